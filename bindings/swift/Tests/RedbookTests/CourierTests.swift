import Foundation
import Redbook
import RedbookTesting
import Testing

/// The courier of a phone under a PIN. What it does in full is tested in Rust (tests/tests/courier.rs).
@Suite struct CourierTests {
    private final class Wifi: Hints {
        func network() throws -> NetworkKind { .unmetered }
        func isSavingPower() throws -> Bool { false }
    }

    private let vault = MemoryVault()

    @Test func whatWasWrittenIsHandedOnWhileThePhoneWantsItsPin() async throws {
        try await inFolder { folder in
            try await Relay.running(in: folder.appendingPathComponent("relay")) { try await carry(in: folder, by: $0) }
        }
    }

    private func carry(in folder: URL, by relay: String) async throws {
        let (home, bag) = (folder.appendingPathComponent("mum"), folder.appendingPathComponent("bag"))
        let courier = Courier(in: bag, vault: MemoryVault())
        let record = try await leave(home, relay, courier)
        #expect(await codeOf { _ = try await Phone.open(in: home, vault: vault) } == "pin-needed")
        let carried = try await courier.carry(hints: Wifi())
        #expect(carried.synced == [record] && carried.troubled.isEmpty)
        try await come(home, record, courier)
        try await courier.empty()
        #expect(try FileManager.default.contentsOfDirectory(atPath: bag.path).isEmpty)
    }

    /// Somebody writes and leaves. Each in a function of its own: nothing holds the phone when it returns, so it is closed.
    private func leave(_ home: URL, _ relay: String, _ courier: Courier) async throws -> String {
        let owner = Owner(name: "Amina", relation: "mother", device: "phone")
        let phone = try await Phone.create(in: home, owner: owner, vault: vault)
        try await phone.setPin(current: nil, new: "4071")
        let child = try await phone.newRecord(relay: relay)
        _ = try await child.add(.note(draft: NoteDraft(text: "first smile")))
        try await phone.pack(for: courier)
        return child.id
    }

    private func come(_ home: URL, _ record: String, _ courier: Courier) async throws {
        let phone = try await Phone.open(in: home, pin: "4071", vault: vault)
        #expect(try await said(phone, record) == "some of it is on this phone only")
        try await phone.unpack(from: courier)
        #expect(try await said(phone, record) == "handed to the relay")
    }

    private func said(_ phone: Phone, _ record: String) async throws -> String? {
        try await phone.record(record).syncState().words.first?.text
    }
}
