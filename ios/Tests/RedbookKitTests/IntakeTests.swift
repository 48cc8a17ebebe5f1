import Foundation
import Redbook
@testable import RedbookKit
import Testing

/// Files of other systems, and the first 1,001 days.
@MainActor @Suite struct IntakeTests {
    @Test func aFileThatFitsIsTakenInAndAgainAddsNothing() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            desk.platform.seen = file()
            let intake = ImportPresenter(record: record, desk.place)
            await intake.pick()
            guard case .done(let came) = intake.content else { throw Desk.Lost() }
            #expect(came.entries.count == 2 && came.keptAsNotes == 1)
            #expect(came.left.map(\.count) == [1, 2], "each sort once, with how many there are")
            let why = [
                "wedi'i gymharu â'r plentyn yn y cofnod hwn, heb ei dderbyn",
                "mae'n dweud pwy neu beth sydd y tu ôl i rannau eraill o'r ffeil",
            ]
            let welsh = Words(language: "cy")
            #expect(came.left.map { welsh.say($0.what.why) } == why)
            await intake.pick()
            guard case .done(let again) = intake.content else { throw Desk.Lost() }
            #expect(again.entries.isEmpty && again.alreadyHere == 2)
            intake.timeline()
            #expect(desk.path.last == .timeline(record: record))
        }
    }

    @Test func aFileAboutAnotherChildIsAskedAboutThenItsSlipsAndUntilThenNothingIsAdded() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let before = try await entries(desk, record)
            desk.platform.seen = file(birthday: "2025-01-01", kilograms: 62)
            let intake = ImportPresenter(record: record, desk.place)
            await intake.pick()
            guard case .otherChild(let differences) = intake.content else { throw Desk.Lost() }
            #expect(differences.map(\.id) == ["differs.birth-date"])
            intake.leave()
            await intake.sameChild()
            guard case .choosing = intake.content else { throw Desk.Lost() }
            await intake.pick()
            await intake.sameChild()
            guard case .doubtful(let doubts) = intake.content else { throw Desk.Lost() }
            #expect(!doubts.isEmpty)
            #expect(try await entries(desk, record) == before)
            await intake.confirm()
            guard case .done = intake.content else { throw Desk.Lost() }
            #expect(try await entries(desk, record) == before + 2)
        }
    }

    @Test func whatIsNoneOrTooLargeIsSaidAndGoingBackIsNoTrouble() async throws {
        try await atDesk { desk in
            let intake = ImportPresenter(record: try await desk.child(), desk.place)
            for unreadable in [Data("a holiday".utf8), Data(repeating: 32, count: 6_000_000)] {
                desk.platform.seen = unreadable
                await intake.pick()
                #expect(intake.trouble?.code == "import")
            }
            #expect(desk.platform.picked?.count == Phone.fhirBytesMax + 1, "no more is read than shows that it is too large")
            intake.dismiss()
            desk.platform.seen = nil
            await intake.pick()
            #expect(intake.trouble == nil)
            guard case .choosing = intake.content else { throw Desk.Lost() }
        }
    }

    @Test func theJourneyShowsWhomTheFamilyMetAndIsTakenAlongWithoutWhoseItIs() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let journey = JourneyPresenter(record: record, desk.place)
            await journey.open()
            #expect(journey.content?.journey.contacts.isEmpty == true)
            journey.add()
            #expect(desk.path.last == .form(record: record, form: "service_contact"))
            let met = ["service": "feeding support", "how": "video", "helped": "Yes, at last"]
            _ = try await desk.write("service_contact", met, on: Day(2026, 6, 20), in: record)
            _ = try await desk.write("antenatal_contact", ["plan": "Bring the notes"], on: Day(2026, 3, 20), in: record)
            await journey.open()
            let shown = try #require(journey.content)
            #expect(shown.journey.contacts.map(\.service) == ["", "feeding support"], "oldest first")
            let words = desk.place.session.words
            #expect(shown.kind(shown.journey.contacts[0]).map(words.say)?.isEmpty == false)
            #expect(shown.journey.contacts[1].how.map(words.say) == "by video")
            let welsh = Words(language: "cy")
            let inWelsh = [shown.journey.contacts[0].age, shown.journey.contacts[1].how].map { $0.map(welsh.say) }
            #expect(inWelsh == ["cyn y geni", "drwy fideo"])
            journey.entry(shown.journey.contacts[1])
            #expect(desk.path.last == .entry(record: record, entry: shown.journey.contacts[1].entry))
            await journey.take()
            #expect(desk.platform.sent?.name == "journey.json")
            let copy = String(decoding: desk.platform.sent?.file ?? Data(), as: UTF8.self)
            #expect(copy.contains("\"months\": 0"))
            for secret in ["Maya", "feeding support", "at last", "2026"] { #expect(!copy.contains(secret)) }
        }
    }

    private func entries(_ desk: Desk, _ record: String) async throws -> Int {
        try await desk.place.session.record(record).timeline().entries.count
    }

    /// A file as another system gives it: a child, a weight, a questionnaire that no entry has a field for, and two people who
    /// stand behind it.
    private func file(birthday: String = "2026-06-03", kilograms: Double = 6.2) -> Data {
        let subject = #""subject": {"reference": "Patient/child"}"#
        let unit = #""unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg""#
        let resources = [
            #""resourceType": "Patient", "id": "child", "birthDate": "\#(birthday)""#,
            #""resourceType": "Observation", "id": "1", "status": "final", \#(subject), "effectiveDateTime": "2026-11-20""#
                + #", "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}"#
                + #", "valueQuantity": {"value": \#(kilograms), \#(unit)}"#,
            #""resourceType": "QuestionnaireResponse", "id": "2", "status": "completed", \#(subject)"#,
            #""resourceType": "Practitioner", "id": "3""#, #""resourceType": "Practitioner", "id": "4""#,
        ]
        let entries = resources.map { #"{"resource": {\#($0)}}"# }.joined(separator: ", ")
        return Data(#"{"resourceType": "Bundle", "type": "collection", "entry": [\#(entries)]}"#.utf8)
    }
}
