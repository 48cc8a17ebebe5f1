public import Redbook

/// What this phone shared, and how each stands.
public final class SharesPresenter: Presenter<[Share]> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await session.record(record).shares() }
    }

    /// Shares something.
    public func share() { navigator.go(.shareNew(record: record)) }
    /// What happened with one.
    public func log(_ share: Share) { navigator.go(.shareLog(record: record, share: share.id)) }
}

/// What happened with a share.
public final class ShareLogPresenter: Presenter<ShareLog> {
    private let record: String
    private let share: String

    public init(record: String, share: String, _ place: Place) {
        (self.record, self.share) = (record, share)
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await session.record(record).shareLog(share) }
    }

    /// Ends it.
    public func revoke() async {
        await wait { [self] in
            let child = try await session.record(record)
            _ = try await child.revoke(share)
            return try await child.shareLog(share)
        }
    }
}
