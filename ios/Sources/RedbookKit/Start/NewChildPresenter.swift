public import Redbook

/// A child whose record begins, as far as it is typed. Everything may be left empty.
public struct NewChild: Sendable {
    /// Whether the child is born; nothing where it was not said.
    public var isBorn: Bool?
    /// What the child is called.
    public var name = ""
    /// "female", "male", or empty.
    public var sex = ""
    /// The day of birth, or the due date.
    public var date = TypedDate()
    /// What looks like a slip.
    public var doubts: [Message] = []

    func entries(confirmed: Bool) -> [NewEntry] {
        [field("name", name), field("sex", sex), birth].compactMap { $0 }.map { draft in
            let isBirth = if case .birthDetails = draft { true } else { false }
            return NewEntry(draft: draft, when: isBirth ? date.iso : nil, confirmed: confirmed)
        }
    }

    private var birth: Draft? {
        switch (isBorn, date.iso) {
        case (true, _): .birthDetails(draft: BirthDetailsDraft())
        case (false, let due?): .pregnancy(draft: PregnancyDraft(due: due))
        default: nil
        }
    }

    private func field(_ name: String, _ value: String) -> Draft? {
        let value = value.trimmed
        return value.isEmpty ? nil : .profileField(draft: ProfileFieldDraft(field: name, value: value))
    }
}

/// A child's record begins, born or expected.
public final class NewChildPresenter: Presenter<NewChild> {
    private let paperBook: Bool
    /// Begun once, however often it is tried.
    private var begun: ChildRecord?

    public init(paperBook: Bool, _ place: Place) {
        self.paperBook = paperBook
        super.init(place, first: NewChild())
    }

    /// Types or chooses something.
    public func say(_ change: (inout NewChild) -> Void) { show(change) }

    /// Begins the record, or asks what looks like a slip.
    public func begin() async { await begin(confirmed: false) }

    /// It is right as it is.
    public func confirm() async { await begin(confirmed: true) }

    private func begin(confirmed: Bool) async {
        guard var said = content else { return }
        await wait { [self] in
            let child = try await record()
            do {
                _ = try await child.addAll(said.entries(confirmed: confirmed))
            } catch RedbookError.Check(_, let doubts) {
                said.doubts = doubts
                return said
            }
            navigator.path = [.home(record: child.id)] + (paperBook ? [.paper(record: child.id)] : [])
            return said
        }
    }

    private func record() async throws -> ChildRecord {
        if let begun { return begun }
        let record = try await session.phone.newRecord(relay: platform.choices.relay)
        begun = record
        return record
    }
}
