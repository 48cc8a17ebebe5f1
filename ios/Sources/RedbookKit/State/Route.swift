public import Observation

/// Every screen that something leads to, with what it is about: ids only.
public enum Route: Hashable, Sendable {
    /// A child's record begins; with `paperBook` it goes on to copy the paper book.
    case newChild(paperBook: Bool)
    /// Asking to be let into a record.
    case join(link: String)
    /// Waiting to be let in.
    case joining(record: String)
    /// A child at a glance.
    case home(record: String)
    /// What can be added.
    case add(record: String)
    /// Writing something down: which form.
    case form(record: String, form: String)
    /// Writing a correction of an entry.
    case correct(record: String, entry: String)
    /// The immunisation page of the paper book, copied at once.
    case paper(record: String)
    /// Everything that is due, was, and will be.
    case immunisations(record: String)
    /// The growth chart of what was measured.
    case growth(record: String, what: String)
    /// Everything that was written.
    case timeline(record: String)
    /// The contacts with services over the first 1,001 days.
    case journey(record: String)
    /// One entry with its versions.
    case entry(record: String, entry: String)
    /// What disagrees, side by side.
    case needs(record: String)
    /// Who has the record.
    case members(record: String)
    /// Letting somebody in.
    case invite(record: String)
    /// What was shared.
    case shares(record: String)
    /// Sharing something.
    case shareNew(record: String)
    /// Sharing to a screen without a camera.
    case shareTo(record: String)
    /// Sharing with no network.
    case shareOffline(record: String)
    /// What happened with a share.
    case shareLog(record: String, share: String)
    /// From phone to phone with no network.
    case doorstep(record: String)
    /// What can be set of a record.
    case settings(record: String)
    /// What can be set of this phone.
    case phoneSettings
    /// A PIN of one's own.
    case pin
    /// Taking everything off the phone.
    case erase
    /// Taking in a file of another system.
    case takeIn(record: String)
    /// Who the child is.
    case profile(record: String)
    /// A home visit.
    case visit(record: String)
    /// What became of the day's visits.
    case receipt
}

/// The way from the first screen to the one that is shown.
@MainActor @Observable
public final class Navigator {
    /// The screens on the way, the shown one last; none: the first screen.
    public var path: [Route] = []

    public init() {}

    func go(_ route: Route) { path.append(route) }
    func back() { _ = path.popLast() }
    func restart(_ way: Route...) { path = way }
}
