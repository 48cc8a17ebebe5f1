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

/// A share, what happened with it, and its QR code while it is shown once more.
public struct SharedLog: Sendable {
    /// The share.
    public internal(set) var share: Share
    /// What happened with it; nothing where the relay could not be asked.
    public internal(set) var log: ShareLog?
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

    /// What this phone knows is there at once, also where the relay cannot be reached: the code can be shown again without it.
    public override func open() async {
        await wait { [self] in
            let child = try await session.record(record)
            if content == nil {
                let known = try await child.shares().first { $0.id == share }
                content = known.map { SharedLog(share: $0, log: nil, again: nil) }
            }
            let log = try await child.shareLog(share)
            return SharedLog(share: log.share, log: log, again: content?.again)
        }
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
            shown.share = try await session.record(record).updateShare(share)
            return shown
        }
    }

    /// Ends it.
    public func revoke() async {
        guard var shown = content else { return }
        await wait { [self] in
            shown.share = try await session.record(record).revoke(share)
            return shown
        }
    }
}
