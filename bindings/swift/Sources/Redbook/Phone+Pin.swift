public import Foundation

/// A PIN of the person's own, and taking everything off the phone.
extension Phone {
    /// Whether a phone is in a folder. One that cannot be opened is one; one that was erased is none.
    public static func exists(in home: URL) -> Bool { phoneExists(home: home.path) }

    /// Moves what is in a folder aside, its key with it, so that another phone can be made there. Nothing is deleted.
    public static func beginAnew(in home: URL, vault: any KeyVault, clock: any Clock = SystemClock()) async throws {
        try await Disk().run { try RedbookFFI.beginAnew(home: home.path, vault: vault, clock: clock) }
    }

    /// Whether a PIN is asked for when this phone is opened.
    public func hasPin() async throws -> Bool {
        try await disk.run { [core] in try core.hasPin() }
    }

    /// Asks who comes back after a while whether they know the PIN; ends well where there is none. Slow, on purpose.
    public func checkPin(_ pin: String) async throws {
        try await disk.run { [core] in try core.checkPin(pin: pin) }
    }

    /// Sets a PIN, another one, or none. `current` is the one that is set.
    public func setPin(current: String?, new: String?) async throws {
        try await disk.run { [core] in try core.setPin(current: current, new: new) }
    }

    /// Deletes everything on this phone, and the key to it; let go of it then. Gives what would be lost with it: then nothing was deleted
    /// yet, and who still wants it says so with `isConfirmed`.
    public func erase(pin: String? = nil, isConfirmed: Bool) async throws -> [Message] {
        do {
            try await disk.run { [core] in try core.erase(pin: pin, confirmed: isConfirmed) }
            return []
        } catch RedbookError.Check(_, let doubts) {
            return doubts
        }
    }
}
