import Redbook
@testable import RedbookKit
import Testing

/// A health visitor: the list of families, a visit, the evening's receipt.
@MainActor @Suite struct VisitTests {
    @Test(.timeLimit(.minutes(1))) func aVisitIsSavedAtOnceAfterTheIdentifiersWereCompared() async throws {
        try await atTwoDesks("health visitor") { mum, visitor, relay in
            let record = try await mum.child(relay: relay)
            try await mum.letIn(visitor, to: record, as: "practitioner")
            let families = FamiliesPresenter(visitor.place)
            await families.open()
            let family = try #require(families.content?.families.first)
            #expect(family.identity.name == "Maya Jones")
            #expect(!visitor.place.session.words.say(family.freshness).isEmpty)
            families.choose(family)
            #expect(visitor.path.last == .home(record: record))
            let visit = VisitPresenter(record: record, visitor.place)
            await visit.open()
            #expect(visit.content?.identifiers == 2)
            visit.field("weight", "value", "6.2 kg")
            try review(visit)
            await visit.save()
            #expect(visit.content?.done == nil, "nobody has compared the identifiers")
            visit.checked(true)
            await visit.save()
            #expect(visit.trouble == nil)
            let text = try #require(visit.content?.done?.text)
            #expect(text.contains("Maya Jones") && text.contains("6.2 kg") && text.contains("Feeding well."))
            visit.copy()
            #expect(visitor.platform.copied == text)
            await visit.save()
            let entries = try await visitor.place.session.record(record).timeline().entries
            #expect(entries.filter { $0.kind == "measurement" }.count == 1, "what is saved is not saved again")
            visitor.platform.hasRoom = false
            await visit.send()
            #expect(visit.trouble?.code == "unexpected" && visit.content?.done != nil)
            visitor.platform.hasRoom = true
            await visit.send()
            mum.platform.seen = visitor.platform.sent?.file
            let doorstep = DoorstepPresenter(record: record, mum.place)
            await doorstep.scan()
            #expect(doorstep.content?.came?.entries == 2)
            try await evening(visitor, record)
        }
    }

    private func evening(_ visitor: Desk, _ record: String) async throws {
        let receipt = ReceiptPresenter(visitor.place)
        await receipt.open()
        #expect(receipt.content?.visits.map(\.record) == [record])
        #expect(receipt.content?.waiting == 1)
        await receipt.handOn()
        #expect(receipt.content?.handed == 1 && receipt.content?.waiting == 0)
    }

    /// Types a review with its notes.
    private func review(_ visit: VisitPresenter) throws {
        let form = try #require(visit.content?.parts.first { $0.form.id == "review" }?.form)
        visit.field("review", "which", try #require(form.fields.first { $0.name == "which" }?.choices.first?.name))
        visit.field("review", "notes", "Feeding well.")
    }

    @Test func aSlipInOnePartSavesNoneOfThem() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let visit = VisitPresenter(record: record, desk.place)
            await visit.open()
            visit.checked(true)
            #expect(visit.content?.maySave == false, "nothing is typed")
            visit.field("weight", "value", "62 kg")
            try review(visit)
            await visit.save()
            #expect(visit.content?.doubts.isEmpty == false)
            #expect(try await desk.place.session.record(record).timeline().entries.contains { $0.kind == "review" } == false)
            visit.change()
            visit.field("weight", "value", "6.2")
            await visit.save()
            let weight = try #require(visit.content?.parts.first { $0.form.id == "weight" })
            #expect(weight.problems["value"] != nil)
            visit.field("weight", "value", "6.2 kg")
            await visit.save()
            #expect(visit.content?.done != nil)
        }
    }
}
