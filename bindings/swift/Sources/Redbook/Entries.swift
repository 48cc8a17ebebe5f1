/// A record's timeline, newest first, read a page at a time as it is gone through.
public struct Entries: AsyncSequence, Sendable {
    let record: ChildRecord
    let replacedToo: Bool

    public func makeAsyncIterator() -> Iterator { Iterator(of: self) }

    /// Goes through the timeline once.
    public struct Iterator: AsyncIteratorProtocol {
        private let timeline: Entries
        private var page: ArraySlice<Entry> = []
        private var cursor: String?
        private var isLast = false

        init(of timeline: Entries) {
            self.timeline = timeline
        }

        public mutating func next() async throws -> Entry? {
            while page.isEmpty && !isLast {
                let next = try await timeline.record.timeline(after: cursor, replacedToo: timeline.replacedToo)
                page = next.entries[...]
                cursor = next.next
                isLast = cursor == nil
            }
            return page.popFirst()
        }
    }
}
