package redbook.android

import android.content.Context
import android.content.pm.ApplicationInfo
import android.util.Log
import redbook.ffi.LogSink
import redbook.ffi.logTo

/** What the core has to say to who looks for a fault: nobody's data is in it. Heard in builds for developers alone. */
object CoreLog : LogSink {
    private const val TAG = "redbook"

    /** From now on. */
    fun listen(context: Context) {
        if (context.applicationInfo.flags and ApplicationInfo.FLAG_DEBUGGABLE != 0) logTo(this)
    }

    override fun line(level: String, text: String) {
        Log.println(if (level == "WARN" || level == "ERROR") Log.WARN else Log.INFO, TAG, text)
    }
}
