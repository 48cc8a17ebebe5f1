import Dispatch

/// A thread of its own for what reads and writes the disk. The core takes one such call at a time anyhow, and meanwhile
/// neither the caller's actor nor one of the few threads of Swift's own pool may stand still.
final class Disk: Sendable {
    private let queue = DispatchQueue(label: "redbook.disk", qos: .userInitiated)

    /// Runs `work` after what was asked before it. A task that is cancelled by then does not begin; what has begun is
    /// finished.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try Task.checkCancellation()
        Calls.heard?()
        return try await withCheckedThrowingContinuation { waiting in
            queue.async { waiting.resume(with: Result { try work() }) }
        }
    }
}
