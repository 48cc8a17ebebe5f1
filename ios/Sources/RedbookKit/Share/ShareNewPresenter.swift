public import Redbook

/// What is chosen of a share, and the share once it is made.
public struct NewShare: Sendable {
    /// What goes, for how long, whether with a passcode.
    public var choice: ShareChoice
    /// The share; then its QR code fills the screen.
    public internal(set) var made: ShareMade?
}

/// Sharing with a clinician.
public final class ShareNewPresenter: Presenter<NewShare> {
    /// What can be shared, as the core calls it.
    public static let sections = [
        "allergies", "medicines", "problems", "immunisations", "growth", "birth", "screening", "development", "contacts",
        "notes",
    ]
    /// The times that are offered, in seconds: a quarter of an hour, an hour, a day, a week.
    public static let times: [UInt32] = [900, 3_600, 86_400, 604_800]
    /// How often a share can be opened, of what is offered; nothing: as often as anybody likes.
    public static let opens: [UInt32?] = [nil, 1, 3]

    private let record: String

    /// Begins as a parent in A&E needs it: everything, a quarter of an hour, a passcode.
    public init(record: String, _ place: Place) {
        self.record = record
        let choice = ShareChoice(
            sections: Self.sections, seconds: Self.times[0], passcode: true, opensMax: nil, goesOn: false, charts: false,
            label: "", viewer: place.platform.choices.viewer)
        super.init(place, first: NewShare(choice: choice))
    }

    /// Chooses otherwise.
    public func choose(_ change: (inout ShareChoice) -> Void) { show { change(&$0.choice) } }

    /// Makes it.
    public func make() async {
        guard let choice = content?.choice else { return }
        await wait { [self] in NewShare(choice: choice, made: try await session.record(record).share(choice)) }
    }

    /// It has been shown.
    public func shown() { navigator.back() }
}
