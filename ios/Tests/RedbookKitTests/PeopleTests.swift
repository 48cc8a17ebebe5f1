import Redbook
@testable import RedbookKit
import Testing

@MainActor @Suite struct PeopleTests {
    @Test(.timeLimit(.minutes(1))) func somebodyIsLetInByTheCodeOnTheirPhone() async throws {
        try await atTwoDesks { mum, dad, relay in
            let record = try await mum.child(relay: relay)
            let members = MembersPresenter(record: record, mum.place)
            await members.open()
            #expect(members.mayInvite)
            members.invite()
            #expect(mum.path.last == .invite(record: record))
            try await mum.letIn(dad, to: record, as: "carer")
            let his = MembersPresenter(record: record, dad.place)
            await his.open()
            #expect(his.content?.map(\.name).sorted() == ["Amina", "Tom"])
            #expect(!his.mayInvite, "only a guardian lets somebody in")
        }
    }

    @Test(.timeLimit(.minutes(1))) func anotherCodeThanTheirsLetsNobodyIn() async throws {
        try await atTwoDesks { mum, dad, relay in
            let record = try await mum.child(relay: relay)
            let invite = InvitePresenter(record: record, mum.place)
            await invite.invite()
            await invite.look()
            guard case .shown(let made) = invite.content else { throw Desk.Lost() }
            invite.copy()
            #expect(mum.platform.copied == made.link)
            let join = JoinPresenter(link: made.link, dad.place)
            await join.join()
            await invite.look()
            guard case .asked(_, let open, _) = invite.content else { throw Desk.Lost() }
            #expect(open.name == "Tom")
            let joining = JoiningPresenter(record: record, dad.place)
            await joining.open()
            let code = try #require(joining.content?.code)
            let wrong = String(code.reversed()) == code ? "000 000" : String(code.reversed())
            invite.code(wrong)
            await invite.admit()
            #expect(invite.trouble?.code == "code-mismatch")
            #expect(try await mum.place.session.record(record).members().count == 1)
            invite.code(code)
            await invite.admit()
            guard case .admitted = invite.content else { throw Desk.Lost() }
        }
    }

    @Test func withoutARelayTheInvitationIsNotMadeAndThatIsSaid() async throws {
        try await atDesk { desk in
            let invite = InvitePresenter(record: try await desk.child(), desk.place)
            await invite.invite()
            #expect(invite.trouble?.code == "no-relay")
            guard case .choosing = invite.content else { throw Desk.Lost() }
        }
    }
}
