public import Redbook

/// An entry, and whether it is being taken back.
public struct EntryShown: Sendable {
    /// The entry with all its versions.
    public let detail: EntryDetail
    /// Why it is to be taken back, as far as typed; nothing: it is not.
    public var reason: String?
}

/// One entry: what it says, who wrote it and when, and every version of it. Nothing is ever deleted.
public final class EntryPresenter: Presenter<EntryShown> {
    private let record: String
    private let entry: String

    public init(record: String, entry: String, _ place: Place) {
        (self.record, self.entry) = (record, entry)
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in EntryShown(detail: try await session.record(record).entry(entry)) }
    }

    /// Writes what is right in its place.
    public func correct() { navigator.go(.correct(record: record, entry: entry)) }

    /// Types why it is to be taken back.
    public func reason(_ text: String) { show { $0.reason = text } }

    /// Leaves it as it is.
    public func keep() { show { $0.reason = nil } }

    /// Takes it back.
    public func takeBack() async {
        let reason = content?.reason?.trimmed ?? ""
        await wait { [self] in
            let child = try await session.record(record)
            _ = try await child.retract(entry, reason: reason.isEmpty ? nil : reason)
            return EntryShown(detail: try await child.entry(entry))
        }
    }
}
