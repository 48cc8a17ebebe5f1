package redbook.ui.app

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import kotlin.coroutines.cancellation.CancellationException
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import redbook.ffi.RedbookException
import redbook.ffi.Trouble
import redbook.ui.state.PhoneHolder
import redbook.ui.state.Platform
import redbook.ui.state.Session
import redbook.ui.state.what

/** What can be shown now. */
public sealed interface Stands {
    /** Nothing yet: the phone is being opened, or its person has to show that it is they. */
    public data object Covered : Stands

    /** Why it cannot be opened. Nothing was touched. */
    public class Closed(public val trouble: Trouble) : Stands

    /** Its person's own PIN is wanted. */
    public class Asks(public val shown: Shown<*, *>) : Stands

    /** It is in use. */
    public class Open(public val app: App) : Stands
}

/** What only the platform can do where the phone is opened. */
public interface Threshold {
    /** What the screens need. */
    public val platform: Platform

    /** The phone's language now. */
    public val language: String

    /** What this phone is called until its person says otherwise. */
    public val device: String

    /** Whether the lock is on: then whoever comes back after a while has to show that it is they. */
    public val isLocked: Boolean

    /** Asks them. Ends well only if it is they; else throws the vault's errors. */
    public suspend fun ask()

    /** How long the phone has been on, by a clock that nobody sets and that goes on while it sleeps. */
    public fun sinceStart(): Duration

    /** Somebody came back: what was lent to other apps is taken back. */
    public suspend fun cameBack()

    /** Plans the reminders anew. */
    public suspend fun planReminders(session: Session)

    /** Everything was taken off the phone: nothing of it is left outside its folder, and nobody is reminded. */
    public suspend fun erased()
}

/**
 * How far opening the phone has come. It lives as long as the process, and so does what was typed: where the screens are made anew, as when
 * the phone is turned, they show what was there. What was typed is on no disk: when the process ends it is gone. On the main thread.
 */
public class Opening(
    private val holder: PhoneHolder,
    private val threshold: Threshold,
    private val scope: CoroutineScope,
) {
    /** What can be shown. Set before the next picture is drawn. */
    public var stands: Stands by mutableStateOf(Stands.Covered)
        private set
    private var app: App? = null
    private var opening: Job? = null
    private var planning: Job? = null
    private var leftAt: Duration? = null

    /** The screens came to the front: after a while behind, and with the lock on, not before their person has been asked. */
    public fun front() {
        val away = leftAt?.let { threshold.sinceStart() - it }
        leftAt = null
        app?.speak(threshold.language)
        if (away != null) scope.launch { threshold.cameBack() }
        val asks = threshold.isLocked || holder.ifOpen()?.hasPin == true
        if (stands is Stands.Open && away != null && away >= AWAY_MAX && asks) stands = Stands.Covered
        if (stands is Stands.Covered) open()
    }

    /** Nobody looks any more. */
    public fun away() {
        leftAt = threshold.sinceStart()
        scope.launch { holder.leave() }
    }

    /** Opens it, or tries again. */
    public fun open(): Unit = begin { opened() }

    /** What cannot be opened any more is moved aside, and the app begins with the very first screen. */
    public fun beginAnew(): Unit = begin { anew() }

    /** Goes back, if there is a way. */
    public fun back(): Boolean = (stands as? Stands.Open)?.app?.navigator?.back() ?: false

    private fun begin(work: suspend () -> Stands) {
        if (opening?.isActive == true) return
        stands = Stands.Covered
        opening = scope.launch {
            stands = try {
                work()
            } catch (left: CancellationException) {
                throw left
            } catch (thrown: Exception) {
                Stands.Closed(thrown.what)
            }
        }
    }

    private suspend fun opened(): Stands {
        app?.let { return cameBack(it) }
        if (!holder.exists()) {
            holder.withoutPhone()
            return Stands.Open(begun(null))
        }
        return try {
            Stands.Open(begun(holder.opened()))
        } catch (closed: RedbookException.Key) {
            if (closed.trouble.code != PIN_NEEDED) throw closed
            asks({ stands = anew() }) { pin -> Stands.Open(begun(holder.opened(pin))) }
        }
    }

    /** Whoever comes back has to be who left. With a PIN the key is asked for, and with it whoever the vault wants to see. */
    private suspend fun cameBack(shown: App): Stands {
        val session = holder.ifOpen()
        if (session?.hasPin != true) {
            if (session != null) threshold.ask()
            return Stands.Open(shown)
        }
        return asks(null) { pin ->
            session.phone.checkPin(pin)
            Stands.Open(shown)
        }
    }

    private fun asks(beginAnew: (suspend () -> Unit)?, open: suspend (String) -> Stands) =
        Stands.Asks(askPin(scope, beginAnew) { pin -> stands = open(pin) })

    private suspend fun anew(): Stands {
        holder.beginAnew()
        return Stands.Open(begun(null))
    }

    private fun begun(session: Session?): App {
        session?.let(::planFor)
        return App(threshold.platform, scope, threshold.language, threshold.device, session, ::created, ::erased).also { app = it }
    }

    private fun created(session: Session) {
        holder.keep(session)
        planFor(session)
    }

    private fun erased() {
        planning?.cancel()
        holder.gone()
        scope.launch {
            holder.withoutPhone()
            threshold.erased()
        }
    }

    /** Reminders follow what is in the records: after a loss none of that child's is left. */
    private fun planFor(session: Session) {
        planning = scope.launch { session.afterChanges(QUIET) { threshold.planReminders(session) } }
    }

    private companion object {
        /** How long it may be out of sight before its person is asked again. */
        val AWAY_MAX = 1.minutes

        /** What is written at once is planned for once. */
        val QUIET = 2.seconds

        const val PIN_NEEDED = "pin-needed"
    }
}
