import Foundation

/// A screen without a camera: the clinician's page at a real relay, as a program of its own.
///
/// One test alone reads what it says.
public final class ScreenWithoutCamera: @unchecked Sendable {
    /// What its code says.
    public let code: String
    private let process: Process
    private let says: FileHandle

    /// Shows one for as long as `work` goes on. `number` makes its code another one.
    public static func showing<T: Sendable>(
        at relay: String, number: Int, _ work: @MainActor @Sendable (ScreenWithoutCamera) async throws -> T
    ) async throws -> T {
        let screen = try ScreenWithoutCamera(at: relay, number: number)
        defer { screen.stop() }
        return try await work(screen)
    }

    /// Waits for what it shows next: six digits once a phone has said hello, and `came` once the link is there.
    public func next() -> String { Self.line(of: says) }

    private init(at relay: String, number: Int) throws {
        let environment = ProcessInfo.processInfo.environment
        guard let program = environment["REDBOOK_PROGRAM"] else { throw Relay.Failure.noProgram }
        let pipe = Pipe()
        (process, says) = (Process(), pipe.fileHandleForReading)
        // Built beside the relay.
        process.executableURL = URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent("screen")
        process.arguments = [relay, "\(number)"]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        code = Self.line(of: says)
    }

    private static func line(of output: FileHandle) -> String {
        var line = Data()
        while let byte = try? output.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    /// It is killed, as a relay is.
    private func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
