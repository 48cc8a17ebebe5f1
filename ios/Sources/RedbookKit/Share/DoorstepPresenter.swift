public import Foundation
public import Redbook

/// A hand-over: what is given, and what came.
public struct Doorstep: Sendable {
    /// What the file of a hand-over is called: nobody's name is in it.
    public static let fileName = "visit.redbook"

    /// Sealed: only phones that have the record can open it. Whether it arrived only the other phone can say.
    public let given: Data
    /// What came from the other side.
    public internal(set) var came: Handover?

    /// Whether it fits into one QR code.
    public var fitsQr: Bool { given.count <= Phone.qrBytesMax }
}

/// From phone to phone with no network: as a QR code where it is small enough, and as a file.
public final class DoorstepPresenter: Presenter<Doorstep> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        let came = content?.came
        await wait { [self] in Doorstep(given: try await session.handover(of: record), came: came) }
    }

    /// Hands the file over.
    public func send() async {
        guard let shown = content else { return }
        await wait { [self] in
            guard await platform.send(shown.given, name: Doorstep.fileName) else { throw NotWritten() }
            return shown
        }
    }

    /// Scans theirs.
    public func scan() async { await take(await platform.scan()) }

    /// Opens their file.
    public func pick() async { await take(await platform.pick(bytesMax: Phone.handoverBytesMax)) }

    private func take(_ theirs: Data?) async {
        guard let theirs else { return }
        await wait { [self] in
            let came = try await session.phone.takeHandover(theirs)
            session.taken[came.record] = theirs
            return Doorstep(given: try await session.handover(of: record), came: came)
        }
    }
}

extension Place {
    /// A hand-over that another app gave: it is taken, and its child is shown, where what came is news. What stood in the way.
    public func take(handover theirs: Data) async -> Trouble? {
        do {
            let came = try await session.phone.takeHandover(theirs)
            session.taken[came.record] = theirs
            navigator.restart(.home(record: came.record))
            return nil
        } catch {
            return Trouble.of(error)
        }
    }
}
