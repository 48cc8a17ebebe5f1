package redbook.android

import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import android.util.AtomicFile
import java.io.File
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec
import redbook.ffi.KeyVault
import redbook.ffi.KeyVaultException

/** Lets a person unlock a cipher with their finger, face or PIN. Waits for them: never on the main thread. */
fun interface Unlocker {
    /** The cipher, unlocked; nothing where the person went back. */
    fun unlock(cipher: Cipher): Cipher?
}

/**
 * The phone's keystore. The core's key is wrapped by a key of the vault's own, which lies in [folder] wrapped by one that never
 * leaves the hardware: so the lock can be set or lifted without the core. A key that the hardware lost is [KeyVaultException.Wiped];
 * nothing is ever deleted for it, and the record can be had again from another guardian's phone.
 */
class AndroidVault(folder: File) : KeyVault {
    private val plain = Held(folder.resolve("plain"), "redbook", locked = false)
    private val locked = Held(folder.resolve("locked"), "redbook-locked", locked = true)

    /** Asks the person, while there is a screen to ask on. */
    @Volatile
    var unlocker: Unlocker? = null

    init {
        folder.mkdirs()
    }

    override fun wrap(key: ByteArray): ByteArray = platform {
        val nonce = ByteArray(NONCE_BYTES).also(SecureRandom()::nextBytes)
        nonce + aes(Cipher.ENCRYPT_MODE, own(), nonce).doFinal(key)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray = platform {
        val nonce = wrapped.copyOf(NONCE_BYTES)
        aes(Cipher.DECRYPT_MODE, own(), nonce).doFinal(wrapped, NONCE_BYTES, wrapped.size - NONCE_BYTES)
    }

    /** Whether a person has to be there. */
    val isLocked: Boolean
        get() = locked.exists()

    /** Sets or lifts the lock. The new wrapping is on the disk before the old one goes. */
    fun lock(isLocked: Boolean) {
        if (isLocked == this.isLocked) return
        val (from, to) = if (isLocked) plain to locked else locked to plain
        platform {
            to.keep(from.own())
            from.forget()
        }
    }

    private fun own(): SecretKey = when {
        locked.exists() -> locked.own()
        plain.exists() -> plain.own()
        else -> KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES).apply { init(KEY_BITS) }.generateKey().also(plain::keep)
    }

    /** The vault's own key, wrapped by a key of the hardware. */
    private inner class Held(file: File, private val alias: String, private val locked: Boolean) {
        private val file = AtomicFile(file)

        fun exists(): Boolean = file.baseFile.exists()

        fun own(): SecretKey {
            val bytes = file.readFully()
            val cipher = aes(Cipher.DECRYPT_MODE, hardware() ?: throw KeyVaultException.Wiped(), bytes.copyOf(NONCE_BYTES))
            return SecretKeySpec(asked(cipher).doFinal(bytes, NONCE_BYTES, bytes.size - NONCE_BYTES), KeyProperties.KEY_ALGORITHM_AES)
        }

        fun keep(own: SecretKey) {
            val cipher = asked(Cipher.getInstance(AES).apply { init(Cipher.ENCRYPT_MODE, hardware() ?: made()) })
            val bytes = cipher.iv + cipher.doFinal(own.encoded)
            val out = file.startWrite()
            try {
                out.write(bytes)
                file.finishWrite(out)
            } catch (failed: IOException) {
                file.failWrite(out)
                throw failed
            }
        }

        fun forget() {
            file.delete()
            store().deleteEntry(alias)
        }

        private fun asked(cipher: Cipher): Cipher = when {
            !locked -> cipher
            else -> unlocker?.unlock(cipher) ?: throw KeyVaultException.Locked()
        }

        private fun store(): KeyStore = KeyStore.getInstance(KEYSTORE).apply { load(null) }

        private fun hardware(): SecretKey? = store().getKey(alias, null) as SecretKey?

        private fun made(): SecretKey =
            try {
                generated(isStrongBox = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P)
            } catch (_: StrongBoxUnavailableException) {
                generated(isStrongBox = false)
            }

        private fun generated(isStrongBox: Boolean): SecretKey {
            val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
            val spec = KeyGenParameterSpec.Builder(alias, purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .setUserAuthenticationRequired(locked)
            if (locked) spec.setInvalidatedByBiometricEnrollment(true)
            if (locked && Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
                spec.setUserAuthenticationParameters(EACH_TIME, KeyProperties.AUTH_BIOMETRIC_STRONG or KeyProperties.AUTH_DEVICE_CREDENTIAL)
            }
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
                spec.setIsStrongBoxBacked(isStrongBox)
                if (locked) spec.setUnlockedDeviceRequired(true)
            }
            return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE).apply { init(spec.build()) }.generateKey()
        }
    }

    /** What the platform throws, as the core knows it. What it said is not kept. */
    private fun <T> platform(work: () -> T): T =
        try {
            work()
        } catch (_: KeyPermanentlyInvalidatedException) {
            throw KeyVaultException.Wiped()
        } catch (_: UserNotAuthenticatedException) {
            throw KeyVaultException.Locked()
        } catch (_: GeneralSecurityException) {
            throw KeyVaultException.Failed()
        } catch (_: IOException) {
            throw KeyVaultException.Failed()
        }

    private companion object {
        const val KEYSTORE = "AndroidKeyStore"
        const val AES = "AES/GCM/NoPadding"
        const val NONCE_BYTES = 12
        const val TAG_BITS = 128
        const val KEY_BITS = 256
        const val EACH_TIME = 0

        fun aes(mode: Int, key: SecretKey, nonce: ByteArray): Cipher =
            Cipher.getInstance(AES).apply { init(mode, key, GCMParameterSpec(TAG_BITS, nonce)) }
    }
}
