package redbook.android

import android.Manifest
import android.app.usage.NetworkStats
import android.app.usage.NetworkStatsManager
import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Intent
import android.net.ConnectivityManager
import android.os.Build
import android.os.PersistableBundle
import android.os.Process
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import androidx.activity.result.contract.ActivityResultContracts
import androidx.fragment.app.FragmentActivity
import androidx.lifecycle.lifecycleScope
import java.io.ByteArrayOutputStream
import java.io.InputStream
import java.time.LocalDate
import java.time.ZoneId
import java.util.Locale
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import redbook.Phone
import redbook.ffi.KeyVaultException
import redbook.ffi.Owner
import redbook.ui.state.Choices
import redbook.ui.state.Platform
import redbook.ui.state.Session
import redbook.ui.words.Catalogue

/** What the screens need of Android. Made before its activity is started: results come back to it. */
class AndroidPlatform(private val activity: FragmentActivity, private val process: RedbookApplication) : Platform {
    private val scanning = Asking(ScanContract())
    private val picking = Asking(ActivityResultContracts.OpenDocument())
    private val notifying = Asking(ActivityResultContracts.RequestPermission())

    override fun today(): LocalDate = LocalDate.now()

    override fun zone(): ZoneId = ZoneId.systemDefault()

    override suspend fun create(owner: Owner): Phone = process.holder.create(owner)

    override suspend fun scan(): ByteArray? = scanning.ask(Unit)

    override suspend fun pick(): ByteArray? = picking.ask(arrayOf("*/*"))?.let { uri ->
        withContext(Dispatchers.IO) { activity.contentResolver.openInputStream(uri)?.use(::read) }
    }

    override fun copy(text: String) {
        val clip = ClipData.newPlainText("Redbook", text)
        // Not into the preview, nor into a keyboard's history.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            clip.description.extras = PersistableBundle().apply { putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true) }
        }
        activity.getSystemService(ClipboardManager::class.java).setPrimaryClip(clip)
    }

    override suspend fun send(name: String, bytes: ByteArray) {
        val uri = withContext(Dispatchers.IO) { HandoverProvider.put(activity, name, bytes) }
        val send = Intent(Intent.ACTION_SEND).setType("application/octet-stream").putExtra(Intent.EXTRA_STREAM, uri)
            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        activity.startActivity(Intent.createChooser(send, null))
    }

    override fun bytesThisMonth(): Long? =
        try {
            bytesSince(today().withDayOfMonth(1))
        } catch (_: SecurityException) {
            null
        }

    private fun bytesSince(day: LocalDate): Long {
        val manager = activity.getSystemService(NetworkStatsManager::class.java)
        val begins = day.atStartOfDay(zone()).toInstant().toEpochMilli()
        val types = listOf(ConnectivityManager.TYPE_MOBILE, ConnectivityManager.TYPE_WIFI)
        return types.sumOf { type -> manager.queryDetailsForUid(type, null, begins, System.currentTimeMillis(), Process.myUid()).use(::bytes) }
    }

    override var settings: Choices
        get() = process.preferences.choices.copy(locked = process.vault.isLocked)
        set(chosen) {
            process.preferences.choices = chosen
            if (chosen.locked != process.vault.isLocked) activity.lifecycleScope.launch(Dispatchers.IO) { lock(chosen.locked) }
        }

    /** Where the person goes back, or the key is lost, it stays as it was: [settings] says what is so. */
    private fun lock(isLocked: Boolean) {
        try {
            process.vault.lock(isLocked)
        } catch (_: KeyVaultException) {
            process.preferences.choices = settings
        }
    }

    /** Plans what to remind of, and asks whether it may. */
    suspend fun planReminders(session: Session) {
        val words = Catalogue.of(settings.language.ifEmpty { Locale.getDefault().toLanguageTag() })
        val planned = session.phone.planReminders(today(), ReminderPlan(activity.applicationContext, words))
        if (planned.isNotEmpty() && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            notifying.ask(Manifest.permission.POST_NOTIFICATIONS)
        }
    }

    /** A file, unless it is larger than any hand-over: then what is read of it is refused by the core. */
    private fun read(from: InputStream): ByteArray {
        val bytes = ByteArrayOutputStream()
        val part = ByteArray(PART_BYTES)
        while (bytes.size() < FILE_BYTES_MAX) {
            val count = from.read(part)
            if (count < 0) break
            bytes.write(part, 0, count)
        }
        return bytes.toByteArray()
    }

    private fun bytes(stats: NetworkStats): Long {
        val bucket = NetworkStats.Bucket()
        var sum = 0L
        while (stats.getNextBucket(bucket)) sum += bucket.rxBytes + bucket.txBytes
        return sum
    }

    /** Asks another activity, and waits for what it answers. */
    private inner class Asking<I, O>(contract: ActivityResultContract<I, O>) {
        private var answer = CompletableDeferred<O>()
        private val launcher: ActivityResultLauncher<I> = activity.registerForActivityResult(contract) { answer.complete(it) }

        suspend fun ask(input: I): O {
            answer = CompletableDeferred()
            launcher.launch(input)
            return answer.await()
        }
    }

    private companion object {
        const val FILE_BYTES_MAX = 64 * 1024 * 1024
        const val PART_BYTES = 64 * 1024
    }
}
