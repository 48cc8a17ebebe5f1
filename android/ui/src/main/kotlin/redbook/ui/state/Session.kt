package redbook.ui.state

import java.time.LocalDate
import java.time.ZoneId
import kotlin.coroutines.cancellation.CancellationException
import kotlin.time.Duration
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import redbook.ChildRecord
import redbook.Phone
import redbook.ffi.Form
import redbook.ffi.Owner

/** What the screens need of the platform that the core does not give. */
public interface Platform {
    /** The day, by the calendar where the phone is. */
    public fun today(): LocalDate

    /** Where the phone is, for the midnights of a day. */
    public fun zone(): ZoneId

    /** Makes this phone: its folder and its keystore are the platform's. */
    public suspend fun create(owner: Owner): Phone

    /** Reads a QR code with the camera: what it holds, a text or a file; nothing where the person went back. Throws [PlatformException]. */
    public suspend fun scan(): ByteArray?

    /**
     * A file that the person picks; nothing where they went back. Of one with more than [bytesMax] bytes, one byte more than that:
     * so the core sees that it is too large, and nobody holds the rest of it. Throws [PlatformException].
     */
    public suspend fun pick(bytesMax: Int): ByteArray?

    /** Puts a text where other apps can have it, for a short while. */
    public fun copy(text: String)

    /** Hands a file to another app: mail, Bluetooth, the files of the phone. Throws [PlatformException]. */
    public suspend fun send(name: String, bytes: ByteArray)

    /** Sets or lifts the lock: the person may be asked, and may go back. [settings] says what is so then. Throws the vault's errors. */
    public suspend fun lock(isLocked: Boolean)

    /** What was set before. Whether there is a lock is only read: [lock] sets it. */
    public var settings: Choices
}

/** What a person set, kept by the platform. */
public data class Choices(
    /** The language's tag; empty: the phone's. */
    val language: String = "",
    /** Whether the phone asks for its PIN, finger or face each time that the app comes back after a while. */
    val locked: Boolean = false,
    /** The relay that new records go to; empty: none. */
    val relay: String = "",
    /** The page that opens shares; empty: the link alone. */
    val viewer: String = "",
    /** Whether a health visitor uses this phone: it begins with the day's families. */
    val caseload: Boolean = false,
) {
    /** What is left once everything was taken off the phone: the language, which its next person may need too. */
    public fun afterErasing(): Choices = Choices(language = language)
}

/** A phone in use: its records, each opened once. */
public class Session(
    /** The phone. */
    public val phone: Phone,
    hasPin: Boolean = false,
) : AutoCloseable {
    /** Whether its person's own PIN is asked for: known without asking anybody, for when somebody comes back. */
    @Volatile
    public var hasPin: Boolean = hasPin
        internal set

    private val opened = mutableMapOf<String, ChildRecord>()
    private val opening = Mutex()
    private val asked by lazy { Phone.forms() }

    /** What the other side's hand-over held, by record: the answer to it is small. Gone when the app is. */
    public val taken: MutableMap<String, ByteArray> = mutableMapOf()

    /** Every form. They are the same for every child, and asked for once. */
    public suspend fun forms(): List<Form> = withContext(Dispatchers.Default) { asked }

    /** A child's record by its id. */
    public suspend fun record(id: String): ChildRecord =
        opening.withLock { opened[id] ?: phone.record(id).also { opened[id] = it } }

    /**
     * Does [work] now, and again after each change on this phone, once nothing more has changed for [quiet]: saving a page of the
     * paper book plans the reminders once. What goes wrong with it is left to the next time. Goes on until it is cancelled.
     */
    public suspend fun afterChanges(quiet: Duration, work: suspend () -> Unit) {
        phone.changes.onSubscription { emit("") }.collectLatest { record ->
            if (record.isNotEmpty()) delay(quiet)
            try {
                work()
            } catch (left: CancellationException) {
                throw left
            } catch (_: Exception) {
                // Nobody is there to be told, and the app goes on without it.
            }
        }
    }

    override fun close() {
        opened.values.forEach(ChildRecord::close)
        phone.close()
    }
}
