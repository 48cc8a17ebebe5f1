import Foundation
import Redbook

/// Does `work`, and counts the calls of the core that it makes: each that touches the disk or waits for the network is one.
/// `Phone.forms`, which is asked once and is the same for everybody, is none.
@MainActor
public func countedCalls(_ work: @MainActor () async throws -> Void) async rethrows -> Int {
    let calls = Counter()
    try await Calls.$heard.withValue({ calls.add() }, operation: work)
    return calls.count
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`.
    private var made = 0

    func add() { lock.withLock { made += 1 } }

    var count: Int { lock.withLock { made } }
}
