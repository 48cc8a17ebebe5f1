package redbook.ui.journey

import redbook.ffi.Form
import redbook.ffi.Journey
import redbook.ffi.JourneyContact
import redbook.ffi.Message
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session

/** The journey, and the forms that have words for it. Making a text of it shows nothing of either. */
public class JourneyState(
    /** The contacts with services. */
    public val journey: Journey,
    private val forms: List<Form>,
) {
    /** What sort of contact it was: said where nobody wrote which service. */
    internal fun kind(contact: JourneyContact): Message? = forms.firstOrNull { it.id == contact.kind }?.about
}

/** What can be done with the journey. */
public interface JourneyActions : ScreenActions {
    /** Writes down a contact. */
    public fun add()

    /** Opens the entry of a contact. */
    public fun entry(contact: JourneyContact)

    /** Takes a copy without whose it is. */
    public fun take()
}

/** The contacts with services, from conception to the second birthday. */
public class JourneyPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<JourneyState>(place), JourneyActions {
    override fun open(): Unit = fill { JourneyState(session.record(record).journey(), session.forms()) }

    override fun add(): Unit = navigator.go(Route.Form(record, SERVICE_CONTACT))

    override fun entry(contact: JourneyContact): Unit = navigator.go(Route.EntryDetail(record, contact.entry))

    override fun take() {
        val state = content ?: return
        waitFor {
            platform.send(JOURNEY_FILE, session.record(record).exportJourney())
            state
        }
    }

    private companion object {
        const val SERVICE_CONTACT = "service_contact"
    }
}

/** What the copy is called: nobody's name is in it, nor anywhere inside. */
internal const val JOURNEY_FILE = "journey.json"
