package redbook.android

import android.os.Build
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.addCallback
import androidx.activity.compose.setContent
import androidx.compose.runtime.CompositionLocalProvider
import androidx.fragment.app.FragmentActivity
import androidx.lifecycle.lifecycleScope
import java.util.Locale
import kotlinx.coroutines.launch
import redbook.ffi.RedbookException
import redbook.ui.app.App
import redbook.ui.app.RedbookApp
import redbook.ui.parts.LocalBrightness
import redbook.ui.state.Session
import redbook.ui.state.what

/** The one activity: it opens the phone, shows the screens, and lets nobody photograph them from outside. */
class MainActivity : FragmentActivity() {
    private var app: App? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        // No picture of a child's record in the list of apps, in a screenshot or on a second screen.
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        val process = application as RedbookApplication
        val platform = AndroidPlatform(this, process)
        process.vault.unlocker = BiometricUnlocker(this)
        onBackPressedDispatcher.addCallback(this) { if (app?.navigator?.back() != true) finish() }
        lifecycleScope.launch { begin(process, platform) }
    }

    /** What was written is handed on as soon as there is a network, also when the app is not opened again. */
    override fun onStop() {
        SyncWorker.soon(this)
        super.onStop()
    }

    override fun onDestroy() {
        (application as RedbookApplication).vault.unlocker = null
        super.onDestroy()
    }

    private suspend fun begin(process: RedbookApplication, platform: AndroidPlatform) {
        val opened = if (process.holder.exists()) opened(process) ?: return else null
        val begun = App(platform, lifecycleScope, Locale.getDefault().toLanguageTag(), Build.MODEL.orEmpty(), opened, process.holder::keep)
        app = begun
        setContent {
            CompositionLocalProvider(LocalBrightness provides ::bright) { RedbookApp(begun) }
        }
        opened?.let { platform.planReminders(it) }
    }

    /** The phone; where it cannot be opened, why, and nothing is touched. */
    private suspend fun opened(process: RedbookApplication): Session? =
        try {
            process.holder.opened()
        } catch (thrown: RedbookException) {
            setContent { ClosedPhone(process.preferences.choices.language, thrown.what, onAgain = ::recreate) }
            null
        }

    private fun bright(isBright: Boolean) {
        val level = if (isBright) WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL else WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        window.attributes = window.attributes.apply { screenBrightness = level }
    }
}
