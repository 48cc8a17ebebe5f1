import Foundation
public import Redbook

/// How far taking in a file of another system has come. The file itself is kept by the presenter.
public enum Intake: Sendable {
    /// Nothing is chosen.
    case choosing
    /// The file seems to be about another child, in these things. Nothing was added.
    case otherChild([Message])
    /// Something in the file looks like a slip. Nothing was added.
    case doubtful([Message])
    /// It was taken in.
    case done(Imported)
}

/// Something in a file that is no entry, with how many times it is there.
public struct LeftOut: Sendable, Hashable {
    /// What, and why.
    public let what: NotTaken
    /// How many.
    public let count: Int
}

extension Imported {
    /// What was not taken, each sort once, in the order of the file.
    public var left: [LeftOut] {
        let counts = Dictionary(notTaken.map { ($0, 1) }, uniquingKeysWith: +)
        var seen: Set<NotTaken> = []
        return notTaken.filter { seen.insert($0).inserted }.map { LeftOut(what: $0, count: counts[$0] ?? 1) }
    }
}

/// Taking in what another system wrote. The core asks whether it is this child, and once what looks like a slip; until then
/// nothing is added.
public final class ImportPresenter: Presenter<Intake> {
    private let record: String
    private var file: Data?
    private var isSameChild = false

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place, first: .choosing)
    }

    /// Takes in a file that is picked.
    public func pick() async {
        guard let picked = await platform.pick(bytesMax: Phone.fhirBytesMax) else { return }
        (file, isSameChild) = (picked, false)
        await take(isConfirmed: false)
    }

    /// It is about this child.
    public func sameChild() async {
        guard case .otherChild = content else { return }
        isSameChild = true
        await take(isConfirmed: false)
    }

    /// What looks like a slip is right.
    public func confirm() async {
        guard case .doubtful = content else { return }
        await take(isConfirmed: true)
    }

    /// Leaves the file alone.
    public func leave() {
        file = nil
        content = .choosing
    }

    /// Shows what the record has now.
    public func timeline() { navigator.go(.timeline(record: record)) }

    /// It has been read.
    public func done() { navigator.back() }

    private func take(isConfirmed: Bool) async {
        guard let file else { return }
        await wait { [self, isSameChild] in
            do {
                let child = try await session.record(record)
                return .done(try await child.importFhir(file, sameChild: isSameChild, confirmed: isConfirmed))
            } catch RedbookError.Check(let trouble, let doubts) {
                return trouble.code == Self.otherChild ? .otherChild(doubts) : .doubtful(doubts)
            }
        }
        if case .done = content { self.file = nil }
    }

    private static let otherChild = "other-child"
}
