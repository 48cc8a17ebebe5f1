public import Foundation

/// What a QR code holds, from the bits that the camera's framework gives: it gives texts as such, and of bytes only the bits
/// (ISO/IEC 18004, 7.4). A hand-over is bytes.
public enum QrPayload {
    /// The bytes of a code that holds nothing but bytes; nothing for any other. `version` is the size of the code, 1 to 40.
    public static func bytes(errorCorrected payload: Data, version: Int) -> Data? {
        var bits = Bits(payload)
        var held = Data()
        while let mode = bits.take(4), mode != 0 {
            guard mode == byteMode, let count = bits.take(version < 10 ? 8 : 16) else { return nil }
            for _ in 0..<count {
                guard let byte = bits.take(8) else { return nil }
                held.append(UInt8(byte))
            }
        }
        return held.isEmpty ? nil : held
    }

    private static let byteMode = 0b0100

    /// Bits, from the first of the first byte on.
    private struct Bits {
        private let bytes: [UInt8]
        private var at = 0

        init(_ data: Data) { bytes = Array(data) }

        mutating func take(_ count: Int) -> Int? {
            guard at + count <= bytes.count * 8 else { return nil }
            var number = 0
            for bit in at..<at + count {
                let isSet = bytes[bit / 8] & (128 >> UInt8(bit % 8)) != 0
                number = number * 2 + (isSet ? 1 : 0)
            }
            at += count
            return number
        }
    }
}
