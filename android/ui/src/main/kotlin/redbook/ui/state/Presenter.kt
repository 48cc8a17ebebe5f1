package redbook.ui.state

import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.cancellation.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import redbook.ffi.Trouble

/** What can be done on every screen. */
public interface ScreenActions {
    /** The way back; nothing on the first screen. */
    public val onBack: (() -> Unit)?

    /** Ends what is waited for. What was saved stays saved; while something is being saved there is nothing to end. */
    public fun cancel()

    /** The trouble has been read. */
    public fun dismiss()
}

/**
 * What stands behind a screen: it asks the core, and keeps what the screen shows. It knows nothing of how that is drawn.
 *
 * @param place where the screen stands
 * @param first what is shown before the core was asked
 */
public abstract class Presenter<T : Any>(private val place: Place, first: T? = null) : ScreenActions {
    private val shown = MutableStateFlow(Screen(first))
    private var waiting: Job? = null

    /** Whose answer is waited for; an answer to what was asked before is not shown. */
    private val turn = AtomicInteger()

    /** Whether what is waited for may be given up for something else. */
    @Volatile
    private var isFilling = false

    /** What the screen shows. */
    public val state: StateFlow<Screen<T>> = shown.asStateFlow()

    override val onBack: (() -> Unit)? = if (place.hasBefore) ({ place.navigator.back() }) else null

    /** Asks the core for what is to be shown. Called whenever the screen comes to the front. */
    public open fun open() {}

    /** Keeps what is shown up to date for as long as the screen is looked at. Ends when it is cancelled, and leaves nothing behind. */
    public suspend fun follow() {
        try {
            following()
        } catch (left: CancellationException) {
            throw left
        } catch (_: Exception) {
            // Nobody asked for it: the screen stands as it was opened.
        }
    }

    /** What [follow] does on this screen. */
    protected open suspend fun following() {}

    override fun cancel() {
        if (shown.value.saving) return
        turn.incrementAndGet()
        waiting?.cancel()
        shown.update { it.copy(busy = false) }
    }

    override fun dismiss() {
        shown.update { it.copy(trouble = null) }
    }

    /** Where the screen stands. */
    protected val navigator: Navigator
        get() = place.navigator

    /** What is shown now. */
    protected val content: T?
        get() = shown.value.content

    /** Changes what is shown, at once. */
    protected fun show(change: (T) -> T) {
        shown.update { screen -> screen.copy(content = screen.content?.let(change)) }
    }

    /** Shows what is known already while the rest is waited for; it stays where the rest does not come. */
    protected fun meanwhile(known: T) {
        shown.update { it.copy(content = known) }
    }

    /** Says what stood in the way. */
    protected fun say(trouble: Trouble) {
        shown.update { it.copy(busy = false, saving = false, trouble = trouble) }
    }

    /** Shows what is so now, beside whatever went wrong; where something is waited for, afterwards. */
    protected suspend fun refresh(work: suspend () -> T) {
        do {
            shown.first { !it.busy }
            val before = turn.get()
            val content = work()
            shown.update { if (it.busy || turn.get() != before) it else it.copy(content = content) }
        } while (turn.get() != before)
    }

    /** Asks for what is to be shown, as the screen comes to the front; whatever is done meanwhile takes its place. */
    protected fun fill(work: suspend (T?) -> T): Unit = begin(isFilling = true, isSaving = false, work)

    /**
     * Waits for [work], one thing at a time, and shows what it gives. Trouble with it is shown beside what was there.
     * A second touch while the first is waited for does nothing.
     */
    protected fun waitFor(work: suspend (T?) -> T): Unit = begin(isFilling = false, isSaving = false, work)

    /**
     * Saves by [write], and shows what [then] makes of it. What is being saved comes to its end: nobody can cancel it, and going
     * back does not. [write] shows by itself what must be known to be saved even if [then] fails; a screen that was left is led
     * nowhere by [then].
     */
    protected fun <R> save(write: suspend (T?) -> R, then: suspend (R) -> T): Unit = begin(isFilling = false, isSaving = true) { shown ->
        val written = saving(shown, write)
        then(written)
    }

    /** Saves [what] by [write] in the midst of something else: the rest of it can be cancelled, this cannot. */
    protected suspend fun <R, S> saving(what: S, write: suspend (S) -> R): R {
        shown.update { it.copy(saving = true) }
        val written = withContext(NonCancellable) { write(what) }
        shown.update { it.copy(saving = false) }
        currentCoroutineContext().ensureActive()
        return written
    }

    private fun begin(isFilling: Boolean, isSaving: Boolean, work: suspend (T?) -> T) {
        if (shown.value.busy && !this.isFilling) return
        this.isFilling = isFilling
        waiting?.cancel()
        val mine = turn.incrementAndGet()
        shown.update { it.copy(busy = true, saving = isSaving, trouble = null) }
        waiting = place.scope.launch {
            try {
                val content = work(shown.value.content)
                if (turn.get() == mine) shown.update { Screen(content) }
            } catch (left: CancellationException) {
                throw left
            } catch (thrown: Exception) {
                if (turn.get() == mine) say(thrown.what)
            }
        }
    }
}

/** Where a screen stands: the way there, and how long what it waits for may live. */
public class Place(
    /** The way. */
    public val navigator: Navigator,
    /** Lives as long as the screen does. */
    public val scope: CoroutineScope,
    /** Whether there is a way back from here. */
    public val hasBefore: Boolean = true,
)
