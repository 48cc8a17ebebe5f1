@file:Suppress("UNUSED_PARAMETER")

package androidx.work

import android.content.Context
import java.util.concurrent.TimeUnit

// A stub of what the app uses of androidx.work 2.10.5, which is not to be had here. What compiles against it is right about these
// lines, which were written by hand from its documentation, and about nothing else.

class WorkerParameters

abstract class ListenableWorker(appContext: Context, params: WorkerParameters) {
    val applicationContext: Context get() = throw NotImplementedError()

    abstract class Result {
        companion object {
            @JvmStatic fun success(): Result = throw NotImplementedError()
            @JvmStatic fun retry(): Result = throw NotImplementedError()
            @JvmStatic fun failure(): Result = throw NotImplementedError()
        }
    }
}

abstract class CoroutineWorker(appContext: Context, params: WorkerParameters) : ListenableWorker(appContext, params) {
    abstract suspend fun doWork(): Result
}

enum class NetworkType { CONNECTED }

enum class ExistingWorkPolicy { REPLACE }

enum class ExistingPeriodicWorkPolicy { KEEP }

enum class OutOfQuotaPolicy { RUN_AS_NON_EXPEDITED_WORK_REQUEST }

class Constraints private constructor() {
    class Builder {
        fun setRequiredNetworkType(networkType: NetworkType): Builder = this
        fun setRequiresBatteryNotLow(requiresBatteryNotLow: Boolean): Builder = this
        fun build(): Constraints = throw NotImplementedError()
    }
}

abstract class WorkRequest {
    abstract class Builder<B : Builder<B, *>, W : WorkRequest> {
        fun setConstraints(constraints: Constraints): B = throw NotImplementedError()
        fun setExpedited(policy: OutOfQuotaPolicy): B = throw NotImplementedError()
        fun build(): W = throw NotImplementedError()
    }
}

class OneTimeWorkRequest private constructor() : WorkRequest() {
    class Builder : WorkRequest.Builder<Builder, OneTimeWorkRequest>()
}

class PeriodicWorkRequest private constructor() : WorkRequest() {
    class Builder : WorkRequest.Builder<Builder, PeriodicWorkRequest>()
}

inline fun <reified W : ListenableWorker> OneTimeWorkRequestBuilder(): OneTimeWorkRequest.Builder = OneTimeWorkRequest.Builder()

inline fun <reified W : ListenableWorker> PeriodicWorkRequestBuilder(
    repeatInterval: Long,
    repeatIntervalTimeUnit: TimeUnit,
): PeriodicWorkRequest.Builder = PeriodicWorkRequest.Builder()

interface Operation

abstract class WorkManager {
    abstract fun enqueueUniqueWork(uniqueWorkName: String, policy: ExistingWorkPolicy, request: OneTimeWorkRequest): Operation

    abstract fun enqueueUniquePeriodicWork(
        uniqueWorkName: String,
        policy: ExistingPeriodicWorkPolicy,
        request: PeriodicWorkRequest,
    ): Operation

    companion object {
        @JvmStatic fun getInstance(context: Context): WorkManager = throw NotImplementedError()
    }
}
