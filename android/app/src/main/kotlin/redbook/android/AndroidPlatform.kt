package redbook.android

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.time.LocalDate
import java.time.ZoneId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import redbook.Phone
import redbook.ffi.KeyVaultException
import redbook.ffi.Owner
import redbook.ui.state.Choices
import redbook.ui.state.Platform
import redbook.ui.state.PlatformException
import redbook.ui.state.PlatformPart
import redbook.ui.state.Session

/**
 * What the screens need of Android. It lives as long as the process; the activity that is there to ask and to show is bound to it.
 */
class AndroidPlatform(private val process: RedbookApplication, scope: CoroutineScope) : Platform {
    private val scanning = Asking(ScanContract())
    private val picking = Asking(OpenAny())
    private val notifying = Asking(ActivityResultContracts.RequestPermission())
    private val clipboard = Clipboard(process, scope)
    private var activity: ComponentActivity? = null
    private var hasAskedToNotify = false

    /** Asks and shows with this activity. Called before it is started: answers to what the one before asked come to it. */
    fun bind(shown: ComponentActivity) {
        activity = shown
        listOf(scanning, picking, notifying).forEach { it.bind(shown) }
    }

    /** This activity is gone. */
    fun unbind(gone: ComponentActivity) {
        if (activity === gone) activity = null
        listOf(scanning, picking, notifying).forEach { it.unbind(gone) }
    }

    override fun today(): LocalDate = LocalDate.now()

    override fun zone(): ZoneId = ZoneId.systemDefault()

    override suspend fun create(owner: Owner): Phone = process.holder.create(owner)

    override suspend fun scan(): ByteArray? = when (val scanned = scanning.ask(Unit)) {
        is Scanned.Found -> scanned.bytes
        Scanned.NoCamera -> throw PlatformException(PlatformPart.CAMERA)
        Scanned.Nothing, null -> null
    }

    override suspend fun pick(bytesMax: Int): ByteArray? {
        val picked = try {
            picking.ask(Unit)
        } catch (_: ActivityNotFoundException) {
            throw PlatformException(PlatformPart.READING)
        }
        return (picked as? Picked.File)?.let { withContext(Dispatchers.IO) { read(it.uri, bytesMax) } }
    }

    override fun copy(text: String): Unit = clipboard.copy(text)

    /** The app is in front again. */
    fun front(): Unit = clipboard.front()

    override suspend fun send(name: String, bytes: ByteArray) {
        try {
            val uri = withContext(Dispatchers.IO) { HandoverProvider.put(process, name, bytes) }
            val send = Intent(Intent.ACTION_SEND).setType("application/octet-stream").putExtra(Intent.EXTRA_STREAM, uri)
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
            val shown = activity ?: throw PlatformException(PlatformPart.SENDING)
            shown.startActivity(Intent.createChooser(send, null))
        } catch (_: IOException) {
            throw PlatformException(PlatformPart.SENDING)
        } catch (_: ActivityNotFoundException) {
            throw PlatformException(PlatformPart.SENDING)
        }
    }

    override var settings: Choices
        get() = process.preferences.choices.copy(locked = process.vault.isLocked)
        set(chosen) {
            process.preferences.choices = chosen
        }

    /** Where the person goes back, it stays as it was. */
    override suspend fun lock(isLocked: Boolean): Unit = withContext(Dispatchers.IO) {
        try {
            process.vault.lock(isLocked)
        } catch (_: KeyVaultException.Locked) {
            // What is so is in [settings].
        }
    }

    /** Plans the reminders anew, and asks once whether they may be shown. */
    suspend fun planReminders(session: Session) {
        val planned = session.phone.planReminders(ReminderPlan.lastDay(), ReminderPlan(process, process.words()))
        if (planned.isEmpty() || hasAskedToNotify || Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return
        if (process.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED) return
        hasAskedToNotify = activity != null
        notifying.ask(Manifest.permission.POST_NOTIFICATIONS)
    }

    /** What another app gives, whatever it throws instead: what it said is not ours to repeat. */
    private fun read(uri: Uri, bytesMax: Int): ByteArray =
        try {
            process.contentResolver.openInputStream(uri)?.use { read(it, bytesMax) }
        } catch (_: IOException) {
            null
        } catch (_: RuntimeException) {
            null
        } ?: throw PlatformException(PlatformPart.READING)

    /** A file; of one that is too large as much as shows it, and not what follows, whatever its size is said to be. */
    private fun read(from: InputStream, bytesMax: Int): ByteArray {
        val bytes = ByteArrayOutputStream()
        val part = ByteArray(PART_BYTES)
        while (bytes.size() <= bytesMax) {
            val count = from.read(part, 0, minOf(PART_BYTES, bytesMax + 1 - bytes.size()))
            if (count < 0) break
            bytes.write(part, 0, count)
        }
        return bytes.toByteArray()
    }

    private companion object {
        const val PART_BYTES = 64 * 1024
    }
}
