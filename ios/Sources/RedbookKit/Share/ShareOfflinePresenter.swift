public import Redbook

/// What is chosen of a share without a network, and the share once it is made.
public struct NewOfflineShare: Sendable {
    /// Whether a page is set that opens such a code.
    public let hasPage: Bool
    /// Whether it is under four words.
    public internal(set) var words = true
    /// The share; then its QR code fills the screen.
    public internal(set) var made: OfflineShare?
}

/// Sharing with no network: the least that an emergency needs, inside one QR code.
public final class ShareOfflinePresenter: Presenter<NewOfflineShare> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place, first: NewOfflineShare(hasPage: !place.platform.choices.viewer.isEmpty))
    }

    /// Puts it under four words, or not.
    public func lock(_ isLocked: Bool) { show { $0.words = isLocked } }

    /// Makes it.
    public func make() async {
        guard var share = content else { return }
        await wait { [self] in
            let viewer = platform.choices.viewer
            share.made = try await session.record(record).shareOffline(viewer: viewer, words: share.words)
            return share
        }
    }

    /// It has been shown.
    public func shown() { navigator.back() }
}
