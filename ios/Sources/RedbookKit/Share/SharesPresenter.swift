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
    /// Shares with a screen that has no camera.
    public func shareTo() { navigator.go(.shareTo(record: record)) }
    /// Shares with no network.
    public func shareOffline() { navigator.go(.shareOffline(record: record)) }
    /// What happened with one.
    public func log(_ share: Share) { navigator.go(.shareLog(record: record, share: share.id)) }
}

/// What happened with a share; and its QR code, while it is shown once more.
public struct SharedLog: Sendable {
    /// What happened with it.
    public internal(set) var log: ShareLog
    /// Its QR code.
    public internal(set) var again: ShareMade?
}

/// What happened with a share.
public final class ShareLogPresenter: Presenter<SharedLog> {
    private let record: String
    private let share: String

    public init(record: String, share: String, _ place: Place) {
        (self.record, self.share) = (record, share)
        super.init(place)
    }

    public override func open() async {
        let again = content?.again
        await wait { [self] in SharedLog(log: try await session.record(record).shareLog(share), again: again) }
    }

    /// Shows its QR code once more.
    public func again() async {
        guard var shown = content else { return }
        await wait { [self] in
            shown.again = try await session.record(record).shareAgain(share)
            return shown
        }
    }

    /// The QR code has been shown.
    public func shown() { show { $0.again = nil } }

    /// Brings what it holds up to date.
    public func update() async {
        guard var shown = content else { return }
        await wait { [self] in
            shown.log.share = try await session.record(record).updateShare(share)
            return shown
        }
    }

    /// Ends it.
    public func revoke() async {
        await wait { [self] in
            let child = try await session.record(record)
            _ = try await child.revoke(share)
            return SharedLog(log: try await child.shareLog(share))
        }
    }
}
