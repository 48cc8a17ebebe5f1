package redbook

import java.nio.file.Path
import java.time.LocalDate
import java.time.ZoneId
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.withContext
import redbook.ffi.BackgroundSync
import redbook.ffi.Caseload
import redbook.ffi.ChildCard
import redbook.ffi.DataUsed
import redbook.ffi.Clock
import redbook.ffi.Form
import redbook.ffi.Handover
import redbook.ffi.Hints
import redbook.ffi.JoinState
import redbook.ffi.KeyVault
import redbook.ffi.Message
import redbook.ffi.Owner
import redbook.ffi.Receipt
import redbook.ffi.Record
import redbook.ffi.Redbook
import redbook.ffi.RedbookException
import redbook.ffi.Reminder
import redbook.ffi.Reminders

/**
 * A phone: its records, and who uses it. One at a time may be open in a folder.
 *
 * Nothing here runs on the caller's thread: whatever calls the core runs on [io], and while the network is waited for it holds no
 * thread at all. Cancelling a coroutine ends its waiting; what was saved stays saved.
 */
class Phone private constructor(private val ffi: Redbook, private val io: CoroutineDispatcher) : AutoCloseable {
    private val changed = MutableSharedFlow<String>(extraBufferCapacity = HEARD_MAX, onBufferOverflow = BufferOverflow.DROP_OLDEST)

    /** A record's id, each time that something in it may have changed by what was called here: saved, synced, begun, taken in. */
    val changes: SharedFlow<String> = changed.asSharedFlow()

    /** How much data syncing and sharing took this month, by the phone's own count. */
    suspend fun dataUsed(): DataUsed = withContext(io) { ffi.dataUsed() }

    /** Every child's record on this phone. */
    suspend fun children(): List<ChildCard> = withContext(io) { ffi.children() }

    /** Begins a record; [relay] is its address, or empty for none yet. */
    suspend fun newRecord(relay: String = ""): ChildRecord = withContext(io) { child(ffi.newRecord(relay)).also { say(it.id) } }

    /** A record by its id. */
    suspend fun record(id: String): ChildRecord = withContext(io) { child(ffi.record(id)) }

    /** Asks to be let into a record by an invitation's link; [ChildRecord.joinState] goes on. */
    suspend fun join(link: String): JoinState = waitingOn(io) { ffi.join(link, it).also { asked -> say(asked.record) } }

    /** The families on this phone. */
    suspend fun caseload(on: LocalDate): Caseload = withContext(io) { ffi.caseload(on.toString()) }

    /** What became of the visits of a day. */
    suspend fun receipt(on: LocalDate, zone: ZoneId = ZoneId.systemDefault()): Receipt = withContext(io) {
        val midnight = { day: LocalDate -> day.atStartOfDay(zone).toInstant().toEpochMilli().coerceAtLeast(0).toULong() }
        ffi.receipt(on.toString(), midnight(on), midnight(on.plusDays(1)))
    }

    /** Plans the reminders after a day anew, as many as the platform has room for. */
    suspend fun planReminders(after: LocalDate, planner: Reminders): List<Reminder> =
        withContext(io) { ffi.planReminders(after.toString(), planner) }

    /** Takes in a hand-over file or QR code. */
    suspend fun doorstepImport(file: ByteArray): Handover = withContext(io) { ffi.doorstepImport(file).also { say(it.record) } }

    /** Syncs what is worth it, by what the platform says of network and battery. */
    suspend fun syncInBackground(hints: Hints): BackgroundSync =
        waitingOn(io) { ffi.syncInBackground(hints, it).also { done -> done.synced.forEach(::say) } }

    /** Packs what the courier carries while this phone is locked: before the app is left. */
    suspend fun pack(courier: Courier): Unit = withContext(io) { ffi.pack(courier.bag) }

    /** Carries out what the courier heard meanwhile. */
    suspend fun unpack(courier: Courier): Unit = withContext(io) { ffi.unpack(courier.bag).forEach(::say) }

    /** The token that an operator's relay wants before it takes a new record; nothing: none. */
    suspend fun setAdmission(token: String?): Unit = withContext(io) { ffi.setAdmission(token) }

    /** Whether a PIN of the person's own is asked for when this phone is opened. */
    suspend fun hasPin(): Boolean = withContext(io) { ffi.hasPin() }

    /** Asks who comes back after a while whether they know the PIN; ends well where there is none. Slow, on purpose. */
    suspend fun checkPin(pin: String): Unit = withContext(io) { ffi.checkPin(pin) }

    /** Sets a PIN, another one, or none ([new] is null). [current] is the one that is set. */
    suspend fun setPin(current: String?, new: String?): Unit = withContext(io) { ffi.setPin(current, new) }

    /**
     * Deletes everything on this phone, and the key to it; close it then. Gives what would be lost with it: then nothing was deleted yet, and
     * who still wants it says so with [confirmed].
     */
    suspend fun erase(pin: String?, confirmed: Boolean): List<Message> = withContext(io) {
        try {
            ffi.erase(pin, confirmed)
            emptyList()
        } catch (asks: RedbookException.Check) {
            asks.doubts
        }
    }

    /** Lets go of the phone; another may be opened in its folder. */
    override fun close() = ffi.close()

    private fun child(record: Record) = ChildRecord(record, io, ::say)

    private fun say(record: String) {
        changed.tryEmit(record)
    }

    companion object {
        /** Who hears of changes hears of the last so many, if they are slower than what changes. */
        private const val HEARD_MAX = 64

        /** Every form: what the screens that add something ask. */
        fun forms(): List<Form> = redbook.ffi.forms()

        /** Whether a phone is in a folder. One that cannot be opened is one; one that was erased is none. */
        fun exists(home: Path): Boolean = redbook.ffi.phoneExists(home.toString())

        /** Moves what is in a folder aside, its key with it, so that another phone can be made there. Nothing is deleted. */
        suspend fun beginAnew(home: Path, vault: KeyVault, clock: Clock = SystemClock, io: CoroutineDispatcher = Dispatchers.IO): Unit =
            withContext(io) { redbook.ffi.beginAnew(home.toString(), vault, clock) }

        /** Makes a phone in an empty folder. What is there already is never touched. */
        suspend fun create(
            home: Path,
            owner: Owner,
            vault: KeyVault,
            clock: Clock = SystemClock,
            io: CoroutineDispatcher = Dispatchers.IO,
        ): Phone = withContext(io) { Phone(Redbook.create(home.toString(), owner, vault, clock), io) }

        /** Opens a phone; [pin] is what its person typed, once they were asked ("pin-needed"). */
        suspend fun open(
            home: Path,
            vault: KeyVault,
            pin: String? = null,
            clock: Clock = SystemClock,
            io: CoroutineDispatcher = Dispatchers.IO,
        ): Phone = withContext(io) { Phone(Redbook.open(home.toString(), pin, vault, clock), io) }
    }
}

/** The system's clock, right or wrong. */
object SystemClock : Clock {
    override fun nowMs(): ULong = System.currentTimeMillis().toULong()
}
