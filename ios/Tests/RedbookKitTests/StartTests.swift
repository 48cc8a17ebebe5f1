import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

@MainActor @Suite struct StartTests {
    @Test func withoutANameNobodyWouldKnowWhoWroteAnEntry() async throws {
        try await inFolder { @MainActor folder in
            let start = StartPresenter(device: "phone", platform: TestPlatform(home: folder))
            #expect(!start.isComplete)
            start.owner.name = "Amina"
            #expect(start.isComplete)
        }
    }

    @Test func aPhoneThatIsThereIsNotMadeAgain() async throws {
        try await atDesk { desk in
            let again = StartPresenter(device: "phone", platform: desk.platform)
            #expect(await again.go() == nil)
            #expect(again.trouble?.code == "already-there")
        }
    }

    @Test func aBornChildAnExpectedOneAndATwinAreOnTheListOfChildren() async throws {
        try await atDesk { desk in
            let maya = try await desk.child("Maya")
            let expected = NewChildPresenter(paperBook: false, desk.place)
            expected.say { ($0.isBorn, $0.date) = (false, TypedDate(Day(2027, 1, 20))) }
            await expected.begin()
            _ = try await desk.child("Zoe")
            let children = ChildrenPresenter(desk.place)
            await children.open()
            #expect(Set(children.content?.map(\.child) ?? []) == ["Maya", nil, "Zoe"])
            let card = try #require(children.content?.first { $0.id == maya })
            children.choose(card)
            #expect(desk.path.last == .home(record: maya))
        }
    }

    @Test func aSlipIsAskedAboutAndTheRecordIsBegunOnce() async throws {
        try await atDesk { desk in
            let presenter = NewChildPresenter(paperBook: true, desk.place)
            presenter.say { ($0.isBorn, $0.name, $0.date) = (true, "Maya", TypedDate(Day(2027, 6, 3))) }
            await presenter.begin()
            #expect(presenter.content?.doubts.isEmpty == false, "a day of birth that is still to come has to be asked about")
            #expect(desk.path.isEmpty)
            await presenter.confirm()
            let children = try await desk.place.session.phone.children()
            #expect(children.count == 1)
            #expect(desk.path == [.home(record: children[0].id), .paper(record: children[0].id)])
        }
    }

    @Test func whatIsNoInvitationIsSaid() async throws {
        try await atDesk { desk in
            let join = JoinPresenter(link: "", desk.place)
            join.link("https://example.org/")
            await join.join()
            #expect(join.trouble?.code == "not-an-invitation")
            #expect(desk.path.isEmpty)
            join.dismiss()
            #expect(join.trouble == nil)
        }
    }
}
