package redbook.android

import android.app.Application
import androidx.work.Constraints
import androidx.work.ExistingPeriodicWorkPolicy
import androidx.work.NetworkType
import androidx.work.PeriodicWorkRequestBuilder
import androidx.work.WorkManager
import java.util.Locale
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import redbook.Courier
import redbook.ui.app.Opening
import redbook.ui.state.PhoneHolder
import redbook.ui.words.Catalogue

/** The app's process: its vault, its phone's folder, what the screens hold, and the sync that nobody asks for. */
class RedbookApplication : Application() {
    /** At once, where it is on the main thread already: a save has begun before the screen that wants it can be left. */
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)

    /** The keystore. */
    val vault: AndroidVault by lazy { AndroidVault(filesDir.resolve("vault"), "redbook") }

    /** What was set. */
    val preferences: Preferences by lazy { Preferences(this) }

    /** The phone, opened once in this process. */
    val holder: PhoneHolder by lazy { PhoneHolder(filesDir.resolve("phone").toPath(), vault, courier()) }

    /** What the screens need of Android. */
    val platform: AndroidPlatform by lazy { AndroidPlatform(this, scope) }

    /** How far opening the phone has come. */
    val opening: Opening by lazy { Opening(holder, AndroidThreshold(this), scope) }

    override fun onCreate() {
        super.onCreate()
        // Loading the core takes a moment that the first picture need not wait for.
        scope.launch(Dispatchers.IO) { CoreLog.listen(this@RedbookApplication) }
        // A file that was handed on, of a process that ended before it could take it back.
        scope.launch(Dispatchers.IO) { HandoverProvider.clear(this@RedbookApplication) }
        ReminderChannel.make(this)
        val online = Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).setRequiresBatteryNotLow(true).build()
        val work = PeriodicWorkRequestBuilder<SyncWorker>(PERIOD_H, TimeUnit.HOURS).setConstraints(online).build()
        WorkManager.getInstance(this).enqueueUniquePeriodicWork(SyncWorker.PERIODIC, ExistingPeriodicWorkPolicy.KEEP, work)
    }

    /** The words of the chosen language, or of the phone's. */
    fun words(): Catalogue = Catalogue.of(preferences.choices.language.ifEmpty { Locale.getDefault().toLanguageTag() })

    /** Its key is never under the lock: it opens no entry, and is wanted while nobody is there. */
    private fun courier() = Courier(filesDir.resolve("courier").toPath(), AndroidVault(filesDir.resolve("courier-vault"), "redbook-courier"))

    private companion object {
        const val PERIOD_H = 6L
    }
}
