package redbook.android

import android.app.Application
import androidx.work.Constraints
import androidx.work.ExistingPeriodicWorkPolicy
import androidx.work.NetworkType
import androidx.work.PeriodicWorkRequestBuilder
import androidx.work.WorkManager
import java.util.concurrent.TimeUnit

/** The app's process: its vault, its phone's folder, and the sync that nobody asks for. */
class RedbookApplication : Application() {
    /** The keystore. */
    val vault: AndroidVault by lazy { AndroidVault(filesDir.resolve("vault")) }

    /** What was set. */
    val preferences: Preferences by lazy { Preferences(this) }

    /** The phone, opened once in this process. */
    val holder: PhoneHolder by lazy { PhoneHolder(filesDir.resolve("phone"), vault) }

    override fun onCreate() {
        super.onCreate()
        ReminderChannel.make(this)
        val online = Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).setRequiresBatteryNotLow(true).build()
        val work = PeriodicWorkRequestBuilder<SyncWorker>(PERIOD_H, TimeUnit.HOURS).setConstraints(online).build()
        WorkManager.getInstance(this).enqueueUniquePeriodicWork(SyncWorker.PERIODIC, ExistingPeriodicWorkPolicy.KEEP, work)
    }

    private companion object {
        const val PERIOD_H = 6L
    }
}
