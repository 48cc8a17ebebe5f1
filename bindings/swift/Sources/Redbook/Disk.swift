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
        let once = Once(work)
        return try await withCheckedThrowingContinuation { waiting in
            queue.async { waiting.resume(with: once.run()) }
        }
    }
}

/// Work that is let go of once it is done, before anybody hears of it: a queue holds what it ran a moment longer, and with it the phone,
/// which then could not be opened again at once.
private final class Once<T: Sendable>: @unchecked Sendable {
    /// Set before the queue has it, and touched by the queue alone from then on.
    private var work: (@Sendable () throws -> T)?

    init(_ work: @escaping @Sendable () throws -> T) { self.work = work }

    func run() -> Result<T, any Error> {
        defer { work = nil }
        guard let work else { preconditionFailure("it is run once") }
        return Result { try work() }
    }
}
