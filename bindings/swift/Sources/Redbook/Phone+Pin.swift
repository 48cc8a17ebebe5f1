/// A PIN of the person's own, and taking everything off the phone.
extension Phone {
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
