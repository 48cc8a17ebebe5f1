import Redbook
@testable import RedbookKit
import Testing

@MainActor @Suite struct TimelineTests {
    @Test func theTimelineIsReadAPageAtATime() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let child = try await desk.place.session.record(record)
            let notes = (1...150).map { NewEntry(draft: .note(draft: NoteDraft(text: "note \($0)"))) }
            _ = try await child.addAll(notes)
            let timeline = TimelinePresenter(record: record, desk.place)
            await timeline.open()
            let first = timeline.content?.entries.count ?? 0
            #expect(first > 0 && first < 153)
            while timeline.content?.hasMore == true { await timeline.more() }
            #expect(Set(timeline.content?.entries.map(\.id) ?? []).count == 153)
            timeline.entry(try #require(timeline.content?.entries.last))
            #expect(desk.path.last == .entry(record: record, entry: timeline.content?.entries.last?.id ?? ""))
        }
    }

    @Test func whatIsTakenBackStaysToBeSeen() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            _ = try await desk.write("diary", ["text": "First tooth"], on: Day(2026, 11, 20), in: record)
            let entry = EntryPresenter(record: record, entry: try await desk.entry("diary", in: record).id, desk.place)
            await entry.open()
            entry.reason(" the other twin ")
            entry.keep()
            #expect(entry.content?.reason == nil)
            entry.reason(" the other twin ")
            await entry.takeBack()
            #expect(entry.content?.detail.entry.status == .retracted)
            let timeline = TimelinePresenter(record: record, desk.place)
            await timeline.open()
            #expect(timeline.content?.entries.contains { $0.kind == "diary" } == false)
            await timeline.replacedToo(true)
            #expect(timeline.content?.entries.contains { $0.kind == "diary" } == true)
            await timeline.open()
            #expect(timeline.content?.replacedToo == true, "the choice stays")
        }
    }

    @Test(.timeLimit(.minutes(1))) func twoParentsWhoDisagreeAreShownSideBySideUntilOnePicks() async throws {
        try await atTwoDesks { mum, dad, relay in
            let record = try await mum.child(relay: relay)
            try await mum.letIn(dad, to: record)
            for (desk, name) in [(mum, "Maya"), (dad, "Maia")] {
                let profile = ProfilePresenter(record: record, desk.place)
                await profile.open()
                profile.edit("name", name)
                await profile.save()
                #expect(profile.content?.editing == nil)
            }
            for desk in [mum, dad, mum] { _ = try await desk.place.session.record(record).sync() }
            let needs = NeedsPresenter(record: record, mum.place)
            await needs.open()
            let field = try #require(needs.content?.needs.first?.field)
            #expect(Set(field.values.map(\.value)) == ["Maya", "Maia"])
            #expect(Set(field.values.flatMap(\.saidBy).map(\.writtenBy.name)) == ["Amina", "Tom"])
            await needs.pick(field.field, try #require(field.values.first { $0.value == "Maia" }))
            #expect(needs.content?.needs.isEmpty == true)
            #expect(try await mum.place.session.record(record).home(on: mum.platform.today).identity.name == "Maia")
        }
    }
}
