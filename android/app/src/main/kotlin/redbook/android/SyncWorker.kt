package redbook.android

import android.content.Context
import android.net.ConnectivityManager
import android.net.NetworkCapabilities
import android.os.Build
import android.os.PowerManager
import androidx.work.Constraints
import androidx.work.CoroutineWorker
import androidx.work.ExistingWorkPolicy
import androidx.work.NetworkType
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.OutOfQuotaPolicy
import androidx.work.WorkManager
import androidx.work.WorkerParameters
import java.time.LocalDate
import redbook.ffi.Hints
import redbook.ffi.NetworkKind
import redbook.ffi.RedbookException
import redbook.ui.state.Session

/**
 * Hands on what was written, and fetches what others wrote, while nobody looks. The core decides what is worth it. Where the phone is not
 * open and its key wants its person, the courier goes, who can read nothing.
 */
class SyncWorker(context: Context, parameters: WorkerParameters) : CoroutineWorker(context, parameters) {
    override suspend fun doWork(): Result {
        val process = applicationContext as RedbookApplication
        if (!process.holder.exists()) return Result.success()
        return try {
            val done = process.holder.syncBehind(SystemHints(applicationContext), wantsPerson = process.vault.isLocked)
            process.holder.ifOpen()?.let { plan(process, it) }
            if (done.troubled.isEmpty()) Result.success() else Result.retry()
        } catch (_: RedbookException.Key) {
            // Only its person can do something about a lost or locked key: trying again and again empties the battery.
            Result.failure()
        } catch (_: RedbookException) {
            Result.retry()
        }
    }

    /** What others wrote may be what there was to be reminded of. */
    private suspend fun plan(process: RedbookApplication, session: Session) {
        try {
            session.phone.planReminders(ReminderPlan.lastDay(), ReminderPlan(process, process.words()))
        } catch (_: RedbookException) {
            // What was synced stays so; they are planned when the app is open.
        }
    }

    companion object {
        /** The name of the sync that comes round. */
        const val PERIODIC = "sync"
        private const val SOON = "sync-soon"

        /** After something was written: as soon as there is a network. */
        fun soon(context: Context) {
            val online = Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build()
            val work = OneTimeWorkRequestBuilder<SyncWorker>().setConstraints(online)
            // Before Android 12 what is expedited has to show a notice all the while: an ordinary one starts soon enough.
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) work.setExpedited(OutOfQuotaPolicy.RUN_AS_NON_EXPEDITED_WORK_REQUEST)
            // One at a time: a week without a network must not end in a row of them. One that is cut off goes on with the next.
            WorkManager.getInstance(context).enqueueUniqueWork(SOON, ExistingWorkPolicy.REPLACE, work.build())
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
