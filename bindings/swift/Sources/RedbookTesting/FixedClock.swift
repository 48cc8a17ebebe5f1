public import Foundation
public import Redbook

/// A clock that stands still until it is set.
public final class FixedClock: RedbookFFI.Clock, @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`.
    private var now: Date

    public init(at now: Date) {
        self.now = now
    }

    public func set(to now: Date) {
        lock.withLock { self.now = now }
    }

    public func nowMs() throws -> UInt64 {
        UInt64(lock.withLock { now }.timeIntervalSince1970 * 1000)
    }
}
