package redbook.ui.world

import java.nio.file.Path
import java.time.LocalDate
import java.time.ZoneId
import java.time.ZoneOffset
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import redbook.Phone
import redbook.ffi.Clock
import redbook.ffi.Owner
import redbook.ui.state.Choices
import redbook.ui.state.Platform

/** The day on which the stories are told. */
val TODAY: LocalDate = LocalDate.of(2026, 11, 28)

/** A clock that stands at noon of that day, and goes on a millisecond each time it is asked. */
object StoryClock : Clock {
    private var asked = 0L

    @Synchronized
    override fun nowMs(): ULong = (TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli() + asked++).toULong()
}

/** A platform in a folder: what a camera would read and what was handed on are plain values. */
class TestPlatform(
    private val folder: Path,
    private val io: CoroutineDispatcher = Dispatchers.IO,
    private val clock: Clock = StoryClock,
) : Platform {
    var inSight: ByteArray? = null
    var copied: String? = null
    val sent = mutableMapOf<String, ByteArray>()

    /** Whether somebody shows that it is they. */
    var unlocks = true

    override fun today(): LocalDate = TODAY

    override fun zone(): ZoneId = ZoneOffset.UTC

    /** Its keystore. */
    val vault: FileVault = FileVault(folder.resolveSibling("${folder.fileName}-key"))

    override suspend fun create(owner: Owner): Phone = Phone.create(folder, owner, vault, clock, io)

    /** Moves aside what is there. */
    suspend fun beginAnew(): Unit = Phone.beginAnew(folder, vault, clock, io)

    /** The phone that is there already. */
    suspend fun open(pin: String? = null): Phone = Phone.open(folder, vault, pin, clock, io)

    override suspend fun scan(): ByteArray? = inSight

    /** Bytes of the file that was picked last, as far as they were read. */
    var picked = 0

    override suspend fun pick(bytesMax: Int): ByteArray? = inSight?.let { file -> file.copyOf(minOf(file.size, bytesMax + 1)) }?.also { picked = it.size }

    override fun copy(text: String) {
        copied = text
    }

    override suspend fun send(name: String, bytes: ByteArray) {
        sent[name] = bytes
    }

    override suspend fun lock(isLocked: Boolean) {
        if (unlocks) settings = settings.copy(locked = isLocked)
    }

    override var settings: Choices = Choices()
}
