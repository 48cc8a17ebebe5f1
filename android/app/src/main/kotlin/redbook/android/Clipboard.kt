package redbook.android

import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Context
import android.os.Build
import android.os.PersistableBundle
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** What was copied, for two minutes: a link that lets somebody in, or a visit. [scope] lives as long as the process. */
internal class Clipboard(context: Context, private val scope: CoroutineScope) {
    private val manager = context.getSystemService(ClipboardManager::class.java)
    private var clearing: Job? = null
    private var isOverdue = false

    /** Copies it, not into the preview nor into a keyboard's history. */
    fun copy(text: String) {
        val clip = ClipData.newPlainText(LABEL, text)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            clip.description.extras = PersistableBundle().apply { putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true) }
        }
        manager.setPrimaryClip(clip)
        isOverdue = false
        clearing?.cancel()
        clearing = scope.launch {
            delay(KEPT)
            clear()
        }
    }

    /** The app is in front again: what could not be seen from behind another is cleared now. */
    fun front() {
        if (isOverdue) clear()
    }

    /** Only what is seen to be ours: from behind another app nothing is seen, and what is there may be somebody else's by then. */
    private fun clear() {
        val there = manager.primaryClipDescription
        isOverdue = there == null
        if (there?.label != LABEL) return
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            manager.clearPrimaryClip()
        } else {
            manager.setPrimaryClip(ClipData.newPlainText("", ""))
        }
    }

    private companion object {
        const val LABEL = "Redbook"

        /** As on iOS. */
        val KEPT = 120.seconds
    }
}
