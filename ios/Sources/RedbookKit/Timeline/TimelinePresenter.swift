public import Redbook

/// As much of the timeline as was asked for.
public struct Timeline: Sendable {
    /// The entries, newest first.
    public internal(set) var entries: [Entry] = []
    /// Whether what was corrected or taken back is shown too.
    public internal(set) var replacedToo = false
    /// Where it goes on; nothing: this is all.
    var next: String?

    /// Whether there is more.
    public var hasMore: Bool { next != nil }
}

/// Everything that was written, with who wrote it.
public final class TimelinePresenter: Presenter<Timeline> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async { await read(Timeline(replacedToo: content?.replacedToo ?? false)) }

    /// Shows what was corrected or taken back too, or not.
    public func replacedToo(_ isShown: Bool) async { await read(Timeline(replacedToo: isShown)) }

    /// The next page.
    public func more() async {
        if let shown = content, shown.hasMore { await read(shown) }
    }

    /// Opens an entry.
    public func entry(_ entry: Entry) { navigator.go(.entry(record: record, entry: entry.id)) }

    private func read(_ before: Timeline) async {
        await wait { [self] in
            let page = try await session.record(record).timeline(after: before.next, replacedToo: before.replacedToo)
            return Timeline(entries: before.entries + page.entries, replacedToo: before.replacedToo, next: page.next)
        }
    }
}
