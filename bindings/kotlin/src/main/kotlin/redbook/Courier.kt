package redbook

import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import redbook.ffi.BackgroundSync
import redbook.ffi.Clock
import redbook.ffi.CourierBag
import redbook.ffi.Hints
import redbook.ffi.KeyVault

/**
 * Carries sealed frames between a phone and its relays while the phone's own key is not to be had. It has a [folder] and a key of its own; its
 * vault must give that key without its person, also while the phone is locked. The phone packs before the app is left, and unpacks when it is
 * opened ([Phone.pack], [Phone.unpack]).
 */
class Courier(folder: Path, vault: KeyVault, clock: Clock = SystemClock, private val io: CoroutineDispatcher = Dispatchers.IO) : AutoCloseable {
    internal val bag = CourierBag(folder.toString(), vault, clock)

    /** Hands on what was packed and fetches what is new. */
    suspend fun carry(hints: Hints): BackgroundSync = waitingOn(io) { bag.carry(hints, it) }

    /** Deletes the bag and its key: when its phone was erased or moved aside. */
    suspend fun empty(): Unit = withContext(io) { bag.empty() }

    override fun close() = bag.close()
}
