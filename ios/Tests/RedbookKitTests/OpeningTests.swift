import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

/// Opening the app, leaving it, and coming back: what is shown, and who is asked, over a real phone.
@MainActor @Suite struct OpeningTests {
    @Test func whereThereIsNoPhoneItBeginsAndTheOneThatIsMadeIsInUse() async throws {
        try await atTheDoor { door in
            await door.opening.open()
            #expect(door.stands == "new")
            await door.opening.begin(try await door.tested.create(door.owner))
            #expect(door.stands == "open" && door.inUse == 1)
            await door.leave(.seconds(300))
            await door.opening.came()
            #expect(!door.opening.isShut && door.asked == 0, "nothing is asked without a lock")
        }
    }

    @Test func aPhoneThatIsThereIsOpenedOnce() async throws {
        try await atTheDoor { door in
            try await door.make()
            async let first: Void = door.opening.open()
            async let second: Void = door.opening.open()
            _ = await (first, second)
            #expect(door.stands == "open" && door.inUse == 1)
        }
    }

    @Test func withTheLockWhoeverComesBackAfterAMinuteIsAskedAndAfterLessIsNot() async throws {
        try await atTheDoor { door in
            try await door.make()
            door.platform.choices.isLocked = true
            await door.opening.open()
            await door.leave(.seconds(59))
            await door.opening.came()
            #expect(!door.opening.isShut && door.asked == 0)
            door.knows = false
            await door.leave(.seconds(61))
            await door.opening.came()
            #expect(door.opening.isShut && door.asked == 1 && door.shuts == 1)
            #expect(door.stands == "open", "what was typed is kept behind it")
            await door.opening.left()
            await door.opening.came()
            #expect(door.opening.isShut && door.asked == 1, "the question itself takes the app out of the front")
            await door.opening.ask()
            #expect(door.opening.isShut && door.asked == 2)
            door.knows = true
            await door.opening.ask()
            #expect(!door.opening.isShut)
        }
    }

    @Test func thereIsOneQuestionAtATimeAndWhoeverRefusedIsAskedWhenTheyComeBackAnew() async throws {
        try await atTheDoor { door in
            try await door.make()
            door.platform.choices.isLocked = true
            await door.opening.open()
            door.knows = false
            await door.leave(.seconds(61))
            await door.opening.came()
            async let first: Void = door.opening.ask()
            async let second: Void = door.opening.ask()
            _ = await (first, second)
            #expect(door.opening.isShut && door.asked == 2)
            await door.leave(.seconds(61))
            await door.opening.came()
            #expect(door.opening.isShut && door.asked == 3)
        }
    }

    @Test func aHandOverOfAnotherAppWaitsForTheLockToo() async throws {
        try await atTheDoor { door in
            try await door.make()
            door.platform.choices.isLocked = true
            await door.opening.open()
            door.knows = false
            await door.leave(.seconds(61))
            await door.opening.came()
            await door.opening.take(door.folder.appendingPathComponent("gone.redbook"))
            #expect(door.reads == 0 && door.opening.trouble == nil)
            door.knows = true
            await door.opening.ask()
            #expect(door.reads == 1 && door.opening.trouble?.code == "unexpected")
        }
    }

    @Test func aPinIsAskedForAtTheStartAndAgainAfterAMinuteAway() async throws {
        try await atTheDoor { door in
            try await door.make(pin: "4071")
            await door.opening.open()
            #expect(await door.tries("4072") == "wrong-pin")
            #expect(await door.tries("4071") == nil)
            #expect(door.stands == "open" && door.opening.session?.hasPin == true)
            await door.leave(.seconds(59))
            await door.opening.came()
            #expect(!door.opening.isShut && door.opening.gate == nil)
            await door.leave(.seconds(61))
            await door.opening.came()
            await door.opening.ask()
            #expect(door.opening.isShut, "a face instead of the PIN opens nothing")
            let gate = try #require(door.opening.gate)
            #expect(door.opening.isShut && !gate.canBeginAnew, "nobody begins anew on a phone that is open")
            gate.typed = "4072"
            await gate.enter()
            #expect(gate.trouble?.code == "wrong-pin" && door.opening.isShut)
            gate.typed = "4071"
            await gate.enter()
            #expect(!door.opening.isShut && door.opening.gate == nil && door.asked == 0)
        }
    }

