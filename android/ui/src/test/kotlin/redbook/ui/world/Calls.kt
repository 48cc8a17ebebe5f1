package redbook.ui.world

import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers

/** Counts what is asked of the core: each call that touches the disk is handed to this once. */
class Calls : CoroutineDispatcher() {
    private val made = AtomicInteger()

    val count: Int get() = made.get()

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        made.incrementAndGet()
        Dispatchers.IO.dispatch(context, block)
    }
}
