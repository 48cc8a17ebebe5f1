public import Foundation
public import Redbook

/// What the screens need of the platform that the core does not give.
@MainActor
public protocol Platform: AnyObject {
    /// The day, by the calendar where the phone is.
    var today: Day { get }
    /// Where the phone is, for the midnights of a day.
    var zone: TimeZone { get }
    /// What was set before.
    var choices: Choices { get set }

    /// Makes this phone: its folder and its keystore are the platform's.
    func create(_ owner: Owner) async throws -> Phone
    /// Reads a QR code with the camera: a text or a file; nothing where the person went back.
    func scan() async -> Data?
    /// A file that the person picks; nothing where they went back. Of one with more than `bytesMax` bytes, one byte more than
    /// that: so the core sees that it is too large, and nobody holds the rest of it.
    func pick(bytesMax: Int) async -> Data?
    /// Asks for PIN, finger or face each time from now on, or no more; what holds then.
    func lock(_ isLocked: Bool) async -> Bool
    /// Puts a text where other apps can have it, for a short while, and on this phone only.
    func copy(_ text: String)
    /// Everything was taken off the phone: what the platform keeps beside it goes too.
    func erased()
    /// Hands a file to another app; whether it could be written for it.
    func send(_ file: Data, name: String) async -> Bool
}

/// What a person set, kept by the platform.
public struct Choices: Sendable, Equatable, Codable {
    /// The language's tag; empty: the phone's.
    public var language = ""
    /// Whether the phone asks for its PIN, finger or face each time.
    public var isLocked = false
    /// The relay that new records go to; empty: none.
    public var relay = ""
    /// The page that opens shares; empty: the link alone.
    public var viewer = ""
    /// Whether a health visitor uses this phone: it begins with the day's families.
    public var isCaseload = false

    public init() {}

    /// What is left once everything was taken off the phone: the language, which its next person may need too.
    var afterErasing: Choices {
        var left = Choices()
        left.language = language
        return left
    }
}
