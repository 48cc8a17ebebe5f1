import Foundation
import Redbook
import RedbookTesting
import Testing

/// What may go wrong at the border, both ways.
@Suite struct BorderTests {
    private let owner = Owner(name: "Amina", relation: "mother", device: "phone")

    @Test func aThousandCallsAtOnceAreAllDone() async throws {
        try await inFolder { folder in
            let record = try await Phone.create(in: folder, owner: owner, vault: MemoryVault()).newRecord()
            let saved = try await withThrowingTaskGroup(of: Saving.self) { calls in
                for number in 1...1_000 { calls.addTask { try await record.add(note("\(number)")) } }
                return try await calls.reduce(into: 0) { $0 += $1.saved == nil ? 0 : 1 }
            }
            #expect(saved == 1_000)
            #expect(try await Set(ids(record)).count == 1_000)
        }
    }

    @Test(.timeLimit(.minutes(1))) func waitingForARelayThatSaysNothingIsCancelledAndTheScreenWentOnMeanwhile() async throws
    {
        try await inFolder { folder in
            let silent = try SilentServer()
            let phone = try await Phone.create(in: folder, owner: owner, vault: MemoryVault())
            let record = try await phone.newRecord(relay: silent.address)
            let syncing = Task { try await record.sync() }
            await silent.isAsked()
            #expect(try await record.add(note("meanwhile")).saved != nil)
            syncing.cancel()
            await #expect(throws: CancellationError.self) { try await syncing.value }
            #expect(try await record.syncState().unsent == 1)
        }
    }

    @Test func aTaskThatIsCancelledBeforeItBeganSavesNothing() async throws {
        try await inFolder { folder in
            let record = try await Phone.create(in: folder, owner: owner, vault: MemoryVault()).newRecord()
            let late = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await record.add(note("too late"))
            }
            await #expect(throws: CancellationError.self) { try await late.value }
            #expect(try await ids(record).isEmpty)
        }
    }

    @MainActor @Test func theCallersActorGoesOnWhileTheDiskIsSlow() async throws {
        try await inFolder { folder in
            let vault = SlowVault()
            async let made = Phone.create(in: folder, owner: owner, vault: vault)
            await vault.isAsked()
            // Here the core stands still inside the vault, and this actor does not.
            vault.goOn()
            _ = try await made
        }
    }

    @Test func aWipedKeystoreIsSaidNothingIsDeletedAndTheOldOneOpensItStill() async throws {
        try await inFolder { folder in
            let vault = MemoryVault()
            try await one(in: folder, vault)
            let wiped = MemoryVault()
            wiped.wipe()
            #expect(await codeOf { _ = try await Phone.open(in: folder, vault: wiped) } == "key-wiped")
            let phone = try await Phone.open(in: folder, vault: vault)
            let child = try #require(try await phone.children().first)
            #expect(try await ids(phone.record(child.id)).count == 1)
        }
    }

    @Test func whatAPlatformsPartThrowsIsAnErrorWithoutWhatItSaid() async throws {
        struct Broken: Error { let said = "Maya's key" }
        try await inFolder { folder in
            let broken = FaultyVault(wrap: { _ in throw Broken() }, unwrap: { _ in throw Broken() })
            let thrown = await errorOf { _ = try await Phone.create(in: folder, owner: owner, vault: broken) }
            #expect((thrown as? RedbookError)?.trouble.code == "key-platform")
            var dumped = ""
            dump(thrown, to: &dumped)
            #expect(!dumped.contains("Maya") && !"\(thrown as Any)".contains("Maya"))
        }
    }

    @Test func aKeystoreThatCannotGiveBackWhatItTookIsFoundBeforeAnythingIsSealed() async throws {
        try await inFolder { folder in
            let forgetful = FaultyVault(wrap: { _ in Data(count: 32) }, unwrap: { $0 })
            #expect(await codeOf { _ = try await Phone.create(in: folder, owner: owner, vault: forgetful) } == "key-wiped")
            let wordy = FaultyVault(wrap: { $0 + Data(count: 10_000) }, unwrap: { $0.prefix(32) })
            #expect(await codeOf { _ = try await Phone.create(in: folder, owner: owner, vault: wordy) } == "key-platform")
            _ = try await Phone.create(in: folder, owner: owner, vault: MemoryVault())
        }
    }

    @Test func aLockedPhoneIsToldFromAWipedOne() async throws {
        try await inFolder { folder in
            let locked = FaultyVault(wrap: { _ in throw KeyVaultError.Locked }, unwrap: { _ in throw KeyVaultError.Locked })
            #expect(await codeOf { _ = try await Phone.create(in: folder, owner: owner, vault: locked) } == "key-locked")
        }
    }

    @Test func aClockThatFailsIsNotTheEnd() async throws {
        try await inFolder { folder in
            let phone = try await Phone.create(in: folder, owner: owner, vault: MemoryVault(), clock: BrokenClock())
            #expect(try await phone.newRecord().add(note("saved all the same")).saved != nil)
        }
    }

    @Test func theClockIsThePlatforms() async throws {
        try await inFolder { folder in
            let clock = FixedClock(at: Date(timeIntervalSince1970: 1_790_000_000))
            let record = try await Phone.create(in: folder, owner: owner, vault: MemoryVault(), clock: clock).newRecord()
            #expect(try await done(record.add(note("now"))).recorded.hasPrefix("2026-09-21T14:13:20"))
        }
    }

    @Test func theLogGoesToThePlatform() async throws {
        try await inFolder { folder in
            let log = MemoryLog()
            logTo(sink: log)
            try Data("of an earlier phone".utf8).write(to: folder.appendingPathComponent("redbook.db-wal"))
            _ = try await Phone.create(in: folder, owner: owner, vault: MemoryVault())
            #expect(log.lines.contains { $0.hasPrefix("WARN leftovers of an earlier store") })
        }
    }

    @Test func whatCannotBeIsRefusedWithACodeAndNothingIsLost() async throws {
        try await inFolder { folder in
            let record = try await Phone.create(in: folder, owner: owner, vault: MemoryVault()).newRecord()
            #expect(await codeOf { _ = try await record.add(note("x"), happened: "yesterday") } == "not-a-date")
            #expect(await codeOf { _ = try await record.home(on: Day(2026, 2, 30)) } == "not-a-date")
            #expect(await codeOf { _ = try await record.entry("f00d") } == "no-such-entry")
            #expect(await codeOf { try await record.sync() } == "no-relay")
            #expect(await codeOf { _ = try await record.invite("king") } == "no-such-role")
            #expect(await codeOf { try await record.setRelay("ftp://x") } == "relay-address")
            #expect(
                await codeOf { _ = try await Phone.create(in: folder, owner: owner, vault: MemoryVault()) }
                    == "already-there")
            #expect(try await ids(record).isEmpty)
            #expect(try await record.home(on: Day(2026, 11, 28)).newsCount == 0)
        }
    }

    /// In a function of its own: nothing holds the phone when it returns, so it is closed.
    private func one(in folder: URL, _ vault: MemoryVault) async throws {
        let record = try await Phone.create(in: folder, owner: owner, vault: vault).newRecord()
        _ = try await done(record.add(note("before")))
    }
}

private func note(_ text: String) -> Draft { .note(draft: NoteDraft(text: text)) }
