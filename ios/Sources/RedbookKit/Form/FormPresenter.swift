import Redbook

/// A form: any kind of entry, as its kind declares it. A new kind needs no line here.
public final class FormPresenter: Presenter<FilledForm> {
    /// What a form begins with.
    public enum Start: Sendable {
        /// A new entry.
        case new(form: String)
        /// The correction of an entry.
        case correction(of: String)
    }

    private let record: String
    private let start: Start

    public init(record: String, _ start: Start, _ place: Place) {
        (self.record, self.start) = (record, start)
        super.init(place)
    }

    public override func open() async {
        guard content == nil else { return }
        await wait { [self] in try await first() }
    }

    /// Types or chooses a field.
    public func field(_ name: String, _ text: String) {
        show {
            $0.values[name] = text
            $0.problems[name] = nil
        }
    }

    /// Says that there is none, or takes that back.
    public func absent(_ name: String, _ isAbsent: Bool) {
        show {
            $0.values[name] = isAbsent ? "" : nil
            $0.problems[name] = nil
        }
    }

    /// Types at a field that is a date.
    public func date(_ name: String, _ date: TypedDate) {
        show {
            $0.dates[name] = date
            $0.problems[name] = nil
        }
    }

    /// Types at when it happened.
    public func happened(_ date: TypedDate) {
        show { ($0.date, $0.isDateUnknown, $0.isDateMissing) = (date, false, false) }
    }

    /// Says that it is not known when, or that it is.
    public func unknown(_ isUnknown: Bool) {
        show { ($0.date, $0.isDateUnknown, $0.isDateMissing) = (isUnknown ? TypedDate() : $0.date, isUnknown, false) }
    }

    /// Shows every field.
    public func whole() { show { $0.isWhole = true } }

    /// It was a slip: back to the fields.
    public func change() { show { $0.doubts = [] } }

    /// Saves it, or asks what looks like a slip.
    public func save() async { await save(confirmed: false) }

    /// It is right as it is.
    public func confirm() async { await save(confirmed: true) }

    private func save(confirmed: Bool) async {
        guard let typed = content else { return }
        if typed.form.when != nil && typed.date.iso == nil && !typed.isDateUnknown {
            return show { $0.isDateMissing = true }
        }
        await wait { [self] in try await saved(typed, typed.filled(confirmed: confirmed)) }
    }

    private func saved(_ typed: FilledForm, _ filled: Filled) async throws -> FilledForm {
        let child = try await session.record(record)
        let saving =
            switch start {
            case .new: try await child.add(filled)
            case .correction(let entry): try await child.correct(entry, filled)
            }
        var shown = typed
        shown.doubts = []
        switch saving {
        case .mark(let fields): shown.mark(fields)
        case .check(let doubts, _): shown.doubts = doubts
        case .done: navigator.back()
        }
        return shown
    }

    private func first() async throws -> FilledForm {
        let child = try await session.record(record)
        let (id, begun) =
            switch start {
            case .new(let form): (form, Filled?.none)
            case .correction(let entry): try await { ($0.form, $0) }(child.filled(entry))
            }
        guard let form = await session.forms().first(where: { $0.id == id }) else { throw NoSuchForm() }
        var shown = FilledForm(form)
        shown.writer = try await child.members().first(where: \.you)
        // Who has many families compares two identifiers before anything is saved.
        if shown.writer?.role == "practitioner" { shown.identity = try await child.home(on: today).identity }
        if form.fields.contains(where: { $0.shape == .record }) {
            shown.others = try await session.phone.children().filter { $0.id != record }
        }
        if let begun { shown.begin(with: begun) }
        return shown
    }
}

/// A route names a form that the core does not have: a mistake of the app.
struct NoSuchForm: Error {}
