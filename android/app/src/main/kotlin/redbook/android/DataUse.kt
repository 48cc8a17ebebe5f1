package redbook.android

import android.app.usage.NetworkStats
import android.app.usage.NetworkStatsManager
import android.content.Context
import android.net.ConnectivityManager
import android.os.Build
import android.os.Process
import java.time.LocalDate
import java.time.ZoneId
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** How much this app sent and received, as the system counts it. */
internal class DataUse(private val context: Context) {
    /**
     * Bytes since a day began; nothing where the system does not say. Before Android 10 it says how much went over a mobile
     * network only to apps that may know whose SIM it is, and half an answer is none.
     */
    suspend fun since(day: LocalDate): Long? = withContext(Dispatchers.IO) {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.Q) return@withContext null
        try {
            val begins = day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli()
            NETWORKS.sumOf { bytes(it, begins) }
        } catch (_: SecurityException) {
            null
        }
    }

    private fun bytes(network: Int, beginsMs: Long): Long {
        val manager = context.getSystemService(NetworkStatsManager::class.java)
        return manager.queryDetailsForUid(network, null, beginsMs, System.currentTimeMillis(), Process.myUid()).use(::sum)
    }

    private fun sum(counted: NetworkStats): Long {
        val bucket = NetworkStats.Bucket()
        var sum = 0L
        while (counted.hasNextBucket() && counted.getNextBucket(bucket)) sum += bucket.rxBytes + bucket.txBytes
        return sum
    }

    private companion object {
        /** NetworkStatsManager is asked in these numbers and in no others, though everything else that took them is gone. */
        @Suppress("DEPRECATION")
        val NETWORKS = listOf(ConnectivityManager.TYPE_MOBILE, ConnectivityManager.TYPE_WIFI, ConnectivityManager.TYPE_ETHERNET)
    }
}
