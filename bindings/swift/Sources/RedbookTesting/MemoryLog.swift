import Foundation
public import Redbook

/// A log that keeps its lines.
public final class MemoryLog: LogSink, @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`.
    private var kept: [String] = []

    public init() {}

    public func line(level: String, text: String) throws {
        lock.withLock { kept.append("\(level) \(text)") }
    }

    /// Every line so far.
    public var lines: [String] { lock.withLock { kept } }
}
