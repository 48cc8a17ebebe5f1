package redbook

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.withContext
import redbook.ffi.Cancel

/**
 * Lets [work] wait for the network. What the core does between two waits (it reads, decrypts, writes) runs where its answer is
 * asked for: on [io], whoever calls.
 */
internal suspend fun <T> waitingOn(io: CoroutineDispatcher, work: suspend (Cancel) -> T): T =
    withContext(io) { Cancel().use { work(it) } }
