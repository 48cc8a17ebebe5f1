extension ChildRecord {
    /// Who has the record.
    public func members() async throws -> [Member] { try await reading { try $0.members() } }

    /// Sets where the record syncs.
    public func setRelay(_ relay: String) async throws {
        try await changing { try $0.setRelay(relay: relay) }
    }

    /// Syncs, and gives how the record stands then. Trouble with the relay is in the view, and no error.
    @discardableResult
    public func sync() async throws -> SyncState { try await asking { try await $0.sync(cancel: $1) } }

    /// Syncs now, and each time that the relay has something new, for as long as it is listened to: how the record stands,
    /// after each. What has come is in `changes`, too.
    public func watch() -> AsyncThrowingStream<SyncState, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { screen in
            let watching = Task {
                do {
                    while true {
                        screen.yield(try await sync())
                        try await waitForNews()
                    }
                } catch {
                    screen.finish(throwing: error)
                }
            }
            screen.onTermination = { _ in watching.cancel() }
        }
    }

    /// Makes an invitation into a role: "guardian", "carer" or "practitioner".
    public func invite(_ role: String) async throws -> InvitationMade {
        try await asking { try await $0.invite(role: role, cancel: $1) }
    }

    /// The invitations that are open, after asking the relay whether somebody used one.
    public func invitations() async throws -> [OpenInvitation] {
        try await asking { try await $0.invitations(cancel: $1) }
    }

    /// How joining stands.
    public func joinState() async throws -> JoinState { try await asking { try await $0.joinState(cancel: $1) } }

    /// Lets in whoever asked with an invitation, if `code` is what their phone shows.
    public func approve(_ invitation: String, code: String) async throws -> Member {
        try await asking { try await $0.approve(invitation: invitation, code: code, cancel: $1) }
    }
}
