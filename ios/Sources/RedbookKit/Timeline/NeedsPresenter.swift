public import Redbook

/// What disagrees, side by side with who said each, and what is kept aside.
public final class NeedsPresenter: Presenter<Needs> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await session.record(record).needs() }
    }

    /// This value of the field is right.
    public func pick(_ field: String, _ value: ProfileValue) async {
        guard let entry = value.saidBy.first?.entry else { return }
        await wait { [self] in
            let child = try await session.record(record)
            _ = try await child.pickProfile(field, entry: entry)
            return try await child.needs()
        }
    }

    /// Opens an entry.
    public func entry(_ entry: Entry) { navigator.go(.entry(record: record, entry: entry.id)) }
}
