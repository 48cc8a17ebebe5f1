public import Foundation
public import Redbook

/// A home visit as it is written: its parts are saved together or not at all.
public struct VisitShown: Sendable {
    /// What is on the disk: its text for another system, and what the family's phone lacks.
    public struct Done: Sendable {
        /// Which entries.
        let entries: [String]
        /// The visit as plain text; nothing before it was made.
        public internal(set) var text: String?
        /// The hand-over; nothing before it was made.
        public internal(set) var given: Data?
    }

    /// Whose record it is.
    public let identity: Identity
    /// The review with its notes, and the measurements: each a form.
    public internal(set) var parts: [FilledForm]
    /// When it was.
    public internal(set) var date: TypedDate
    /// Whether the identifiers were compared with the child's: before that nothing is saved.
    public internal(set) var isChecked = false
    /// What looks like a slip.
    public internal(set) var doubts: [Message] = []
    /// What was saved.
    public internal(set) var done: Done?

    /// The identifiers that are known; fewer than two tell no child from another.
    public var identifiers: Int { [identity.name, identity.born, identity.nhsNumber].compactMap { $0 }.count }

    /// Whether there is something that may be saved.
    public var maySave: Bool { isChecked && parts.contains(where: \.isTyped) }
}

/// A home visit: one review with its notes, its measurements, one save, one code at the end.
public final class VisitPresenter: Presenter<VisitShown> {
    /// What belongs to a visit, in the order in which it is done. Notes and plan are fields of the review.
    static let parts = ["review", "weight", "length_lying", "head_circumference"]

    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        guard content == nil else { return }
        await wait { [self] in
            let identity = try await session.record(record).home(on: today).identity
            let forms = await session.forms()
            let parts = Self.parts.compactMap { id in forms.first { $0.id == id }.map { FilledForm($0) } }
            return VisitShown(identity: identity, parts: parts, date: TypedDate(today))
        }
    }

    /// Types or chooses a field of a part.
    public func field(_ form: String, _ name: String, _ text: String) {
        show { visit in
            guard let at = visit.parts.firstIndex(where: { $0.form.id == form }) else { return }
            visit.parts[at].values[name] = text
            visit.parts[at].problems[name] = nil
        }
    }

    /// When it was.
    public func date(_ date: TypedDate) { show { $0.date = date } }

    /// The identifiers were compared.
    public func checked(_ isChecked: Bool) { show { $0.isChecked = isChecked } }

    /// Back to the fields.
    public func change() { show { $0.doubts = [] } }

    /// Saves all of it, or asks what looks like a slip.
    public func save() async { await save(confirmed: false) }

    /// It is right as it is.
    public func confirm() async { await save(confirmed: true) }

    /// Copies the visit as plain text.
    public func copy() { if let text = content?.done?.text { platform.copy(text) } }

    /// Hands the file over.
    public func send() async {
        guard let shown = content, let given = shown.done?.given else { return }
        await wait { [self] in
            guard await platform.send(given, name: Doorstep.fileName) else { throw NotWritten() }
            return shown
        }
    }

    /// Makes the text and the hand-over of what was saved.
    public func prepare() async {
        guard var shown = content, var done = shown.done else { return }
        await wait { [self] in
            let child = try await session.record(record)
            done.text = try await child.visitText(done.entries)
            done.given = try await session.handover(of: record)
            shown.done = done
            return shown
        }
    }

    /// Ends the visit.
    public func end() { navigator.back() }

    private func save(confirmed: Bool) async {
        guard let typed = content, typed.maySave, typed.done == nil else { return }
        await wait { [self] in try await saved(typed, confirmed: confirmed) }
        // A step of its own: whatever stands in its way, what was saved is shown as saved, and is not saved again.
        await prepare()
    }

    private func saved(_ typed: VisitShown, confirmed: Bool) async throws -> VisitShown {
        let child = try await session.record(record)
        var shown = typed
        shown.doubts = []
        let forms = typed.parts.filter(\.isTyped).map { part in
            var dated = part
            dated.date = typed.date
            return dated.filled(confirmed: confirmed)
        }
        do {
            shown.done = .init(entries: try await child.addAll(forms).map(\.id))
        } catch RedbookError.Form(_, let fields) {
            shown.mark(fields)
        } catch RedbookError.Check(_, let doubts) {
            shown.doubts = doubts
        }
        return shown
    }
}

extension VisitShown {
    /// What was typed in a field that cannot be saved so is marked, in whichever part it was typed.
    fileprivate mutating func mark(_ fields: [FieldProblem]) {
        for at in parts.indices {
            let typed = fields.filter { !(parts[at].values[$0.field] ?? "").trimmed.isEmpty }
            parts[at].problems = Dictionary(typed.map { ($0.field, $0) }) { first, _ in first }
        }
    }
}
