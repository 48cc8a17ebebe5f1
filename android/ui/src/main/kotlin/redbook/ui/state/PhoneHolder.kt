package redbook.ui.state

import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import redbook.Courier
import redbook.Phone
import redbook.SystemClock
import redbook.ffi.BackgroundSync
import redbook.ffi.Clock
import redbook.ffi.Hints
import redbook.ffi.KeyVault
import redbook.ffi.Owner
import redbook.ffi.RedbookException

/**
 * The one phone of this app: one at a time may be open in its [folder], so the screens and the background share it. The [courier] goes where the
 * phone's own key is not to be had.
 */
public class PhoneHolder(
    private val folder: Path,
    private val vault: KeyVault,
    private val courier: Courier,
    private val clock: Clock = SystemClock,
    private val io: CoroutineDispatcher = Dispatchers.IO,
) {
    private val opening = Mutex()

    @Volatile
    private var session: Session? = null

    /** Whether a phone is here. Nothing is opened to find out. */
    public suspend fun exists(): Boolean = withContext(io) { Phone.exists(folder) }

    /** The phone where it is open already. */
    public fun ifOpen(): Session? = session

    /** The phone, opened if it was not yet, with the [pin] that its person typed. Waits for them where the key wants one. */
    public suspend fun opened(pin: String? = null): Session = opening.withLock {
        session ?: Session(Phone.open(folder, vault, pin, clock, io), hasPin = pin != null).also {
            unpack(it)
            session = it
        }
    }

    /** Makes it. */
    public suspend fun create(owner: Owner): Phone = opening.withLock { Phone.create(folder, owner, vault, clock, io) }

    /** It was made, and is in use. */
    public fun keep(made: Session) {
        session = made
    }

    /** Moves aside what nobody can open any more. */
    public suspend fun beginAnew(): Unit = opening.withLock {
        Phone.beginAnew(folder, vault, clock, io)
        withoutPhone()
    }

    /** Everything was taken off it, and it is closed. */
    public fun gone() {
        session = null
    }

    /** What was on its way for a phone that is not here any more goes too. */
    public suspend fun withoutPhone(): Unit = unlessRefused { courier.empty() }

    /** Nobody looks any more: what the courier can carry is packed. */
    public suspend fun leave() {
        val left = session ?: return
        unlessRefused { left.phone.pack(courier) }
    }

    /**
     * Hands on what was written, and fetches what others wrote, while nobody looks. Where the phone is not open and its key wants its person
     * ([wantsPerson], or a PIN), the courier does it.
     */
    public suspend fun syncBehind(hints: Hints, wantsPerson: Boolean): BackgroundSync {
        val open = session ?: if (wantsPerson) null else openedAlone()
        if (open == null) return courier.carry(hints)
        return open.phone.syncInBackground(hints).also { leave() }
    }

    /** Nothing where the phone asks for somebody. */
    private suspend fun openedAlone(): Session? = try {
        opened()
    } catch (closed: RedbookException.Key) {
        if (closed.trouble.code !in ASKS) throw closed
        null
    }

    /** What cannot be unpacked is fetched again by the phone itself. */
    private suspend fun unpack(opened: Session): Unit = unlessRefused { opened.phone.unpack(courier) }

    private suspend fun unlessRefused(work: suspend () -> Unit) {
        try {
            work()
        } catch (_: RedbookException) {
            // The courier's bag is only ever a copy: the phone has what matters, and goes on without it.
        }
    }

    private companion object {
        /** What is said to whoever cannot be asked. */
        val ASKS = setOf("pin-needed", "key-locked")
    }
}
