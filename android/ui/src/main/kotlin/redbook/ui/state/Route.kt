package redbook.ui.state

/** Every screen there is, with what it is about. */
public sealed interface Route {
    /** Who uses this phone. */
    public data object Start : Route

    /** How to begin: a new record, somebody's invitation, the paper book. */
    public data object Begin : Route

    /** A child's record begins; with [paperBook] it goes on to copy the paper book. */
    public data class NewChild(val paperBook: Boolean) : Route

    /** Joining by a link. [link] was scanned, or nothing yet. */
    public data class Join(val link: String = "") : Route

    /** Waiting to be let in. */
    public data class Joining(val record: String) : Route

    /** All children on this phone. */
    public data object Children : Route

    /** A child at a glance. */
    public data class Home(val record: String) : Route

    /** What can be added. */
    public data class Add(val record: String) : Route

    /** Writing something down: [form] is what. */
    public data class Form(val record: String, val form: String) : Route

    /** Writing a correction of an entry. */
    public data class Correct(val record: String, val entry: String) : Route

    /** Everything that was written. */
    public data class Timeline(val record: String) : Route

    /** The contacts with services over the first 1,001 days. */
    public data class Journey(val record: String) : Route

    /** One entry with its versions. */
    public data class EntryDetail(val record: String, val entry: String) : Route

    /** The whole immunisation page. */
    public data class Immunisations(val record: String) : Route

    /** The growth chart of what was measured. */
    public data class Growth(val record: String, val what: String) : Route

    /** What disagrees, side by side. */
    public data class Needs(val record: String) : Route

    /** Who has the record. */
    public data class Members(val record: String) : Route

    /** Letting somebody in. */
    public data class Invite(val record: String) : Route

    /** What was shared. */
    public data class Shares(val record: String) : Route

    /** Sharing something. */
    public data class ShareNew(val record: String) : Route

    /** Sharing to a screen without a camera. */
    public data class ShareTo(val record: String) : Route

    /** Sharing with no network. */
    public data class ShareOffline(val record: String) : Route

    /** What happened with a share. */
    public data class ShareLog(val record: String, val share: String) : Route

    /** From phone to phone with no network. */
    public data class Doorstep(val record: String) : Route

    /** What can be set of a record. */
    public data class Settings(val record: String) : Route

    /** What can be set of this phone. */
    public data object PhoneSettings : Route

    /** A PIN of one's own. */
    public data object Pin : Route

    /** Taking everything off the phone. */
    public data object Erase : Route

    /** Taking in a file of another system. */
    public data class Import(val record: String) : Route

    /** Who the child is. */
    public data class Profile(val record: String) : Route

    /** The immunisation page of the paper book, copied at once. */
    public data class Paper(val record: String) : Route

    /** A health visitor's families. */
    public data object Families : Route

    /** A home visit. */
    public data class Visit(val record: String) : Route

    /** What became of the day's visits. */
    public data object Receipt : Route
}
