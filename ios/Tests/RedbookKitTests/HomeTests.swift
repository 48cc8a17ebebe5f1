import Redbook
@testable import RedbookKit
import Testing

@MainActor @Suite struct HomeTests {
    @Test func homeShowsWhatIsDueAndTheLastMeasurementBesideItsReference() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            _ = try await desk.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            let home = HomePresenter(record: record, desk.place)
            await home.open()
            let shown = try #require(home.content)
            #expect(shown.identity.name == "Maya Jones")
            #expect(shown.now.contains { $0.what == "menb" && $0.status == "overdue" })
            #expect(shown.measurements.map(\.says) == ["6.2 kg"])
            #expect(shown.measurements.first?.assessments.first?.band != nil)
            #expect(shown.status.unsent > 0)
            #expect(desk.place.session.words.say(try #require(shown.age)).hasPrefix("5 months"))
        }
    }

    @Test func eachThingOnHomeLeadsToItsScreen() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let home = HomePresenter(record: record, desk.place)
            let ways: [(@MainActor () -> Void, Route)] = [
                (home.add, .add(record: record)), (home.visit, .visit(record: record)),
                (home.immunisations, .immunisations(record: record)), (home.needs, .needs(record: record)),
                (home.timeline, .timeline(record: record)), (home.members, .members(record: record)),
                (home.shares, .shares(record: record)), (home.doorstep, .doorstep(record: record)),
                (home.journey, .journey(record: record)), (home.settings, .settings(record: record)),
                ({ home.growth("weight") }, .growth(record: record, what: "weight")),
            ]
            for (touch, route) in ways {
                touch()
                #expect(desk.path.last == route)
            }
        }
    }

    @Test func withoutARelayASyncIsNoDisaster() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let home = HomePresenter(record: record, desk.place)
            await home.open()
            await home.sync()
            #expect(home.trouble?.code == "no-relay")
            #expect(home.content != nil, "what was there stays on the screen")
        }
    }

    @Test(.timeLimit(.minutes(1))) func whatTheOtherParentWroteAppearsByItselfAndIsNoNewsOnceSeen() async throws {
        try await atTwoDesks { mum, dad, relay in
            let record = try await mum.child(relay: relay)
            try await mum.letIn(dad, to: record)
            let home = HomePresenter(record: record, mum.place)
            await home.open()
            let following = Task { await home.follow() }
            _ = try await dad.write("weight", ["value": "6.3 kg"], on: Day(2026, 11, 27), in: record)
            let his = HomePresenter(record: record, dad.place)
            await his.sync()
            #expect(his.content?.status.unsent == 0)
            while home.content?.newsCount == 0 { await Task.yield() }
            #expect(home.content?.news.first?.writtenBy.name == "Tom")
            following.cancel()
            await following.value
            await home.looked()
            #expect(home.content?.newsCount == 0)
        }
    }

    @Test func afterALossNothingIsDueAndNothingReminds() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let settings = SettingsPresenter(record: record, desk.place)
            settings.loss()
            #expect(desk.path.last == .form(record: record, form: "loss"))
            let form = FormPresenter(record: record, .new(form: "loss"), desk.place)
            await form.open()
            let what = try #require(form.content?.form.fields.first { $0.name == "what" }?.choices.first)
            form.field("what", what.name)
            form.unknown(true)
            await form.save()
            let home = HomePresenter(record: record, desk.place)
            await home.open()
            #expect(home.content?.state == .loss)
            #expect(home.content?.now.isEmpty == true)
            #expect(home.content?.next == nil)
            let board = Board()
            let plan = ReminderPlan(words: desk.place.session.words, board: board)
            #expect(try await desk.place.session.phone.planReminders(after: desk.platform.today, with: plan).isEmpty)
            #expect(board.planned == [])
        }
    }
}
