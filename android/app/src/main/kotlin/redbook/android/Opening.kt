package redbook.android

import android.os.Build
import android.os.SystemClock
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import java.util.Locale
import kotlin.coroutines.cancellation.CancellationException
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import redbook.ffi.RedbookException
import redbook.ffi.Trouble
import redbook.ui.app.App
import redbook.ui.app.Shown
import redbook.ui.app.askPin
import redbook.ui.state.Session
import redbook.ui.state.what

/** What can be shown now. */
internal sealed interface Stands {
    /** Nothing yet: the phone is being opened, or its person has to show that it is they. */
    data object Covered : Stands

    /** Why it cannot be opened. Nothing was touched. */
    class Closed(val trouble: Trouble) : Stands

    /** Its person's own PIN is wanted. */
    class Asks(val shown: Shown<*, *>) : Stands

    /** It is in use. */
    class Open(val app: App) : Stands
}

/**
 * How far opening the phone has come. It lives as long as the process, and so does what was typed: an activity that is made anew,
 * as when the phone is turned, shows what was there. What was typed is on no disk: when the process ends it is gone. On the main thread.
 */
internal class Opening(private val process: RedbookApplication, private val scope: CoroutineScope) {
    /** What can be shown. Set before the next picture is drawn. */
    var stands: Stands by mutableStateOf(Stands.Covered)
        private set
    private var app: App? = null
    private var opening: Job? = null
    private var planning: Job? = null
    private var leftMs: Long? = null

    /** The screens came to the front: after a while behind, and with the lock on, not before their person has been asked. */
    fun front() {
        val awayMs = leftMs?.let { SystemClock.elapsedRealtime() - it }
        leftMs = null
        app?.speak(Locale.getDefault().toLanguageTag())
        // Whoever it was handed to has read it by now, or never will.
        if (awayMs != null) scope.launch(Dispatchers.IO) { HandoverProvider.clear(process) }
        val isLong = awayMs != null && awayMs >= AWAY_MAX.inWholeMilliseconds
        val asks = process.vault.isLocked || process.holder.ifOpen()?.hasPin == true
        if (stands is Stands.Open && isLong && asks) stands = Stands.Covered
        if (stands is Stands.Covered) open()
    }

    /** Nobody looks any more. */
    fun away() {
        leftMs = SystemClock.elapsedRealtime()
    }

    /** Opens it, or tries again. */
    fun open(): Unit = begin { opened() }

    /** What cannot be opened any more is moved aside, and the app begins with the very first screen. */
    fun beginAnew(): Unit = begin { anew() }

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

    /** Goes back, if there is a way. */
    fun back(): Boolean = (stands as? Stands.Open)?.app?.navigator?.back() ?: false

    private suspend fun opened(): Stands {
        app?.let { return cameBack(it) }
        val exists = withContext(Dispatchers.IO) { process.holder.exists() }
        if (!exists) return Stands.Open(begun(null))
        return try {
            Stands.Open(begun(process.holder.opened()))
        } catch (closed: RedbookException.Key) {
            if (closed.trouble.code != PIN_NEEDED) throw closed
            asks({ stands = anew() }) { pin -> Stands.Open(begun(process.holder.opened(pin))) }
        }
    }

    /** Whoever comes back has to be who left. With a PIN the key is asked for, and with it whoever the vault wants to see. */
    private suspend fun cameBack(shown: App): Stands {
        val session = process.holder.ifOpen()
        if (session?.hasPin != true) {
            withContext(Dispatchers.IO) { process.vault.ask() }
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
        process.holder.beginAnew()
        return Stands.Open(begun(null))
    }

    private fun begun(session: Session?): App {
        session?.let(::planFor)
        val language = Locale.getDefault().toLanguageTag()
        return App(process.platform, scope, language, Build.MODEL.orEmpty(), session, ::created, ::erased).also { app = it }
    }

    private fun created(session: Session) {
        process.holder.keep(session)
        planFor(session)
    }

    /** Nothing of it is left: not in the folder of what was handed on, and not among the reminders. */
    private fun erased() {
        planning?.cancel()
        process.holder.gone()
        scope.launch(Dispatchers.IO) {
            HandoverProvider.clear(process)
            ReminderPlan(process).replace(emptyList())
        }
    }

    /** Reminders follow what is in the records: after a loss none of that child's is left. */
    private fun planFor(session: Session) {
        planning = scope.launch { session.afterChanges(QUIET) { process.platform.planReminders(session) } }
    }

    private companion object {
        /** How long it may be out of sight before its person is asked again. */
        val AWAY_MAX = 1.minutes

        /** What is written at once is planned for once. */
        val QUIET = 2.seconds

        const val PIN_NEEDED = "pin-needed"
    }
}
