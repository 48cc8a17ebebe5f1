public import Foundation

/// A relay: the real program, on a free port.
public struct Relay {
    /// Why there is none.
    public enum Failure: Error {
        /// `REDBOOK_PROGRAM` does not say where the program `redbook` is.
        case noProgram
        /// The program said something else than where it listens.
        case noAddress
    }

    private let address: String
    private let process = Process()

    /// Runs one over a folder of its own, for as long as `work` goes on, and tells it the address.
    public static func running<T: Sendable>(in folder: URL, _ work: @Sendable (String) async throws -> T) async throws -> T {
        let relay = try Relay(in: folder)
        defer { stop(relay.process) }
        return try await work(relay.address)
    }

    private init(in folder: URL) throws {
        let environment = ProcessInfo.processInfo.environment
        guard let program = environment["REDBOOK_PROGRAM"] else { throw Failure.noProgram }
        let says = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["relay", "--listen", "127.0.0.1:0", "--data", folder.path, "--admission", "open", "--json"]
        process.environment = environment.filter { !$0.key.hasPrefix("REDBOOK") }
        process.standardOutput = says
        process.standardError = FileHandle.nullDevice
        try process.run()
        guard let address = Self.address(in: says.fileHandleForReading) else {
            Self.stop(process)
            throw Failure.noAddress
        }
        self.address = address
    }

    /// From its first line, in which it says where it listens.
    private static func address(in output: FileHandle) -> String? {
        struct Listening: Decodable { let listening: String }
        var line = Data()
        while true {
            let more = output.availableData
            line.append(more)
            if more.isEmpty || more.contains(UInt8(ascii: "\n")) { break }
        }
        return try? JSONDecoder().decode(Listening.self, from: line).listening
    }

    /// It is killed: a program that is started on one of Dispatch's threads has every other signal blocked.
    private static func stop(_ process: Process) {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
