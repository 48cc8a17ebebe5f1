public import Redbook

/// What can be written down, in groups.
public struct AddList: Sendable {
    /// Measurements.
    public let measurements: [Form]
    /// Health.
    public let health: [Form]
    /// Every day.
    public let everyday: [Form]
    /// Whatever no group names: nothing is left out.
    public let rest: [Form]

    init(_ forms: [Form]) {
        let forms = forms.filter { !Self.elsewhere.contains($0.id) }
        func those(_ ids: [String]) -> [Form] { ids.compactMap { id in forms.first { $0.id == id } } }
        measurements = those(["weight", "length_lying", "height_standing", "head_circumference"])
        health = those(["immunisation", "illness", "medicine", "allergy", "admission", "tooth"])
        everyday = those(["diary", "milestone", "feeding", "note", "question", "appointment"])
        let placed = Set((measurements + health + everyday).map(\.id))
        rest = forms.filter { !placed.contains($0.id) }
    }

    /// Who the child is has a screen of its own; a loss is told from the settings, where nobody meets it by chance.
    private static let elsewhere: Set = ["profile_field", "loss", "answer"]
}

/// What would you like to write down?
public final class AddPresenter: Presenter<AddList> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in AddList(await session.forms()) }
    }

    /// Opens a form.
    public func choose(_ form: Form) { navigator.go(.form(record: record, form: form.id)) }
}
