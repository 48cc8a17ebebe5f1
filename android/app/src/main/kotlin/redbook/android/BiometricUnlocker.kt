package redbook.android

import android.os.Build
import androidx.biometric.BiometricManager.Authenticators.BIOMETRIC_STRONG
import androidx.biometric.BiometricManager.Authenticators.DEVICE_CREDENTIAL
import androidx.biometric.BiometricPrompt
import androidx.core.content.ContextCompat
import androidx.fragment.app.FragmentActivity
import java.util.Locale
import java.util.concurrent.CompletableFuture
import javax.crypto.Cipher
import redbook.ui.words.Catalogue
import redbook.ui.words.Label

/** Asks for a finger, a face or the phone's PIN. The cipher itself is unlocked by it: no flag that somebody could set instead. */
class BiometricUnlocker(private val activity: FragmentActivity) : Unlocker {
    override fun unlock(cipher: Cipher): Cipher? {
        val answered = CompletableFuture<Cipher?>()
        activity.runOnUiThread { ask(cipher, answered) }
        return answered.get()
    }

    private fun ask(cipher: Cipher, answered: CompletableFuture<Cipher?>) {
        val process = activity.application as RedbookApplication
        val words = Catalogue.of(process.preferences.choices.language.ifEmpty { Locale.getDefault().toLanguageTag() })
        val prompt = BiometricPrompt(activity, ContextCompat.getMainExecutor(activity), object : BiometricPrompt.AuthenticationCallback() {
            override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) {
                answered.complete(result.cryptoObject?.cipher)
            }

            override fun onAuthenticationError(code: Int, said: CharSequence) {
                answered.complete(null)
            }
        })
        val info = BiometricPrompt.PromptInfo.Builder().setTitle(words.label(Label.UNLOCK_TITLE))
        // Before Android 11 a PIN cannot unlock a cipher: then it is finger or face alone.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            info.setAllowedAuthenticators(BIOMETRIC_STRONG or DEVICE_CREDENTIAL)
        } else {
            info.setAllowedAuthenticators(BIOMETRIC_STRONG).setNegativeButtonText(words.label(Label.CANCEL))
        }
        prompt.authenticate(info.build(), BiometricPrompt.CryptoObject(cipher))
    }
}
