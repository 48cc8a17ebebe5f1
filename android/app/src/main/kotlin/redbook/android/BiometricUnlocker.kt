package redbook.android

import android.os.Build
import androidx.biometric.BiometricManager.Authenticators.BIOMETRIC_STRONG
import androidx.biometric.BiometricManager.Authenticators.DEVICE_CREDENTIAL
import androidx.biometric.BiometricPrompt
import androidx.core.content.ContextCompat
import androidx.fragment.app.FragmentActivity
import androidx.lifecycle.DefaultLifecycleObserver
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleOwner
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import javax.crypto.Cipher
import redbook.ui.words.Catalogue
import redbook.ui.words.Label

/**
 * Asks for a finger, a face or the phone's PIN. The cipher itself is unlocked by it: no flag that somebody could set instead.
 * Whoever waits for the answer always gets one: also where there is no screen to ask on, where it goes, and where nobody answers.
 */
class BiometricUnlocker(private val activity: FragmentActivity, private val words: () -> Catalogue) : Unlocker {
    override fun unlock(cipher: Cipher): Cipher? {
        val answered = CompletableFuture<Cipher?>()
        activity.runOnUiThread { ask(cipher, answered) }
        return try {
            answered.get(WAIT_S, TimeUnit.SECONDS)
        } catch (_: TimeoutException) {
            answered.complete(null)
            null
        }
    }

    private fun ask(cipher: Cipher, answered: CompletableFuture<Cipher?>) {
        // A prompt cannot be shown on an activity that is not: it would never answer.
        if (!activity.lifecycle.currentState.isAtLeast(Lifecycle.State.STARTED)) {
            answered.complete(null)
            return
        }
        val prompt = BiometricPrompt(activity, ContextCompat.getMainExecutor(activity), Answer(answered))
        endWith(prompt, answered)
        prompt.authenticate(info(), BiometricPrompt.CryptoObject(cipher))
    }

    /** With the activity goes the prompt, and with the answer the watch over it. */
    private fun endWith(prompt: BiometricPrompt, answered: CompletableFuture<Cipher?>) {
        val watch = object : DefaultLifecycleObserver {
            override fun onDestroy(owner: LifecycleOwner) {
                answered.complete(null)
            }
        }
        activity.lifecycle.addObserver(watch)
        answered.whenComplete { cipher, _ ->
            activity.runOnUiThread {
                activity.lifecycle.removeObserver(watch)
                if (cipher == null) prompt.cancelAuthentication()
            }
        }
    }

    private fun info(): BiometricPrompt.PromptInfo {
        val words = words()
        val info = BiometricPrompt.PromptInfo.Builder().setTitle(words.label(Label.UNLOCK_TITLE))
        // Before Android 11 a PIN cannot unlock a cipher: then it is finger or face alone.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            info.setAllowedAuthenticators(BIOMETRIC_STRONG or DEVICE_CREDENTIAL)
        } else {
            info.setAllowedAuthenticators(BIOMETRIC_STRONG).setNegativeButtonText(words.label(Label.CANCEL))
        }
        return info.build()
    }

    private class Answer(private val answered: CompletableFuture<Cipher?>) : BiometricPrompt.AuthenticationCallback() {
        override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) {
            answered.complete(result.cryptoObject?.cipher)
        }

        override fun onAuthenticationError(code: Int, said: CharSequence) {
            answered.complete(null)
        }
    }

    private companion object {
        /** Longer than anybody takes for a PIN. */
        const val WAIT_S = 120L
    }
}
