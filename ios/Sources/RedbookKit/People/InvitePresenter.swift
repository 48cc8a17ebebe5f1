import Foundation
public import Redbook

/// How far letting somebody in has come.
public enum Invitation: Sendable {
    /// A role is being chosen.
    case choosing(role: String)
    /// The link is shown, until somebody used it.
    case shown(InvitationMade)
    /// Somebody used it: the code on their phone is compared.
    case asked(InvitationMade, OpenInvitation, code: String)
    /// They are in.
    case admitted(Member)
}

/// Letting somebody in.
public final class InvitePresenter: Presenter<Invitation> {
    /// The roles into which somebody can be let in, as the core calls them.
    public static let roles = ["guardian", "carer", "practitioner"]

    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place, first: .choosing(role: Self.roles[0]))
    }

    /// Chooses a role.
    public func role(_ role: String) {
        show { if case .choosing = $0 { $0 = .choosing(role: role) } }
    }

    /// Makes the invitation.
    public func invite() async {
        guard case .choosing(let role) = content else { return }
        await wait { [self] in .shown(try await session.record(record).invite(role)) }
    }

    /// Looks whether somebody has used it.
    public func look() async {
        guard case .shown(let made) = content else { return }
        await wait { [self] in
            let open = try await session.record(record).invitations()
            let asked = open.first { $0.id == made.id && $0.state == "asked" }
            return asked.map { .asked(made, $0, code: "") } ?? .shown(made)
        }
    }

    /// Types the code that the other phone shows.
    public func code(_ text: String) {
        show { if case .asked(let made, let open, _) = $0 { $0 = .asked(made, open, code: text) } }
    }

    /// Lets them in.
    public func admit() async {
        guard case .asked(let made, _, let code) = content else { return }
        await wait { [self] in .admitted(try await session.record(record).approve(made.id, code: code.trimmed)) }
    }

    /// Copies the link, for somebody who is not here.
    public func copy() {
        if case .shown(let made) = content { platform.copy(made.link) }
    }
}
