public import Foundation
public import Redbook

/// A keystore that holds what it wraps in memory, as a platform's holds its key in hardware, and gives a ticket for it; it can
/// be wiped.
public final class MemoryVault: KeyVault, @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`.
    private var held: [Data: Data] = [:]

    public init() {}

    public func wrap(key: Data) throws -> Data {
        let ticket = Data(UUID().uuidString.utf8)
        lock.withLock { held[ticket] = key }
        return ticket
    }

    public func unwrap(wrapped: Data) throws -> Data {
        guard let key = lock.withLock({ held[wrapped] }) else { throw KeyVaultError.Wiped }
        return key
    }

    public func delete() throws { wipe() }

    /// Forgets everything, as a platform does after a new screen lock.
    public func wipe() {
        lock.withLock { held.removeAll() }
    }
}
