import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

/// A PIN of one's own, and taking everything off the phone, over a real phone.
@MainActor @Suite struct LockTests {
    @Test func aPinIsSetAskedForAndLifted() async throws {
        try await inFolder { folder in try await opens(in: folder) }
    }

    private func opens(in folder: URL) async throws {
        let platform = try await withPin(folder)
        var opened: Phone?
        let gate = PinGate { opened = try await platform.open(pin: $0) }
        gate.typed = "4072"
        await gate.enter()
        #expect(gate.trouble?.code == "wrong-pin" && gate.typed.isEmpty && opened == nil)
        gate.typed = "4071"
        await gate.enter()
        #expect(gate.trouble == nil)
        let session = Session(phone: try #require(opened), words: Words(language: "en"))
        let pin = PinPresenter(Place(session: session, navigator: Navigator(), platform: platform))
        await pin.open()
        #expect(pin.content?.isSet == true)
        pin.type { $0.current = "4071" }
        await pin.lift()
        #expect(pin.content?.isSet == false && pin.trouble == nil)
    }

    @Test func whoeverForgotTheirPinBeginsAnew() async throws {
        try await inFolder { folder in try await beginsAnew(in: folder) }
    }

    private func beginsAnew(in folder: URL) async throws {
        let platform = try await withPin(folder)
        var begun: Phone?
        let gate = PinGate {
            try await platform.beginAnew()
            begun = try await platform.create(Owner(name: "Eve", relation: "mother", device: "phone"))
        } check: { _ in
            throw Forgotten()
        }
        gate.forgotten()
        #expect(gate.isForgotten)
        await gate.anew()
        #expect(gate.trouble == nil)
        #expect(try await begun?.children().isEmpty == true)
    }

    private struct Forgotten: Error {}

    @Test func whatIsTypedAsAPinIsPrintedNowhere() {
        var shown = PinShown(isSet: true)
        (shown.current, shown.new, shown.again) = ("4071", "4072", "4072")
        var erase = EraseShown(hasPin: true)
        erase.pin = "4071"
        var dumped = "\(shown) \(erase)"
        dump(shown, to: &dumped)
        dump(erase, to: &dumped)
        #expect(!dumped.contains("407"))
    }

    @Test func everythingIsTakenOffThePhoneAfterWhatWouldBeLostWasShown() async throws {
        try await atDesk { desk in
            _ = try await desk.child(relay: "http://127.0.0.1:9")
            desk.place.navigator.path = [.erase]
            let erase = ErasePresenter(desk.place)
            await erase.open()
            await erase.erase()
            #expect(erase.content?.lost.isEmpty == true, "nothing was ticked")
            erase.say { $0.isUnderstood = true }
            await erase.erase()
            #expect(erase.content?.lost.map(\.id) == ["erase.only-here"] && erase.content?.isUnderstood == false)
            #expect(try await desk.place.session.phone.children().count == 1)
            erase.say { $0.isUnderstood = true }
            await erase.erase()
            #expect(desk.platform.erasures == 1 && desk.path.isEmpty)
            #expect(desk.platform.choices == Choices(), "what was chosen for these records is gone")
            #expect(try FileManager.default.contentsOfDirectory(atPath: desk.platform.home.path).isEmpty)
        }
    }

    /// In a function of its own: nothing holds the phone when it returns, so it is closed.
    private func withPin(_ folder: URL) async throws -> TestPlatform {
        let desk = try await Desk(folder)
        let pin = PinPresenter(desk.place)
        await pin.open()
        pin.type { ($0.new, $0.again) = ("4071", "4072") }
        #expect(pin.content?.differs == true)
        await pin.set()
        #expect(try await !desk.place.session.phone.hasPin())
        pin.type { ($0.new, $0.again) = ("1234", "1234") }
        await pin.set()
        #expect(pin.trouble?.code == "easy-pin")
        pin.type { ($0.new, $0.again) = ("4071", "4071") }
        await pin.set()
        #expect(pin.content?.isSet == true && pin.content?.new.isEmpty == true)
        #expect(desk.place.session.hasPin, "known when somebody comes back")
        return desk.platform
    }
}
