import Foundation
import RedbookKit
import Testing

@Suite struct QrTests {
    /// The bits of a code that holds bytes: mode, count, bytes, end.
    private func payload(_ bytes: [UInt8], countBits: Int) -> Data {
        var bits = "0100" + padded(bytes.count, countBits) + bytes.map { padded(Int($0), 8) }.joined() + "0000"
        bits += String(repeating: "0", count: (8 - bits.count % 8) % 8)
        let starts = stride(from: 0, to: bits.count, by: 8)
        return Data(starts.map { UInt8(bits.dropFirst($0).prefix(8), radix: 2) ?? 0 }) + [0xEC, 0x11]
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number, radix: 2)
        return String(repeating: "0", count: digits - text.count) + text
    }

    @Test(arguments: [(9, 8), (10, 16), (40, 16)]) func bytesComeBack(version: Int, countBits: Int) {
        let bytes: [UInt8] = [0, 255, 128, 1, 10]
        #expect(QrPayload.bytes(errorCorrected: payload(bytes, countBits: countBits), version: version) == Data(bytes))
    }

    @Test func whatIsNoBytesOrCutOffIsNothing() {
        #expect(QrPayload.bytes(errorCorrected: Data(), version: 1) == nil)
        #expect(QrPayload.bytes(errorCorrected: Data([0b0001_0000, 0, 0]), version: 1) == nil, "numbers")
        #expect(QrPayload.bytes(errorCorrected: Data([0b0100_1111, 0xFF, 0]), version: 1) == nil, "cut off")
    }
}
