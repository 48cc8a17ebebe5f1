package redbook.android

import java.io.File
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import redbook.Phone
import redbook.ffi.Owner
import redbook.ui.state.Session

/** One phone may be open in a folder at a time: the screens and the background share this one. */
class PhoneHolder(private val folder: File, private val vault: AndroidVault) {
    private val opening = Mutex()
    private var session: Session? = null

    /** Whether a phone is here. Nothing is opened to find out. */
    fun exists(): Boolean = Phone.exists(folder.toPath())

    /** Moves aside what nobody can open any more. */
    suspend fun beginAnew(): Unit = opening.withLock { Phone.beginAnew(folder.toPath(), vault) }

    /** The phone, opened if it was not yet, with the [pin] that its person typed. Waits for them where the key wants one. */
    suspend fun opened(pin: String? = null): Session = opening.withLock {
        session ?: Session(Phone.open(folder.toPath(), vault, pin), hasPin = pin != null).also { session = it }
    }

    /** The phone where it is open already. */
    fun ifOpen(): Session? = session

    /** Makes it. */
    suspend fun create(owner: Owner): Phone = opening.withLock { Phone.create(folder.toPath(), owner, vault) }

    /** Everything was taken off it, and it is closed. */
    fun gone() {
        session = null
    }

    /** It was made, and is in use. */
    fun keep(made: Session) {
        session = made
    }
}
