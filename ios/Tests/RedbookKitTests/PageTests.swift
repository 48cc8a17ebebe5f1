import Dispatch
import Redbook
@testable import RedbookKit
import Testing

/// The immunisation page, the paper book's, and the growth chart.
@MainActor @Suite struct PageTests {
    @Test func anAnswerDecidesWhatIsOffered() async throws {
        try await atDesk { desk in
            let page = ImmunisationsPresenter(record: try await desk.child(), desk.place)
            await page.open()
            let question = try #require(page.content?.questions.first)
            let before = page.content?.questions.count ?? 0
            await page.answer(question.question, yes: false)
            #expect(page.content?.questions.count == before - 1)
            #expect(page.content?.questions.contains(question) == false)
            page.add()
            #expect(desk.path.last.map { if case .form(_, "immunisation") = $0 { true } else { false } } == true)
        }
    }

    @Test func thePaperPageIsSavedAtOnce() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let paper = PaperPresenter(record: record, desk.place)
            await paper.open()
            let visits = try #require(paper.content?.visits)
            #expect(visits.count > 1)
            for dose in visits[0].doses { paper.tick(dose, true) }
            paper.date(visits[0].id, TypedDate(iso: visits[0].id))
            paper.tick(visits[1].doses[0], true)
            paper.tick(visits[1].doses[0], false)
            await paper.save()
            #expect(paper.content?.doubts == [])
            #expect(paper.content?.visits.count == visits.count - 1)
            let due = try await desk.place.session.record(record).due(on: desk.platform.today)
            #expect(due.done.count == visits[0].doses.count)
            paper.page("allergy")
            #expect(desk.path.last == .form(record: record, form: "allergy"))
        }
    }

    @Test func theChartIsMadeForTheRoomThereIs() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            _ = try await desk.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            let growth = GrowthPresenter(record: record, measured: "weight", desk.place)
            await growth.open()
            #expect(growth.content?.chart == nil, "there is no room yet")
            await growth.room(390)
            let chart = try #require(growth.content?.chart)
            #expect(chart.width == 390)
            #expect(chart.marks.count == 1)
            #expect(chart.table.rows.count == 1)
            await growth.zoom(by: 1)
            #expect(growth.content?.chart?.width == 780)
            await growth.zoom(by: 9)
            #expect(growth.content?.zoom == 4)
            #expect(growth.content?.chart?.width == 1_560)
            await growth.window("0-4")
            #expect(growth.content?.chart?.window == "0-4")
            await growth.policy("paper")
            #expect(growth.content?.chart != nil)
        }
    }

    @Test func twoFingersMakeTheChartLargerAtOnceAndTheCoreDrawsItWhenTheyAreLifted() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            _ = try await desk.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            let growth = GrowthPresenter(record: record, measured: "weight", desk.place)
            await growth.room(400)
            growth.pinch(1.5)
            growth.pinch(2)
            #expect(growth.content?.width == 800)
            #expect(growth.content?.chart?.width == 400, "the chart from before, drawn twice as wide")
            await growth.pinched()
            #expect(growth.content?.chart?.width == 800)
            growth.pinch(0.1)
            #expect(growth.content?.zoom == 1, "no smaller than its room")
            growth.pinch(0.75)
            #expect(growth.content?.width == 600, "by how far apart they are now, and not by how far they have been")
            let disk = HeldDisk()
            let holding = Task { try await desk.place.session.phone.planReminders(after: desk.platform.today, with: disk) }
            await disk.isHeld()
            let drawing = Task { await growth.pinched() }
            while !growth.isBusy { await Task.yield() }
            growth.pinch(2)
            disk.goOn()
            _ = try await holding.value
            await drawing.value
            #expect(growth.content?.chart?.width == 1_200, "fingers do not wait for the core")
        }
    }

    @Test func everyChartAndAgeAndPolicyIsKnownToTheCore() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            _ = try await desk.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            let growth = GrowthPresenter(record: record, measured: "weight", desk.place)
            await growth.room(320)
            for policy in GrowthPresenter.policies {
                await growth.policy(policy)
                for window in GrowthPresenter.windows {
                    await growth.window(window)
                    #expect(growth.trouble?.code != "no-such-word", "\(policy) \(window)")
                }
            }
            for what in GrowthPresenter.whats {
                await growth.what(what)
                #expect(growth.trouble?.code != "no-such-word", "\(what)")
            }
            #expect(growth.trouble?.code == "nothing-to-draw", "of what was not measured there is no chart")
        }
    }
}

/// Keeps everything that reads the disk waiting, until it may go on.
private final class HeldDisk: Reminders {
    private let (held, tells) = AsyncStream.makeStream(of: Void.self)
    private let may = DispatchSemaphore(value: 0)

    func isHeld() async { for await _ in held { return } }
    func goOn() { may.signal() }

    func room() throws -> UInt32 {
        tells.yield()
        may.wait()
        return 0
    }

    func replace(reminders: [Reminder]) throws {}
}
