import Foundation
import Redbook
import RedbookTesting
import Testing

/// The demo's story, through Swift and a real relay.
@Suite struct StoryTests {
    private let today = Day(2026, 11, 28)

    @Test(.timeLimit(.minutes(1))) func twoParentsKeepOneRecordAndACliniciansShareIsInTheirHands() async throws {
        try await inFolder { folder in
            try await Relay.running(in: folder.appendingPathComponent("relay")) { address in
                let mum = try await phone(folder.appendingPathComponent("mum"), "Amina", "mother")
                let maya = try await mum.newRecord(relay: address)
                try await aFewMonths(maya)
                try await atHome(maya)
                let dad = try await phone(folder.appendingPathComponent("dad"), "Tom", "father")
                let his = try await joined(maya, dad)
                try await bothWrite(maya, his)
                try await share(maya)
            }
        }
    }

    private func phone(_ home: URL, _ name: String, _ relation: String) async throws -> Phone {
        try await Phone.create(
            in: home, owner: Owner(name: name, relation: relation, device: "phone"), vault: MemoryVault())
    }

    private func aFewMonths(_ maya: ChildRecord) async throws {
        _ = try await done(maya.setProfile("name", "Maya Jones"))
        _ = try await done(maya.setProfile("sex", "female"))
        let birth = BirthDetailsDraft(gestationDays: 277, birthWeightG: 3_410)
        _ = try await done(maya.add(.birthDetails(draft: birth), happened: "2026-06-03"))
        let vaccine = ImmunisationDraft(vaccine: "6-in-1", dose: 1)
        _ = try await done(maya.add(.immunisation(draft: vaccine), happened: "2026-08-01"))
        _ = try await done(maya.add(.allergy(draft: AllergyDraft(substance: "egg", reaction: "rash"))))
        let slip = try await maya.add(weight(62_000), happened: "2026-11-20")
        guard case .check(let doubts, _) = slip else {
            return #expect(Bool(false), "62 kg at five months has to be asked about")
        }
        #expect(!doubts.isEmpty)
        _ = try await done(maya.add(weight(6_200), happened: "2026-11-20"))
    }

    private func atHome(_ maya: ChildRecord) async throws {
        var screens = maya.homes { [today] in today }.makeAsyncIterator()
        let home = try #require(try await screens.next())
        #expect(home.status.child == "Maya Jones")
        #expect(home.age?.text.hasPrefix("5 months") == true)
        #expect(home.now.contains { $0.what == "menb" && $0.status == "overdue" })
        let ahead = try await kept(maya.add(weight(6_250), happened: "2027-11-20"))
        let changed = try #require(try await screens.next())
        #expect(changed.status.entries == home.status.entries + 1)
        let weight = try #require(try await maya.home(on: today).measurements.first { $0.what == "weight" })
        _ = try await maya.retract(ahead.id)
        #expect(weight.says == "6.2 kg")
        let exact = try #require(weight.assessments.first { $0.policy == "exact" }?.centile)
        #expect((1.0...99.0).contains(exact))
        #expect(home.newsCount == 0)
    }

    private func joined(_ maya: ChildRecord, _ dad: Phone) async throws -> ChildRecord {
        let invitation = try await maya.invite("guardian")
        #expect(!"\(invitation)".contains(invitation.link), "a link is a secret")
        #expect(try await dad.join(invitation.link).state == "asked")
        let his = try await dad.record(maya.id)
        try await maya.sync()
        let code = try #require(try await his.joinState().code)
        let wrong = String(code.reversed()) == code ? "000 000" : String(code.reversed())
        #expect(await codeOf { _ = try await maya.approve(invitation.id, code: wrong) } == "code-mismatch")
        #expect(try await maya.approve(invitation.id, code: code).name == "Tom")
        #expect(try await his.joinState().state == "member")
        return his
    }

    private func bothWrite(_ maya: ChildRecord, _ his: ChildRecord) async throws {
        #expect(try await ids(maya) == ids(his))
        var watching = maya.watch().makeAsyncIterator()
        let before = try #require(try await watching.next()).entries
        let saved = try await done(his.add(weight(6_300), happened: "2026-11-27"))
        #expect(try await his.sync().lastTrouble == nil)
        while try #require(try await watching.next()).entries == before {}
        let home = try await maya.home(on: today)
        #expect(home.news.map(\.id) == [saved.id])
        #expect(home.news.first?.writtenBy.name == "Tom")
        try await maya.looked()
        #expect(try await maya.home(on: today).newsCount == 0)
        let retracted = try await maya.retract(saved.id, reason: "on the wrong scales")
        for record in [his, maya, his] { try await record.sync() }
        #expect(try await his.entry(saved.id).entry.status == .retracted)
        #expect(try await his.home(on: today).news.first?.id == retracted.id)
        #expect(try await maya.members().count == 2)
    }

    private func share(_ maya: ChildRecord) async throws {
        let choice = ShareChoice(
            sections: [], seconds: 900, passcode: true, opensMax: 3, goesOn: false, charts: false, label: "A&E", viewer: "")
        let made = try await maya.share(choice)
        #expect(made.link.hasPrefix("shlink:/"))
        #expect(made.passcode.map { $0.count >= 6 } == true)
        var dumped = ""
        dump(made, to: &dumped)
        #expect(!dumped.contains(made.link), "secrets are in no log")
        #expect(try await maya.shares().map(\.state) == ["open"])
        #expect(try await maya.shareLog(made.share.id).accesses.isEmpty)
        #expect(try await maya.revoke(made.share.id).state == "revoked")
    }

    private func weight(_ grams: UInt32) -> Draft {
        .measurement(draft: MeasurementDraft(measured: .weight(grams: grams)))
    }
}
