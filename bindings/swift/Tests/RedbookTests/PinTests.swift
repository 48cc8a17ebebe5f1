import Foundation
import Redbook
import RedbookTesting
import Testing

/// A PIN of the person's own, and taking everything off the phone. What they do in full is tested in Rust (tests/tests/keys.rs).
@Suite struct PinTests {
    private let owner = Owner(name: "Amina", relation: "mother", device: "phone")
    private let vault = MemoryVault()

    @Test func aPhoneWithAPinOpensWithItAlone() async throws {
        try await inFolder { folder in
            try await begin(in: folder)
            #expect(await codeOf { _ = try await Phone.open(in: folder, vault: vault) } == "pin-needed")
            #expect(await codeOf { _ = try await Phone.open(in: folder, pin: "4072", vault: vault) } == "wrong-pin")
            try await lift(in: folder)
            let phone = try await Phone.open(in: folder, vault: vault)
            #expect(try await phone.children().count == 1)
        }
    }

    @Test func everythingIsTakenOffThePhoneOnceItsPersonHasBeenAsked() async throws {
        try await inFolder { folder in
            try await erase(in: folder)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
            _ = try await Phone.create(in: folder, owner: owner, vault: vault)
        }
    }

    /// Each in a function of its own: nothing holds the phone when it returns, so it is closed.
    private func begin(in folder: URL) async throws {
        let phone = try await Phone.create(in: folder, owner: owner, vault: vault)
        _ = try await phone.newRecord()
        #expect(await codeOf { try await phone.setPin(current: nil, new: "1234") } == "easy-pin")
        try await phone.setPin(current: nil, new: "4071")
        #expect(try await phone.hasPin())
    }

    private func lift(in folder: URL) async throws {
        let phone = try await Phone.open(in: folder, pin: "4071", vault: vault)
        #expect(await codeOf { try await phone.checkPin("4072") } == "wrong-pin")
        try await phone.setPin(current: "4071", new: nil)
        #expect(try await !phone.hasPin())
    }

    private func erase(in folder: URL) async throws {
        let phone = try await Phone.create(in: folder, owner: owner, vault: vault)
        _ = try await phone.newRecord()
        #expect(try await phone.erase(isConfirmed: false).map(\.id) == ["erase.unnamed-only-here"])
        #expect(try await phone.erase(isConfirmed: true).isEmpty)
        #expect(try await phone.children().isEmpty)
    }
}
