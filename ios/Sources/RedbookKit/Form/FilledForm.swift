public import Redbook

/// A form as far as it is filled in. Printing it shows which form, and nothing that was typed.
public struct FilledForm: Sendable, Unprinted {
    /// What is asked.
    public let form: Form
    /// As whom this is written.
    public var writer: Member?
    /// Whose record it is, for somebody who has many families.
    public var identity: Identity?
    /// Other records on this phone, where a field asks for one.
    public var others: [ChildCard] = []
    /// Whether it takes the place of another entry.
    public var isCorrection = false
    /// What was typed or chosen, by field; an empty text where it was said that there is none.
    public var values: [String: String] = [:]
    /// Dates among the fields, as far as typed.
    public var dates: [String: TypedDate] = [:]
    /// When it happened, as far as typed.
    public var date = TypedDate()
    /// Whether somebody said that the day is not known.
    public var isDateUnknown = false
    /// Whether the day was asked for and not given.
    public var isDateMissing = false
    /// What cannot be saved so, by field.
    public var problems: [String: FieldProblem] = [:]
    /// What looks like a slip: asked once.
    public var doubts: [Message] = []
    /// Whether the fields that are seldom needed are shown.
    public var isWhole = false

    init(_ form: Form) { self.form = form }

    public var description: String { "FilledForm(\(form.id))" }

    /// Whether something was typed.
    public var isTyped: Bool { values.values.contains { !$0.trimmed.isEmpty } }

    /// The fields that are asked at once: those that have to be given or were, or all where they are few.
    public var shown: [FormField] {
        if isWhole || form.fields.count <= 5 { return form.fields }
        return form.fields.enumerated().filter { index, field in
            index == 0 || field.required || values[field.name] != nil || dates[field.name] != nil
                || problems[field.name] != nil
        }.map(\.element)
    }

    /// As it would be saved. A text that is blank was not given, unless leaving it empty says something.
    func filled(confirmed: Bool) -> Filled {
        let says = Set(form.fields.filter { $0.absence != nil }.map(\.name))
        let texts = values.filter { !$1.trimmed.isEmpty || (says.contains($0) && $1.isEmpty) }
        let given = texts.merging(dates.compactMapValues(\.iso)) { _, date in date }
        let fields = given.map { FormValue(field: $0.key, text: $0.value) }.sorted { $0.field < $1.field }
        return Filled(form: form.id, values: fields, when: date.iso, confirmed: confirmed)
    }

    /// What cannot be saved so is marked, and can be seen.
    mutating func mark(_ fields: [FieldProblem]) {
        problems = Dictionary(fields.map { ($0.field, $0) }) { first, _ in first }
        isWhole = true
    }

    /// Begins with what an entry says.
    mutating func begin(with filled: Filled) {
        let dated = Set(form.fields.filter { $0.shape == .date }.map(\.name))
        for value in filled.values {
            if dated.contains(value.field) {
                dates[value.field] = TypedDate(iso: value.text)
            } else {
                values[value.field] = value.text
            }
        }
        date = filled.when.map(TypedDate.init(iso:)) ?? TypedDate()
        isDateUnknown = filled.when == nil
        isCorrection = true
    }
}
