package redbook.ui.world

import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.job

/** Counts what is asked of the core: each call that touches the disk is handed to this once. */
class Calls : CoroutineDispatcher() {
    private val made = AtomicInteger()
    private val began = ConcurrentHashMap.newKeySet<Job>()

    val count: Int get() = made.get()

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        // A call that waits for the network comes back to its thread between two waits: that is no other call.
        if (began.add(context.job)) made.incrementAndGet()
        Dispatchers.IO.dispatch(context, block)
    }
}
