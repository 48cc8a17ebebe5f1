public import Observation
public import Redbook

/// What stands behind a screen: it asks the core, and keeps what the screen shows. It knows nothing of how that is drawn.
///
/// Actions that wait are `async`: a screen starts them in a task of its own. Nothing of the core runs on the main actor.
@MainActor @Observable
public class Presenter<Content: Sendable> {
    /// What the screen shows; nothing before the core has answered.
    public internal(set) var content: Content?
    /// Whether something is waited for.
    public private(set) var isBusy = false
    /// What stood in the way, to be shown beside what was there.
    public private(set) var trouble: Trouble?

    @ObservationIgnored let place: Place
    @ObservationIgnored private var waiting: Task<Void, any Error>?

    init(_ place: Place, first: Content? = nil) {
        self.place = place
        self.content = first
    }

    /// Asks the core for what is to be shown. Called whenever the screen comes to the front.
    public func open() async {}

    /// Ends what is waited for. What was saved stays saved.
    public func cancel() { waiting?.cancel() }

    /// The trouble has been read.
    public func dismiss() { trouble = nil }

    /// What is said, in its person's language.
    public var words: Words { place.session.words }

    var session: Session { place.session }
    var navigator: Navigator { place.navigator }
    var platform: any Platform { place.platform }
    var today: Day { place.platform.today }

    /// Changes what is shown, at once.
    func show(_ change: (inout Content) -> Void) {
        guard var changed = content else { return }
        change(&changed)
        content = changed
    }

    /// Waits for `work`, one thing at a time, and shows what it gives. A second touch while the first is waited for does
    /// nothing.
    func wait(for work: @escaping @MainActor () async throws -> Content) async {
        guard !isBusy else { return }
        (isBusy, trouble) = (true, nil)
        // Shown where it was made: nothing comes in between and is lost.
        let task = Task { content = try await work() }
        waiting = task
        let came = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            task.cancel()
        }
        (isBusy, waiting) = (false, nil)
        if case .failure(let error) = came { trouble = Trouble.of(error) }
    }
}

/// Where a screen stands.
@MainActor
public struct Place {
    /// The phone in use.
    public let session: Session
    /// The way.
    public let navigator: Navigator
    /// What the core does not give.
    public let platform: any Platform
    /// Hears that everything was taken off the phone.
    let onErased: @MainActor () -> Void

    public init(
        session: Session, navigator: Navigator, platform: any Platform, onErased: @escaping @MainActor () -> Void = {}
    ) {
        (self.session, self.navigator, self.platform, self.onErased) = (session, navigator, platform, onErased)
    }
}
