package redbook.android

import android.os.Bundle
import android.view.WindowManager
import androidx.activity.addCallback
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.fragment.app.FragmentActivity
import redbook.ui.app.OpeningScreen
import redbook.ui.parts.LocalBrightness

/** The one activity: it shows the screens, and lets nobody photograph them from outside. What they hold is the process's. */
class MainActivity : FragmentActivity() {
    private val process: RedbookApplication by lazy { application as RedbookApplication }
    private val unlocker: BiometricUnlocker by lazy { BiometricUnlocker(this, process::words) }
    private var isInFront by mutableStateOf(false)

    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        // No picture of a child's record in the list of apps, in a screenshot or on a second screen.
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        process.platform.bind(this)
        process.vault.unlocker = unlocker
        onBackPressedDispatcher.addCallback(this) { if (!process.opening.back()) finish() }
        setContent {
            CompositionLocalProvider(LocalBrightness provides ::bright) { OpeningScreen(process.opening, isInFront, process::words) }
        }
    }

    override fun onStart() {
        super.onStart()
        isInFront = true
        process.opening.front()
        process.platform.front()
    }

    /** What was written is handed on as soon as there is a network, also when the app is not opened again. */
    override fun onStop() {
        isInFront = false
        if (!isChangingConfigurations) {
            process.opening.away()
            SyncWorker.soon(this)
        }
        super.onStop()
    }

    /** The activity that takes its place may have come already: only what is this one's is let go. */
    override fun onDestroy() {
        process.platform.unbind(this)
        if (process.vault.unlocker === unlocker) process.vault.unlocker = null
        super.onDestroy()
    }

    private fun bright(isBright: Boolean) {
        val level = if (isBright) WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL else WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        window.attributes = window.attributes.apply { screenBrightness = level }
    }
}
