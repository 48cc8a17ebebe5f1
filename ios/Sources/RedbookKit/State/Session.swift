import Foundation
public import Observation
public import Redbook

/// A phone in use: its records, each opened once.
@MainActor @Observable
public final class Session {
    /// The phone.
    public let phone: Phone
    /// What is said, in its person's language.
    public internal(set) var words: Words
    /// Whether its person's own PIN is asked for: known without asking anybody, for when somebody comes back.
    public internal(set) var hasPin: Bool

    /// What the other side's hand-over held, by record: the answer to it is small. Gone when the app is.
    @ObservationIgnored var taken: [String: Data] = [:]

    @ObservationIgnored private var opened: [String: ChildRecord] = [:]
    @ObservationIgnored private var asked: [Form]?

    public init(phone: Phone, words: Words, hasPin: Bool = false) {
        (self.phone, self.words, self.hasPin) = (phone, words, hasPin)
    }

    /// A child's record by its id.
    func record(_ id: String) async throws -> ChildRecord {
        if let record = opened[id] { return record }
        let record = try await phone.record(id)
        opened[id] = record
        return record
    }

    /// Every form. They are the same for every child, and asked for once.
    func forms() async -> [Form] {
        if let asked { return asked }
        let made = await Phone.forms()
        asked = made
        return made
    }

    /// What the other side lacks, where its own hand-over said what it has; else the whole record.
    func handover(of record: String) async throws -> Data {
        try await self.record(record).handover(answering: taken[record])
    }
}
