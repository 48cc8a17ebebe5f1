package redbook

import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import redbook.ffi.Cancel
import redbook.ffi.ChildCard
import redbook.ffi.Clock
import redbook.ffi.JoinState
import redbook.ffi.KeyVault
import redbook.ffi.Owner
import redbook.ffi.Redbook

/**
 * A phone: its records, and who uses it. One at a time may be open in a folder.
 *
 * Nothing here runs on the caller's thread: what reads or writes the disk runs on [io], and what waits for the network holds no
 * thread at all. Cancelling a coroutine ends its waiting; what was saved stays saved.
 */
class Phone private constructor(private val ffi: Redbook, private val io: CoroutineDispatcher) : AutoCloseable {
    /** Every child's record on this phone. */
    suspend fun children(): List<ChildCard> = withContext(io) { ffi.children() }

    /** Begins a record; [relay] is its address, or empty for none yet. */
    suspend fun newRecord(relay: String = ""): ChildRecord = withContext(io) { ChildRecord(ffi.newRecord(relay), io) }

    /** A record by its id. */
    suspend fun record(id: String): ChildRecord = withContext(io) { ChildRecord(ffi.record(id), io) }

    /** Asks to be let into a record by an invitation's link; [ChildRecord.joinState] goes on. */
    suspend fun join(link: String): JoinState = Cancel().use { ffi.join(link, it) }

    /** Lets go of the phone; another may be opened in its folder. */
    override fun close() = ffi.close()

    companion object {
        /** Makes a phone in an empty folder. What is there already is never touched. */
        suspend fun create(
            home: Path,
            owner: Owner,
            vault: KeyVault,
            clock: Clock = SystemClock,
            io: CoroutineDispatcher = Dispatchers.IO,
        ): Phone = withContext(io) { Phone(Redbook.create(home.toString(), owner, vault, clock), io) }

        /** Opens a phone. */
        suspend fun open(
            home: Path,
            vault: KeyVault,
            clock: Clock = SystemClock,
            io: CoroutineDispatcher = Dispatchers.IO,
        ): Phone = withContext(io) { Phone(Redbook.open(home.toString(), vault, clock), io) }
    }
}

/** The system's clock, right or wrong. */
object SystemClock : Clock {
    override fun nowMs(): ULong = System.currentTimeMillis().toULong()
}
