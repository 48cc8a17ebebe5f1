public import Redbook

/// The immunisation page of the paper book as far as it is copied.
public struct Paper: Sendable {
    /// A visit: what is given on one day.
    public struct Visit: Sendable, Identifiable {
        /// From when on it is given.
        public let id: String
        /// What the book may have and the record has not.
        public let doses: [PaperDose]
    }

    /// The visits, in the order of the page.
    public let visits: [Visit]
    /// What the book has.
    public var ticked: Set<PaperDose> = []
    /// When each visit was, as far as typed.
    public var dates: [String: TypedDate] = [:]
    /// What looks like a slip.
    public var doubts: [Message] = []

    init(_ page: PaperPage) {
        visits = page.lines.reduce(into: [Visit]()) { visits, line in
            if let last = visits.last, last.id == line.from {
                visits[visits.count - 1] = Visit(id: last.id, doses: last.doses + [line])
            } else {
                visits.append(Visit(id: line.from, doses: [line]))
            }
        }
    }

    /// What would be saved. A visit without its day is kept without one.
    func entries(confirmed: Bool) -> [NewEntry] {
        visits.flatMap { visit in
            visit.doses.filter(ticked.contains).map { dose in
                let draft = ImmunisationDraft(vaccine: dose.vaccine, dose: dose.dose.map(UInt32.init), fromPaperBook: true)
                return NewEntry(draft: .immunisation(draft: draft), when: dates[visit.id]?.iso, confirmed: confirmed)
            }
        }
    }
}

/// The immunisation page of the paper book, copied at once.
public final class PaperPresenter: Presenter<Paper> {
    /// The pages of the book that have a form each.
    public static let pages = [
        "birth_details", "weight", "length_lying", "head_circumference", "review", "allergy", "illness", "contact",
        "family_history",
    ]

    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        guard content == nil else { return }
        await wait { [self] in try await page() }
    }

    /// The book has it, or not.
    public func tick(_ dose: PaperDose, _ isTicked: Bool) {
        show { if isTicked { $0.ticked.insert(dose) } else { $0.ticked.remove(dose) } }
    }

    /// When a visit was.
    public func date(_ visit: String, _ date: TypedDate) { show { $0.dates[visit] = date } }

    /// Back to the page.
    public func change() { show { $0.doubts = [] } }

    /// Saves the whole page at once, or asks what looks like a slip.
    public func save() async { await save(confirmed: false) }

    /// It is right as it is.
    public func confirm() async { await save(confirmed: true) }

    /// Another page of the book.
    public func page(_ form: String) { navigator.go(.form(record: record, form: form)) }

    private func save(confirmed: Bool) async {
        guard var typed = content else { return }
        await wait { [self] in
            do {
                _ = try await session.record(record).addAll(typed.entries(confirmed: confirmed))
            } catch RedbookError.Check(_, let doubts) {
                typed.doubts = doubts
                return typed
            }
            return try await page()
        }
    }

    private func page() async throws -> Paper {
        Paper(try await session.record(record).paperPage(on: today))
    }
}
