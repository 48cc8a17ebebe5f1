import Foundation
public import Redbook

/// Asking to be let into a record that somebody else keeps: what is shown is the link.
public final class JoinPresenter: Presenter<String> {
    public init(link: String, _ place: Place) { super.init(place, first: link) }

    /// Types or pastes the link.
    public func link(_ text: String) { show { $0 = text } }

    /// Reads it with the camera.
    public func scan() async {
        guard let scanned = await platform.scan() else { return }
        link(String(decoding: scanned, as: UTF8.self))
    }

    /// Asks.
    public func join() async {
        let link = (content ?? "").trimmed
        await wait { [self] in
            let asked = try await session.phone.join(link)
            navigator.restart(.joining(record: asked.record))
            return link
        }
    }
}

/// Waiting to be let in: the code that both people compare. Once it is done the record opens.
public final class JoiningPresenter: Presenter<JoinState> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async { await look() }

    /// Looks whether the other side has answered.
    public func look() async {
        await wait { [self] in
            let stands = try await session.record(record).joinState()
            if stands.state == "member" { navigator.restart(.home(record: record)) }
            return stands
        }
    }

    /// Begins with another invitation.
    public func again() { navigator.restart(.join(link: "")) }
}
