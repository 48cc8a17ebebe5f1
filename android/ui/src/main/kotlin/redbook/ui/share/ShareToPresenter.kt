package redbook.ui.share

import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import redbook.ChildRecord
import redbook.ffi.RedbookException
import redbook.ffi.Share
import redbook.ffi.ShareToChoice
import redbook.ffi.ToScreen
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.state.what

/** How far a share to a screen has come. The screen's code and the digits are in no text of it. */
public sealed interface ShareToState {
    /** What goes, and to which screen: [code] is what the screen's code says. */
    public data class Choosing(val choice: ShareToChoice, val code: String = "") : ShareToState {
        override fun toString(): String = "Choosing"
    }

    /** The screen has not answered yet. [stands] is nothing where the attempt was begun before this page was opened. */
    public data class Waiting(val begun: Choosing, val stands: ToScreen?) : ShareToState

    /** The screen shows its digits, of which [digits] is what was typed; [isWrong]: others were typed before, and counted. */
    public data class Typing(val begun: Choosing, val stands: ToScreen, val digits: String = "", val isWrong: Boolean = false) : ShareToState {
        override fun toString(): String = "Typing(${stands.triesLeft})"
    }

    /** The screen has it. */
    public data class Sent(val share: Share?) : ShareToState
}

/** What can be done while sharing to a screen. */
public interface ShareToActions : ScreenActions {
    /** Chooses otherwise what goes. */
    public fun choose(choice: ShareToChoice)

    /** Types at what the screen's code says. */
    public fun code(text: String)

    /** Reads the screen's code with the camera. */
    public fun scan()

    /** Says hello to the screen, and waits for it. */
    public fun begin()

    /** Goes on waiting for it. */
    public fun goOn()

    /** Begins anew, with another code. */
    public fun other()

    /** Types at the digits that the screen shows. */
    public fun digits(text: String)

    /** Shares, if the digits are right. */
    public fun finish()

    /** It has been read that the screen has it. */
    public fun done()
}

/** Sharing to a screen without a camera: its code, and then the six digits that it shows. */
public class ShareToPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<ShareToState>(place, FIRST), ShareToActions {
    override fun open(): Unit = fill { shown ->
        when (shown) {
            is ShareToState.Waiting -> waited(child(), shown)
            is ShareToState.Choosing -> resumed(child(), shown)
            else -> shown ?: FIRST
        }
    }

    override fun choose(choice: ShareToChoice): Unit = show { if (it is ShareToState.Choosing) it.copy(choice = choice) else it }

    override fun code(text: String): Unit = show { if (it is ShareToState.Choosing) it.copy(code = text) else it }

    override fun scan() {
        val choosing = content as? ShareToState.Choosing ?: return
        waitFor { choosing.copy(code = platform.scan()?.decodeToString() ?: choosing.code) }
    }

    override fun begin() {
        val begun = content as? ShareToState.Choosing ?: return
        waitFor { waited(child(), ShareToState.Waiting(begun, child().shareTo(begun.code.trim(), begun.choice))) }
    }

    override fun goOn() {
        val waiting = content as? ShareToState.Waiting ?: return
        waitFor { waited(child(), waiting) }
    }

    override fun other() {
        cancel()
        show { if (it is ShareToState.Waiting) it.begun.anew else it }
    }

    override fun digits(text: String): Unit = show { if (it is ShareToState.Typing) it.copy(digits = text) else it }

    override fun finish() {
        val typing = content as? ShareToState.Typing ?: return
        waitFor {
            try {
                ShareToState.Sent(child().shareToFinish(typing.digits).share)
            } catch (refused: RedbookException) {
                val after = after(child(), typing)
                show { after }
                throw refused
            }
        }
    }

    override fun done() {
        navigator.back()
    }

    private suspend fun child(): ChildRecord = session.record(record)

    /** Waits for the screen. An attempt that is over begins anew: its code is of no use any more. */
    private suspend fun waited(child: ChildRecord, waiting: ShareToState.Waiting): ShareToState {
        show { waiting }
        try {
            return ShareToState.Typing(waiting.begun, child.shareToWait())
        } catch (over: RedbookException) {
            show { waiting.begun.anew }
            throw over
        }
    }

    /** Goes on with an attempt that was begun before. The core says at once where there is none: only what takes longer is shown. */
    private suspend fun resumed(child: ChildRecord, choosing: ShareToState.Choosing): ShareToState = coroutineScope {
        val waits = launch {
            delay(AT_ONCE_MS)
            show { ShareToState.Waiting(choosing, stands = null) }
        }
        try {
            ShareToState.Typing(choosing, child.shareToWait())
        } catch (over: RedbookException) {
            val begins = content as? ShareToState.Choosing ?: choosing
            if (over.what.code == NONE_WAITS) return@coroutineScope begins
            show { begins }
            throw over
        } finally {
            waits.cancel()
        }
    }

    /** What the core says after digits that were refused: how many tries are left, or that there is no attempt any more. */
    private suspend fun after(child: ChildRecord, typing: ShareToState.Typing): ShareToState {
        val stands = try {
            child.shareToWait()
        } catch (_: RedbookException) {
            return typing.begun.anew
        }
        val isCounted = stands.triesLeft < typing.stands.triesLeft
        return if (isCounted) typing.copy(stands = stands, digits = "", isWrong = true) else typing.copy(stands = stands)
    }

    private companion object {
        const val NONE_WAITS = "no-screen-waiting"
        const val AT_ONCE_MS = 500L

        /** Everything, for a quarter of an hour, once. */
        val FIRST = ShareToState.Choosing(
            ShareToChoice(sections = SECTIONS, seconds = TIMES.first().seconds, opensMax = 1u, charts = false, label = ""),
        )

        val ShareToState.Choosing.anew get() = copy(code = "")
    }
}
