package redbook.ui.state

import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import redbook.ffi.RedbookException
import redbook.ffi.Trouble

/** What can be done on every screen. */
public interface ScreenActions {
    /** The way back; nothing on the first screen. */
    public val onBack: (() -> Unit)?

    /** Ends what is waited for. What was saved stays saved. */
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

    override fun cancel() {
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

    /** Says what stood in the way. */
    protected fun say(trouble: Trouble) {
        shown.update { it.copy(busy = false, trouble = trouble) }
    }

    /** Asks for what is to be shown, as the screen comes to the front; whatever is done meanwhile takes its place. */
    protected fun fill(work: suspend (T?) -> T): Unit = begin(isFilling = true, work)

    /**
     * Waits for [work], one thing at a time, and shows what it gives. Trouble with it is shown beside what was there.
     * A second touch while the first is waited for does nothing.
     */
    protected fun waitFor(work: suspend (T?) -> T): Unit = begin(isFilling = false, work)

    private fun begin(isFilling: Boolean, work: suspend (T?) -> T) {
        if (shown.value.busy && !this.isFilling) return
        this.isFilling = isFilling
        waiting?.cancel()
        val mine = turn.incrementAndGet()
        shown.update { it.copy(busy = true, trouble = null) }
        waiting = place.scope.launch {
            try {
                val content = work(shown.value.content)
                if (turn.get() == mine) shown.update { Screen(content) }
            } catch (thrown: RedbookException) {
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
