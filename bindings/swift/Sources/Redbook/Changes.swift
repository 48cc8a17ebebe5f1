import Foundation

/// Tells whoever listens which record may have changed.
final class Changes: @unchecked Sendable {
    private struct Listener {
        /// Nothing: every record.
        let record: String?
        let tells: AsyncStream<String>.Continuation
    }

    private let lock = NSLock()
    /// Guarded by `lock`.
    private var listeners: [UUID: Listener] = [:]

    /// The record's id, each time that it may have changed from now on. Who is slow hears once of several changes.
    func of(_ record: String) -> AsyncStream<String> {
        listen(to: record, .bufferingNewest(1))
    }

    /// The id of each record that may have changed from now on.
    func all() -> AsyncStream<String> {
        listen(to: nil, .unbounded)
    }

    /// Tells that a record may have changed.
    func tell(_ record: String) {
        let heard = lock.withLock { listeners.values.filter { $0.record == nil || $0.record == record } }
        heard.forEach { $0.tells.yield(record) }
    }

    private func listen(to record: String?, _ buffer: AsyncStream<String>.Continuation.BufferingPolicy) -> AsyncStream<
        String
    > {
        let (stream, tells) = AsyncStream.makeStream(of: String.self, bufferingPolicy: buffer)
        let id = UUID()
        lock.withLock { listeners[id] = Listener(record: record, tells: tells) }
        tells.onTermination = { [weak self] _ in self?.forget(id) }
        return stream
    }

    private func forget(_ id: UUID) {
        lock.withLock { _ = listeners.removeValue(forKey: id) }
    }
}
