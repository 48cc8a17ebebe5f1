public import Redbook

/// The whole immunisation page: everything that is due, was and will be, each with its reason, and how the child is protected.
public final class ImmunisationsPresenter: Presenter<DueView> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await session.record(record).due(on: today) }
    }

    /// Answers a question that decides what is offered; `yes` is nothing where it is not known.
    public func answer(_ question: String, yes: Bool?) async {
        await wait { [self] in
            let child = try await session.record(record)
            _ = try await child.answer(question, yes: yes)
            return try await child.due(on: today)
        }
    }

    /// Writes an immunisation down.
    public func add() { navigator.go(.form(record: record, form: "immunisation")) }
}
