extension ChildRecord {
    /// The shares that this phone made, as the relay was last heard about them.
    public func shares() async throws -> [Share] { try await reading { try $0.shareList() } }

    /// Makes a share and hands it to the relay.
    public func share(_ choice: ShareChoice) async throws -> ShareMade {
        try await asking { try await $0.share(choice: choice, cancel: $1) }
    }

    /// The link of a share that is open, to be shown once more.
    public func shareAgain(_ share: String) async throws -> ShareMade {
        try await reading { try $0.shareAgain(share: share) }
    }

    /// A share without any network: the least that an emergency needs, inside one QR code. It cannot be revoked.
    public func shareOffline(viewer: String, words: Bool) async throws -> OfflineShare {
        try await reading { try $0.shareOffline(viewer: viewer, words: words) }
    }

    /// What happened with a share.
    public func shareLog(_ share: String) async throws -> ShareLog {
        try await asking { try await $0.shareLog(share: share, cancel: $1) }
    }

    /// Ends a share: the relay deletes it.
    public func revoke(_ share: String) async throws -> Share {
        try await asking { try await $0.shareRevoke(share: share, cancel: $1) }
    }

    /// Brings what a share holds up to date; only for one that goes on.
    public func updateShare(_ share: String) async throws -> Share {
        try await asking { try await $0.shareUpdate(share: share, cancel: $1) }
    }

    /// Begins to share with the screen whose code was scanned. The same code again goes on with the same attempt.
    public func share(toScreen code: String, _ choice: ShareToChoice) async throws -> ToScreen {
        try await asking { try await $0.shareTo(code: code, choice: choice, cancel: $1) }
    }

    /// Waits until the screen has answered, which is when it shows its digits.
    public func waitForScreen() async throws -> ToScreen {
        try await asking { try await $0.shareToWait(cancel: $1) }
    }

    /// Takes the six digits that the screen shows, and shares where they are right.
    public func finishScreen(digits: String) async throws -> ToScreen {
        try await asking { try await $0.shareToFinish(digits: digits, cancel: $1) }
    }
}
