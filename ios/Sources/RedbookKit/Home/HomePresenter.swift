public import Redbook

/// A child at a glance.
public final class HomePresenter: Presenter<HomeView> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await session.record(record).home(on: today) }
    }

    /// Keeps the screen up to date for as long as it is shown: with what is written here, and with what others wrote.
    public func follow() async {
        guard let child = try? await session.record(record) else { return }
        let watching = Task { for try await _ in child.watch() {} }
        await withTaskCancellationHandler {
            for await _ in child.changes() { if let home = try? await child.home(on: today) { content = home } }
        } onCancel: {
            watching.cancel()
        }
    }

    /// Hands on what is new, and fetches what others wrote.
    public func sync() async {
        await wait { [self] in
            let child = try await session.record(record)
            try await child.sync()
            return try await child.home(on: today)
        }
    }

    /// What others wrote has been seen.
    public func looked() async {
        await wait { [self] in
            let child = try await session.record(record)
            try await child.looked()
            return try await child.home(on: today)
        }
    }

    /// Something new for the record.
    public func add() { navigator.go(.add(record: record)) }
    /// Begins a home visit.
    public func visit() { navigator.go(.visit(record: record)) }
    /// Opens an entry.
    public func entry(_ entry: Entry) { navigator.go(.entry(record: record, entry: entry.id)) }
    /// The whole immunisation page.
    public func immunisations() { navigator.go(.immunisations(record: record)) }
    /// The growth chart of what was measured.
    public func growth(_ what: String) { navigator.go(.growth(record: record, what: what)) }
    /// What needs a person.
    public func needs() { navigator.go(.needs(record: record)) }
    /// Everything that was written.
    public func timeline() { navigator.go(.timeline(record: record)) }
    /// The contacts with services over the first 1,001 days.
    public func journey() { navigator.go(.journey(record: record)) }
    /// Who has the record.
    public func members() { navigator.go(.members(record: record)) }
    /// Showing it to a clinician.
    public func shares() { navigator.go(.shares(record: record)) }
    /// Handing it to another phone with no network.
    public func doorstep() { navigator.go(.doorstep(record: record)) }
    /// What can be set.
    public func settings() { navigator.go(.settings(record: record)) }
}
