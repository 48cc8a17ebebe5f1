/// A child's record on this phone. See `Phone` for what runs where.
///
/// Reading is here; the extensions write, invite, share, and handle files.
public final class ChildRecord: Sendable, Identifiable {
    /// The record's id.
    public let id: String
    private let core: Record
    private let disk: Disk
    private let changed: Changes

    init(_ core: Record, _ disk: Disk, _ changed: Changes) {
        (self.id, self.core, self.disk, self.changed) = (core.id(), core, disk, changed)
    }

    /// The record's id, each time that something may have changed by what was called on this phone, from now on.
    public func changes() -> AsyncStream<String> { changed.of(id) }

    /// The screen of the child on a day.
    public func home(on day: Day) async throws -> HomeView { try await reading { try $0.home(on: "\(day)") } }

    /// The screen of the child, now and after each change. `today` is asked each time.
    public func homes(today: @escaping @Sendable () -> Day = { .today }) -> AsyncThrowingStream<HomeView, any Error> {
        let changes = changes()
        return AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { screen in
            let telling = Task {
                do {
                    screen.yield(try await home(on: today()))
                    for await _ in changes { screen.yield(try await home(on: today())) }
                    screen.finish()
                } catch {
                    screen.finish(throwing: error)
                }
            }
            screen.onTermination = { _ in telling.cancel() }
        }
    }

    /// What is due on a day.
    public func due(on day: Day) async throws -> DueView { try await reading { try $0.due(on: "\(day)") } }

    /// How the child grows, by a way to count age: "exact", "paper" or "as-40+0".
    public func growth(policy: String = "exact") async throws -> GrowthView {
        try await reading { try $0.growth(policy: policy) }
    }

    /// A growth chart, to be drawn and read out.
    public func growthChart(_ ask: ChartAsk) async throws -> GrowthChart {
        try await reading { try $0.growthChart(ask: ask) }
    }

    /// Who the child is, with who said it.
    public func profile() async throws -> Profile { try await reading { try $0.profile() } }

    /// What needs a person, side by side.
    public func needs() async throws -> Needs { try await reading { try $0.needs() } }

    /// What a paper book may have that the record has not, up to a day.
    public func paperPage(on day: Day) async throws -> PaperPage {
        try await reading { try $0.paperPage(on: "\(day)") }
    }

    /// The contacts with services from conception to the second birthday.
    public func journey() async throws -> Journey { try await reading { try $0.journey() } }

    /// A page of the timeline, newest first; `cursor` is the `next` of the page before.
    public func timeline(after cursor: String? = nil, replacedToo: Bool = false) async throws -> TimelinePage {
        try await reading { try $0.timeline(cursor: cursor, replacedToo: replacedToo) }
    }

    /// The whole timeline, read a page at a time as it is gone through.
    public func entries(replacedToo: Bool = false) -> Entries { Entries(record: self, replacedToo: replacedToo) }

    /// An entry with all its versions.
    public func entry(_ id: String) async throws -> EntryDetail { try await reading { try $0.entry(id: id) } }

    /// What an entry says, as its form has it: where a correction begins.
    public func filled(_ id: String) async throws -> Filled { try await reading { try $0.filled(id: id) } }

    /// How the record stands.
    public func syncState() async throws -> SyncState { try await reading { try $0.syncState() } }

    func reading<T: Sendable>(_ read: @escaping @Sendable (Record) throws -> T) async throws -> T {
        try await disk.run { [core] in try read(core) }
    }

    func changing<T: Sendable>(_ write: @escaping @Sendable (Record) throws -> T) async throws -> T {
        let done = try await reading(write)
        changed.tell(id)
        return done
    }

    /// Waits until the relay has something new, or it is time to look again.
    func waitForNews() async throws {
        try await waiting { [core] in try await core.news(cancel: $0) }
    }

    /// What came from the relay before a failure or a cancellation is kept, so these are told too.
    func asking<T: Sendable>(_ ask: @Sendable (Record, Cancel) async throws -> T) async throws -> T {
        defer { changed.tell(id) }
        return try await waiting { [core] in try await ask(core, $0) }
    }
}
