package redbook.android

import android.os.Build
import android.os.SystemClock
import java.util.Locale
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import redbook.ui.app.Threshold
import redbook.ui.state.Platform
import redbook.ui.state.Session

/** What opening the phone needs of Android. */
internal class AndroidThreshold(private val process: RedbookApplication) : Threshold {
    override val platform: Platform get() = process.platform

    override val language: String get() = Locale.getDefault().toLanguageTag()

    override val device: String get() = Build.MODEL.orEmpty()

    override val isLocked: Boolean get() = process.vault.isLocked

    override suspend fun ask(): Unit = withContext(Dispatchers.IO) { process.vault.ask() }

    override fun sinceStart(): Duration = SystemClock.elapsedRealtime().milliseconds

    /** Whoever a file was handed to has read it by now, or never will. */
    override suspend fun cameBack(): Unit = withContext(Dispatchers.IO) { HandoverProvider.clear(process) }

    override suspend fun planReminders(session: Session): Unit = process.platform.planReminders(session)

    override suspend fun erased(): Unit = withContext(Dispatchers.IO) {
        HandoverProvider.clear(process)
        ReminderPlan(process).replace(emptyList())
    }
}