    @Test func whoeverForgotThePinBeginsAnew() async throws {
        try await atTheDoor { door in
            try await door.make(pin: "4071")
            await door.opening.open()
            await door.opening.beginAnew()
            #expect(door.stands == "new")
            await door.opening.begin(try await door.tested.create(door.owner))
            #expect(try await door.opening.session?.phone.children().isEmpty == true)
        }
    }

    @Test func aPhoneThatLostItsKeyStaysClosedAndTheWayOnLeadsToTheVeryFirstScreen() async throws {
        try await atTheDoor { door in
            try await door.make()
            door.platform.choices.isLocked = true
            door.tested.vault.wipe()
            await door.opening.open()
            #expect(door.stands == "key-wiped")
            await door.opening.open()
            await door.leave(.seconds(300))
            await door.opening.came()
            #expect(door.stands == "key-wiped" && door.asked == 0, "coming back asks nobody")
            await door.opening.beginAnew()
            #expect(door.stands == "new")
            #expect(!door.platform.choices.isLocked, "the lock went with the key that it was on")
            await door.opening.begin(try await door.tested.create(door.owner))
            #expect(door.stands == "open")
        }
    }

    @Test func afterEverythingWasTakenOffNothingOfBeforeIsShownAndNobodyIsAsked() async throws {
        try await atTheDoor { door in
            try await door.make(pin: "4071")
            await door.opening.open()
            _ = await door.tries("4071")
            await door.leave(.seconds(61))
            await door.opening.came()
            #expect(door.opening.isShut)
            // As somebody whose screen was still there when the phone was shut.
            let erase = ErasePresenter(try #require(door.place))
            await erase.open()
            for _ in 0..<2 {
                erase.say { ($0.pin, $0.isUnderstood) = ("4071", true) }
                await erase.erase()
            }
            await until { door.stands == "new" }
            #expect(!door.opening.isShut && door.opening.gate == nil && door.tested.erasures == 1)
            await door.leave(.seconds(300))
            await door.opening.came()
            #expect(door.stands == "new" && !door.opening.isShut && door.asked == 0)
            #expect(door.isEmpty("phone") && door.isEmpty("courier"))
            await door.opening.begin(try await door.tested.create(door.owner))
            #expect(door.stands == "open")
        }
    }

    /// Whoever leaves in the middle of it finds all of it done, or nothing.
    @Test func anErasingThatWasLeftIsWholeOrNone() async throws {
        try await atTheDoor { door in
            try await door.make()
            await door.opening.open()
            let erase = ErasePresenter(try #require(door.place))
            await erase.open()
            erase.say { $0.isUnderstood = true }
            await erase.erase()
            erase.say { $0.isUnderstood = true }
            let leaving = Task { await erase.erase() }
            await Task.yield()
            leaving.cancel()
            await leaving.value
            let isErased = door.isEmpty("phone")
            await until { door.stands == (isErased ? "new" : "open") }
            #expect(door.tested.erasures == (isErased ? 1 : 0))
        }
    }

    @Test func aHandOverOfAnotherAppWaitsUntilSomebodyHasShownWhoTheyAre() async throws {
        try await atTheDoor { door in
            let record = try await door.make(pin: "4071")
            await door.opening.came()
            await door.opening.take(door.folder.appendingPathComponent("visit.redbook"))
            #expect(door.reads == 0 && door.stands == "asks")
            door.file = try await door.handover(of: record)
            _ = await door.tries("4071")
            #expect(door.reads == 1 && door.opening.trouble == nil)
            #expect(door.place?.navigator.path == [.home(record: record)])
            await door.opening.came()
            #expect(door.reads == 1, "it is taken in once")
            door.file = nil
            await door.opening.take(door.folder.appendingPathComponent("gone.redbook"))
            #expect(door.reads == 2 && door.opening.trouble?.code == "unexpected")
        }
    }

    @Test func underAPinWhatWasWrittenIsHandedOnWhileNobodyLooksAndIsKnownWhenTheyComeBack() async throws {
        try await atTheDoor { door in
            try await Relay.running(in: door.folder.appendingPathComponent("relay")) { try await handsOn(door, $0) }
        }
    }

    private func handsOn(_ door: Door, _ relay: String) async throws {
        let record = try await door.make(pin: "4071")
        try await door.writeAndLeave(record, relay)
        // The process ends, and the system wakes another.
        let later = door.again()
        #expect(try await later.courier.carry(hints: Wifi()).synced == [record])
        await later.opening.open()
        _ = await later.tries("4071")
        let words = try await later.opening.session?.record(record).syncState().words
        #expect(words?.first?.text == "handed to the relay")
    }

    private final class Wifi: Hints {
        func network() throws -> NetworkKind { .unmetered }
        func isSavingPower() throws -> Bool { false }
    }

    private func atTheDoor(_ work: @MainActor @Sendable (Door) async throws -> Void) async throws {
        try await inFolder { folder in try await work(Door(folder)) }
    }

    private func until(_ holds: () -> Bool) async {
        for _ in 0..<100_000 where !holds() { await Task.yield() }
        #expect(holds())
    }
}

/// Somebody at the door, and what stands around it without a phone's hardware.
@MainActor
private final class Door: Threshold {
    let folder: URL
    let platform: any RedbookKit.Platform
    let owner = Owner(name: "Ada", relation: "mother", device: "phone")
    let tested: TestPlatform
    private let courierVault: MemoryVault
    let courier: Courier
    private(set) lazy var opening = Opening(self)

    var knows = true
    var asked = 0
    var shuts = 0
    var inUse = 0
    var reads = 0
    /// What another app gave.
    var file: Data?
    private(set) var sinceStart = Duration.seconds(60_000)

    init(_ folder: URL, _ tested: TestPlatform? = nil, _ courierVault: MemoryVault = MemoryVault()) {
        let tested = tested ?? TestPlatform(home: folder.appendingPathComponent("phone"))
        (self.folder, self.tested, platform, self.courierVault) = (folder, tested, tested, courierVault)
        courier = Courier(in: folder.appendingPathComponent("courier"), vault: courierVault, clock: tested.clock)
    }

    var home: URL { tested.home }
    var vault: any KeyVault { tested.vault }
    var clock: any RedbookFFI.Clock { tested.clock }

    func ask() async -> Bool {
        asked += 1
        await Task.yield()
        return knows
    }

    func shut() { shuts += 1 }

    func read(_ file: URL, bytesMax: Int) async -> Data? {
        reads += 1
        return self.file
    }

    func inUse(_ session: Session) async { inUse += 1 }

    var stands: String {
        switch opening.state {
        case .looking: "looking"
        case .new: "new"
        case .asks: "asks"
        case .closed(let trouble): trouble.code
        case .open: "open"
        }
    }

    var place: Place? { if case .open(let place) = opening.state { place } else { nil } }

    func isEmpty(_ name: String) -> Bool {
        let there = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
        return there?.isEmpty ?? true
    }

    /// A phone is made, and closed: nothing holds it when this returns. Gives its one record.
    @discardableResult
    func make(pin: String? = nil) async throws -> String {
        let phone = try await tested.create(owner)
        if let pin { try await phone.setPin(current: nil, new: pin) }
        return try await phone.newRecord().id
    }

    func leave(_ away: Duration) async {
        await opening.left()
        sinceStart += away
    }

    /// Types a PIN at the start. What stood in the way, if the question is there still.
    func tries(_ pin: String) async -> String? {
        guard case .asks(let gate) = opening.state else { return "nothing is asked" }
        gate.typed = pin
        await gate.enter()
        return gate.trouble?.code
    }

    /// What a phone of this record would hand over.
    func handover(of record: String) async throws -> Data {
        let phone = try await tested.open(pin: "4071")
        return try await phone.record(record).handover()
    }

    /// Somebody writes and leaves; nothing holds the phone when this returns.
    func writeAndLeave(_ record: String, _ relay: String) async throws {
        await opening.open()
        _ = await tries("4071")
        let child = try await opening.session?.record(record)
        try await child?.setRelay(relay)
        _ = try await child?.add(.note(draft: NoteDraft(text: "first smile")))
        await leave(.seconds(60))
        opening = Opening(self)
    }

    /// The same phone, in another process.
    func again() -> Door { Door(folder, tested, courierVault) }
}
