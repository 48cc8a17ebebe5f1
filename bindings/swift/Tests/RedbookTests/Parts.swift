import Foundation
import Redbook

/// A keystore that does what it is told to.
final class FaultyVault: KeyVault {
    private let wraps: @Sendable (Data) throws -> Data
    private let unwraps: @Sendable (Data) throws -> Data

    init(wrap: @escaping @Sendable (Data) throws -> Data, unwrap: @escaping @Sendable (Data) throws -> Data) {
        (wraps, unwraps) = (wrap, unwrap)
    }

    func wrap(key: Data) throws -> Data { try wraps(key) }
    func unwrap(wrapped: Data) throws -> Data { try unwraps(wrapped) }
    func delete() throws {}
}

/// A keystore that works once it is told to go on, as one that asks for a finger.
final class SlowVault: KeyVault {
    private let (asked, tells) = AsyncStream.makeStream(of: Void.self)
    private let may = DispatchSemaphore(value: 0)

    func isAsked() async { for await _ in asked { return } }
    func goOn() { may.signal() }

    func wrap(key: Data) throws -> Data {
        tells.yield()
        may.wait()
        return key
    }

    func unwrap(wrapped: Data) throws -> Data { wrapped }
    func delete() throws {}
}

/// A clock that does not tell the time.
final class BrokenClock: RedbookFFI.Clock {
    func nowMs() throws -> UInt64 { throw CocoaError(.featureUnsupported) }
}

/// Takes connections on a free port, and says nothing.
final class SilentServer: Sendable {
    private let listening: Int32

    /// Where it listens.
    let address: String

    init() throws {
        listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let fd = listening
        let isBound = withUnsafeMutablePointer(to: &place) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(fd, place, size) == 0 && listen(fd, 1) == 0 && getsockname(fd, place, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    }

    /// Waits until somebody has connected.
    func isAsked() async {
        await withCheckedContinuation { waiting in
            DispatchQueue.global().async { [listening] in
                _ = accept(listening, nil, nil)
                waiting.resume()
            }
        }
    }

    deinit { close(listening) }
}
