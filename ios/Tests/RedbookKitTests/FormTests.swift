import Redbook
@testable import RedbookKit
import Testing

@MainActor @Suite struct FormTests {
    @Test func aWeightWithoutItsUnitIsMarkedWithWhatItMayMean() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let form = try await desk.write("weight", ["value": "6.2"], on: Day(2026, 11, 20), in: record)
            #expect(form.content?.problems["value"]?.readings.contains("6.2 kg") == true)
            form.field("value", "6.2 kg")
            #expect(form.content?.problems.isEmpty == true)
            await form.save()
            #expect(desk.path == [.home(record: record)], "it is saved, and the screen closes")
        }
    }

    @Test func aSlipIsAskedAboutOnce() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let form = try await desk.write("weight", ["value": "62 kg"], on: Day(2026, 11, 20), in: record)
            #expect(form.content?.doubts.isEmpty == false)
            form.change()
            #expect(form.content?.doubts.isEmpty == true)
            await form.confirm()
            #expect(desk.path == [.home(record: record)])
            #expect(try await desk.entry("measurement", in: record).confirmed)
        }
    }

    @Test func whenItWasHasToBeSaidIfOnlyThatItIsNotKnown() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let form = FormPresenter(record: record, .new(form: "immunisation"), desk.place)
            await form.open()
            form.field("vaccine", "6-in-1")
            #expect(form.content?.form.when != nil)
            await form.save()
            #expect(form.content?.isDateMissing == true)
            var month = TypedDate()
            (month.month, month.year) = ("8", "2026")
            form.happened(month)
            await form.save()
            let entry = try await desk.entry("immunisation", in: record)
            #expect(entry.when == "2026-08", "a month alone is enough")
        }
    }

    @Test func aCorrectionBeginsWithWhatIsThereAndBothStay() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            _ = try await desk.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            let entry = try await desk.entry("measurement", in: record)
            let form = FormPresenter(record: record, .correction(of: entry.id), desk.place)
            await form.open()
            #expect(form.content?.isCorrection == true)
            #expect(form.content?.values["value"] == "6.2 kg")
            #expect(form.content?.date.iso == "2026-11-20")
            form.field("value", "6.1 kg")
            await form.save()
            let shown = EntryPresenter(record: record, entry: entry.id, desk.place)
            await shown.open()
            #expect(shown.content?.detail.entry.status == .replaced)
            #expect(shown.content?.detail.history.count == 2)
        }
    }

    @Test func everyFormOpensAndNoneIsLost() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let add = AddPresenter(record: record, desk.place)
            await add.open()
            let list = try #require(add.content)
            let listed = (list.measurements + list.health + list.everyday + list.rest).map(\.id)
            let all = await Phone.forms().map(\.id)
            #expect(Set(listed) == Set(all).subtracting(["profile_field", "loss", "answer"]))
            for id in all {
                let form = FormPresenter(record: record, .new(form: id), desk.place)
                await form.open()
                #expect(form.content?.form.id == id)
                #expect(form.content?.shown.isEmpty == false)
            }
        }
    }

    @Test func whatWasTypedIsNotPrinted() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let form = FormPresenter(record: record, .new(form: "note"), desk.place)
            await form.open()
            form.field("text", "worried about her breathing")
            var dumped = ""
            dump(form.content, to: &dumped)
            #expect(!dumped.contains("breathing"))
        }
    }

    @Test(arguments: [("2026-03-14T09:30+00:00", "2026-03-14"), ("2026-03", "2026-03"), ("2026", "2026")])
    func aDateIsReadAsItIsWritten(core: String, shown: String) {
        #expect(TypedDate(iso: core).iso == shown)
    }
}
