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
import java.security.ProviderException
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
 *
 * Under the lock the key of the hardware wants its person for each use. Before Android 11 that is a finger or a face, and a new finger
 * makes the key invalid. From Android 11 on the phone's PIN is enough too: then a new finger changes nothing (whoever adds one knows
 * the PIN), and the key is lost only with the screen lock itself.
 *
 * Each vault has a [name] of its own in the keystore.
 *
 * Setting or lifting the lock writes the new wrapping whole before the old one goes. Where that was interrupted both are there: then
 * `plain` is what holds, as what was before or as what was wanted.
 */
class AndroidVault(folder: File, name: String) : KeyVault {
    private val plain = Held(folder.resolve("plain"), name, locked = false)
    private val locked = Held(folder.resolve("locked"), "$name-locked", locked = true)

    /** Asks the person, while there is a screen to ask on. */
    @Volatile
    var unlocker: Unlocker? = null

    init {
        folder.mkdirs()
    }

    override fun wrap(key: ByteArray): ByteArray = platform {
        if (!plain.exists() && !locked.exists()) make()
        using { own ->
            val nonce = ByteArray(NONCE_BYTES).also(SecureRandom()::nextBytes)
            nonce + aes(Cipher.ENCRYPT_MODE, own, nonce).doFinal(key)
        }
    }

    override fun unwrap(wrapped: ByteArray): ByteArray = platform {
        if (wrapped.size <= NONCE_BYTES) throw KeyVaultException.Failed()
        using { own -> aes(Cipher.DECRYPT_MODE, own, wrapped.copyOf(NONCE_BYTES)).doFinal(wrapped, NONCE_BYTES, wrapped.size - NONCE_BYTES) }
    }

    override fun delete(): Unit = platform {
        plain.forget()
        locked.forget()
    }

    /** Whether a person has to be there. */
    val isLocked: Boolean
        get() = locked.exists() && !plain.exists()

    /** Asks the person, where there is a lock: ends well only if it is they. */
    fun ask() {
        if (isLocked) platform { using { } }
    }

    /** Sets or lifts the lock. Where the person goes back it is [KeyVaultException.Locked], and stays as it was. */
    @Synchronized
    fun lock(isLocked: Boolean) {
        if (isLocked == this.isLocked) return
        val (from, to) = if (isLocked) plain to locked else locked to plain
        platform {
            val own = from.own()
            try {
                to.keep(own)
            } finally {
                own.fill(0)
            }
            from.forget()
        }
    }

    /** The vault's own key, for a moment. Only the first wrapping of all makes one: without it nothing that is here can be opened. */
    private fun <T> using(work: (ByteArray) -> T): T {
        val held = listOf(plain, locked).firstOrNull { it.exists() } ?: throw KeyVaultException.Wiped()
        val own = held.own()
        try {
            return work(own)
        } finally {
            own.fill(0)
        }
    }

    private fun make() {
        val own = ByteArray(KEY_BITS / Byte.SIZE_BITS).also(SecureRandom()::nextBytes)
        try {
            plain.keep(own)
        } finally {
            own.fill(0)
        }
    }

    /** The vault's own key, wrapped by a key of the hardware. */
    private inner class Held(file: File, private val alias: String, private val locked: Boolean) {
        private val file = AtomicFile(file)

        /** Whether all of it is there: what was half written when the phone went off is nothing. */
        fun exists(): Boolean = file.baseFile.length() == HELD_BYTES

        /** Whoever calls this fills it with zeros. */
        fun own(): ByteArray {
            val bytes = file.readFully()
            val hardware = store().getKey(alias, null) as SecretKey? ?: throw KeyVaultException.Wiped()
            val cipher = Cipher.getInstance(AES).apply { init(Cipher.DECRYPT_MODE, hardware, GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES)) }
            return asked(cipher).doFinal(bytes, NONCE_BYTES, bytes.size - NONCE_BYTES)
        }

        /** Under a new key of the hardware: nothing whole was under the old one. */
        fun keep(own: ByteArray) {
            file.delete()
            store().deleteEntry(alias)
            val cipher = asked(Cipher.getInstance(AES).apply { init(Cipher.ENCRYPT_MODE, made()) })
            val bytes = cipher.iv + cipher.doFinal(own)
            check(bytes.size.toLong() == HELD_BYTES)
            val out = file.startWrite()
            try {
                out.write(bytes)
                file.finishWrite(out)
            } catch (failed: IOException) {
                file.failWrite(out)
                throw failed
            }
            if (!exists()) throw KeyVaultException.Failed()
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

        private fun made(): SecretKey =
            try {
                generated(isStrongBox = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P)
            } catch (failed: ProviderException) {
                if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P || failed !is StrongBoxUnavailableException) throw failed
                generated(isStrongBox = false)
            }

        private fun generated(isStrongBox: Boolean): SecretKey {
            val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
            val spec = KeyGenParameterSpec.Builder(alias, purposes)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .setUserAuthenticationRequired(locked)
            // Holds where a finger or a face alone unlocks the key.
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
        } catch (_: ProviderException) {
            // The keystore's own troubles: a service that does not answer, hardware that does not work.
            throw KeyVaultException.Failed()
        } catch (_: IllegalStateException) {
            // As where there is no screen lock that a key could hang on.
            throw KeyVaultException.Failed()
        }

    private companion object {
        const val KEYSTORE = "AndroidKeyStore"
        const val AES = "AES/GCM/NoPadding"
        const val NONCE_BYTES = 12
        const val TAG_BITS = 128
        const val KEY_BITS = 256
        const val EACH_TIME = 0

        /** Nonce, key, tag. */
        const val HELD_BYTES = (NONCE_BYTES + KEY_BITS / 8 + TAG_BITS / 8).toLong()

        fun aes(mode: Int, own: ByteArray, nonce: ByteArray): Cipher =
            Cipher.getInstance(AES).apply { init(mode, SecretKeySpec(own, KeyProperties.KEY_ALGORITHM_AES), GCMParameterSpec(TAG_BITS, nonce)) }
    }
}
