package redbook.android

import android.content.Context
import android.net.ConnectivityManager
import android.net.NetworkCapabilities
import android.os.PowerManager
import androidx.work.Constraints
import androidx.work.CoroutineWorker
import androidx.work.ExistingWorkPolicy
import androidx.work.NetworkType
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.OutOfQuotaPolicy
import androidx.work.WorkManager
import androidx.work.WorkerParameters
import redbook.ffi.Hints
import redbook.ffi.NetworkKind
import redbook.ffi.RedbookException

/**
 * Hands on what was written, and fetches what others wrote, while nobody looks. The core decides what is worth it. Under the
 * lock nothing is opened without its person: then it waits until the app is.
 */
class SyncWorker(context: Context, parameters: WorkerParameters) : CoroutineWorker(context, parameters) {
    override suspend fun doWork(): Result {
        val process = applicationContext as RedbookApplication
        if (!process.holder.exists()) return Result.success()
        if (process.holder.ifOpen() == null && process.vault.isLocked) return Result.success()
        return try {
            val done = process.holder.opened().phone.syncInBackground(SystemHints(applicationContext))
            if (done.troubled.isEmpty()) Result.success() else Result.retry()
        } catch (_: RedbookException) {
            Result.retry()
        }
    }

    companion object {
        /** The name of the sync that comes round. */
        const val PERIODIC = "sync"
        private const val SOON = "sync-soon"

        /** After something was written: as soon as there is a network. */
        fun soon(context: Context) {
            val online = Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build()
            val work = OneTimeWorkRequestBuilder<SyncWorker>()
                .setConstraints(online)
                .setExpedited(OutOfQuotaPolicy.RUN_AS_NON_EXPEDITED_WORK_REQUEST)
                .build()
            WorkManager.getInstance(context).enqueueUniqueWork(SOON, ExistingWorkPolicy.APPEND_OR_REPLACE, work)
        }
    }
}

/** What the system says of network and battery. */
class SystemHints(private val context: Context) : Hints {
    override fun network(): NetworkKind {
        val manager = context.getSystemService(ConnectivityManager::class.java)
        val has = manager.getNetworkCapabilities(manager.activeNetwork) ?: return NetworkKind.OFFLINE
        return when {
            !has.hasCapability(NetworkCapabilities.NET_CAPABILITY_INTERNET) -> NetworkKind.OFFLINE
            has.hasCapability(NetworkCapabilities.NET_CAPABILITY_NOT_METERED) -> NetworkKind.UNMETERED
            else -> NetworkKind.METERED
        }
    }

    override fun isSavingPower(): Boolean = context.getSystemService(PowerManager::class.java).isPowerSaveMode
}
