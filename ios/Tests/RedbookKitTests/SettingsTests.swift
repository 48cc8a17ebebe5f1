import Foundation
import Redbook
@testable import RedbookKit
import Testing

@MainActor @Suite struct SettingsTests {
    @Test func whatIsChosenIsKept() async throws {
        try await atDesk { desk in
            let settings = PhoneSettingsPresenter(desk.place)
            await settings.open()
            #expect(settings.content?.languages.map(\.tag).contains("cy") == true)
            #expect(settings.content?.bytesThisMonth == 0)
            settings.choose { ($0.language, $0.isCaseload) = ("cy", true) }
            #expect(desk.platform.choices.language == "cy" && desk.platform.choices.isCaseload)
            #expect(
                settings.words.label(.cancel) == Words(language: "cy").label(.cancel), "another language is spoken at once")
        }
    }

    @Test func theRelayOfARecordIsForThoseToComeToo() async throws {
        try await atDesk { desk in
            let settings = SettingsPresenter(record: try await desk.child(), desk.place)
            await settings.open()
            settings.relay("ftp://nowhere")
            await settings.keepRelay()
            #expect(settings.trouble?.code == "relay-address")
            #expect(desk.platform.choices.relay.isEmpty)
            settings.relay(" http://127.0.0.1:9 ")
            await settings.keepRelay()
            #expect(desk.platform.choices.relay == "http://127.0.0.1:9")
            await settings.open()
            #expect(settings.content?.relay == "http://127.0.0.1:9")
        }
    }

    @Test func thePageOfCliniciansIsKeptAsAnAddressAndWhatIsNoneIsNot() async throws {
        try await atDesk { desk in
            let settings = PhoneSettingsPresenter(desk.place)
            await settings.open()
            settings.viewer(" https://Page.example/# ")
            await settings.keepViewer()
            #expect(desk.platform.choices.viewer == "https://page.example/")
            #expect(settings.content?.viewer == "https://page.example/")
            for wrong in ["page.example", "http://page.example/", "https://page.example/?a=1"] {
                settings.viewer(wrong)
                await settings.keepViewer()
                #expect(settings.trouble?.code == "page-address")
                #expect(settings.content?.viewer == wrong, "what was typed is there to be mended")
                #expect(desk.platform.choices.viewer == "https://page.example/")
            }
            settings.viewer("")
            await settings.keepViewer()
            #expect(desk.platform.choices.viewer.isEmpty)
        }
    }

    @Test func whoeverHasNoChildYetFindsTheSettingsOfThePhone() async throws {
        try await atDesk { desk in
            ChildrenPresenter(desk.place).settings()
            #expect(desk.path == [.phoneSettings])
            FamiliesPresenter(desk.place).settings()
            SettingsPresenter(record: "any", desk.place).phone()
            #expect(desk.path == [.phoneSettings, .phoneSettings, .phoneSettings])
            let settings = PhoneSettingsPresenter(desk.place)
            settings.pin()
            settings.erase()
            #expect(desk.path.suffix(2) == [.pin, .erase])
        }
    }

    @Test func afterEverythingWasTakenOffTheLanguageIsLeft() {
        var choices = Choices()
        (choices.language, choices.relay, choices.viewer) = ("cy", "https://relay.example", "https://page.example/")
        (choices.isLocked, choices.isCaseload) = (true, true)
        var left = Choices()
        left.language = "cy"
        #expect(choices.afterErasing == left)
    }

    @Test func theLockIsShownAsItHolds() async throws {
        try await atDesk { desk in
            let settings = PhoneSettingsPresenter(desk.place)
            await settings.open()
            desk.platform.mayLock = false
            await settings.lock(true)
            #expect(settings.content?.choices.isLocked == false && !desk.platform.choices.isLocked)
            desk.platform.mayLock = true
            await settings.lock(true)
            #expect(settings.content?.choices.isLocked == true && desk.platform.choices.isLocked)
        }
    }

    @Test func eachCopyIsHandedOver() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let settings = SettingsPresenter(record: record, desk.place)
            await settings.open()
            for export in Export.allCases {
                desk.platform.sent = nil
                await settings.export(export)
                #expect(desk.platform.sent?.name == export.rawValue)
                #expect(desk.platform.sent?.file.isEmpty == false)
            }
            let calendar = String(decoding: desk.platform.sent?.file ?? Data(), as: UTF8.self)
            #expect(calendar.hasPrefix("BEGIN:VCALENDAR") && !calendar.contains("Maya"))
        }
    }

    @Test func aSlipInTheProfileIsAskedAboutAndTheOldValueStays() async throws {
        try await atDesk { desk in
            let record = try await desk.child()
            let profile = ProfilePresenter(record: record, desk.place)
            await profile.open()
            #expect(profile.content?.profile.fields.contains { $0.field == "name" } == true)
            profile.edit("nhs-number", "123 456 7890")
            await profile.save()
            if profile.content?.doubts.isEmpty == false { await profile.confirm() }
            let said = profile.trouble?.code ?? profile.content?.profile.fields.first { $0.field == "nhs-number" }?.field
            #expect(said != nil, "it is kept with its doubt, or refused: never dropped")
            profile.edit("name", "Maya Rose Jones")
            profile.edit("name", nil)
            #expect(profile.content?.editing == nil)
        }
    }

    @Test func anInstantIsSaidByTheClockOnTheWall() throws {
        let london = try #require(TimeZone(identifier: "Europe/London"))
        let said = ["2026-07-01T12:15:00Z", "2026-11-28T12:15:00.250Z", "soon"].map { ArgValue.moment($0, in: london) }
        #expect(said == [.text("2026-07-01T13:15:00"), .text("2026-11-28T12:15:00"), .text("soon")])
    }

    @Test func whatIsSaidIsInTheLanguageThatWasChosen() {
        let english = Words(language: "en")
        let welsh = Words(language: "cy")
        #expect(english.label(.cancel) == "Cancel")
        #expect(welsh.label(.cancel) != "Cancel")
        #expect(english.label(.sharesOpened, ["count": .count(2)]).contains("2"))
    }

    @Test(arguments: ["en", "cy"]) func everyLabelIsInTheCatalogue(language: String) throws {
        let project = (1...4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
        let file = project.appendingPathComponent("core/messages/\(language)/screens.ftl")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let ids = Set(lines.filter { $0.contains(" = ") }.map { $0.prefix { $0 != " " } })
        let missing = Label.allCases.map(\.rawValue).filter {
            !ids.contains($0.replacingOccurrences(of: ".", with: "_")[...])
        }
        #expect(missing == [])
    }
}
