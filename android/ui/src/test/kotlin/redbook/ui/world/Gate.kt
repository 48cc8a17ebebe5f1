package redbook.ui.world

import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers

/** Lets what is asked of the core through, or holds it until it is opened again: so a test is in the midst of a save for as long as it likes. */
class Gate : CoroutineDispatcher() {
    private var held: MutableList<Pair<CoroutineContext, Runnable>>? = null
    private var stands = CountDownLatch(0)

    private var calls = 0
    private var then: (() -> Unit)? = null

    /** Does something once so many more calls have been made: before the next is. */
    @Synchronized
    fun after(calls: Int, work: () -> Unit) {
        this.calls = calls
        then = work
    }

    @Synchronized
    override fun dispatch(context: CoroutineContext, block: Runnable) {
        if (calls-- == 0) then?.invoke()
        if (held != null) stands.countDown()
        held?.add(context to block) ?: Dispatchers.IO.dispatch(context, block)
    }

    /** Nothing goes through any more. */
    @Synchronized
    fun shut() {
        held = mutableListOf()
        stands = CountDownLatch(1)
    }

    /** Waits until somebody stands before it. */
    fun await() {
        check(stands.await(WAIT_S, TimeUnit.SECONDS)) { "nobody came" }
    }

    /** What was held goes through, and everything after it. */
    @Synchronized
    fun open() {
        held?.forEach { (context, block) -> Dispatchers.IO.dispatch(context, block) }
        held = null
    }

    private companion object {
        const val WAIT_S = 20L
    }
}
