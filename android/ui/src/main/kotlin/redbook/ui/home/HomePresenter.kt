package redbook.ui.home

import kotlin.time.Duration.Companion.minutes
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.launch
import redbook.ChildRecord
import redbook.ffi.Entry
import redbook.ffi.HomeView
import redbook.ffi.RedbookException
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session

/** What can be done on a child's screen. */
public interface HomeActions : ScreenActions {
    /** Something new for the record. */
    public fun add()

    /** Begins a home visit. */
    public fun visit()

    /** Hands on what is new, and fetches what others wrote. */
    public fun sync()

    /** What others wrote has been seen. */
    public fun looked()

    /** Opens an entry. */
    public fun entry(entry: Entry)

    /** The whole immunisation page. */
    public fun immunisations()

    /** The growth chart of what was measured. */
    public fun growth(what: String)

    /** What needs a person. */
    public fun needs()

    /** Everything that was written. */
    public fun timeline()

    /** The contacts with services over the first 1,001 days. */
    public fun journey()

    /** Who has the record. */
    public fun members()

    /** Showing it to a clinician. */
    public fun shares()

    /** Handing it to another phone with no network. */
    public fun doorstep()

    /** What can be set. */
    public fun settings()
}

/** A child at a glance. */
public class HomePresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<HomeView>(place), HomeActions {
    override fun open(): Unit = fill { home() }

    override fun sync(): Unit = waitFor {
        session.record(record).sync()
        home()
    }

    override fun looked(): Unit = save({ session.record(record).looked() }) { home() }

    /** With what is written here, and with what others wrote, as soon as the relay has it; where there is none, again after a while. */
    override suspend fun following() {
        val child = session.record(record)
        coroutineScope {
            child.changes.onSubscription { launch { watch(child) } }.conflate().collect { refresh { home() } }
        }
    }

    private suspend fun watch(child: ChildRecord) {
        while (true) {
            try {
                child.watch().collect()
            } catch (_: RedbookException) {
                // How the record stands says so on the screen.
            }
            delay(AGAIN)
        }
    }

    override fun add(): Unit = navigator.go(Route.Add(record))

    override fun visit(): Unit = navigator.go(Route.Visit(record))

    override fun entry(entry: Entry): Unit = navigator.go(Route.EntryDetail(record, entry.id))

    override fun immunisations(): Unit = navigator.go(Route.Immunisations(record))

    override fun growth(what: String): Unit = navigator.go(Route.Growth(record, what))

    override fun needs(): Unit = navigator.go(Route.Needs(record))

    override fun timeline(): Unit = navigator.go(Route.Timeline(record))

    override fun journey(): Unit = navigator.go(Route.Journey(record))

    override fun members(): Unit = navigator.go(Route.Members(record))

    override fun shares(): Unit = navigator.go(Route.Shares(record))

    override fun doorstep(): Unit = navigator.go(Route.Doorstep(record))

    override fun settings(): Unit = navigator.go(Route.Settings(record))

    private suspend fun home(): HomeView = session.record(record).home(platform.today())

    private companion object {
        /** After the relay could not be waited for. */
        val AGAIN = 1.minutes
    }
}
