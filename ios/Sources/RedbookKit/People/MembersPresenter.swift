public import Redbook

/// Who has the record: each phone, whose it is, in what role, and who let it in.
public final class MembersPresenter: Presenter<[Member]> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await session.record(record).members() }
    }

    /// Only a guardian lets somebody in.
    public var mayInvite: Bool { content?.contains { $0.you && $0.role == "guardian" } ?? false }

    /// Lets somebody in.
    public func invite() { navigator.go(.invite(record: record)) }
}
