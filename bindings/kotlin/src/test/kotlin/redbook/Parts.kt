package redbook

import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import redbook.ffi.KeyVault
import redbook.ffi.KeyVaultException

/** A keystore that holds its key in memory, as a platform's holds it in hardware; it can be wiped. */
class MemoryVault : KeyVault {
    private var key: SecretKey? = made()

    override fun wrap(key: ByteArray): ByteArray {
        val nonce = ByteArray(NONCE).also(SecureRandom()::nextBytes)
        return nonce + cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(key)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        val nonce = wrapped.copyOfRange(0, NONCE)
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(wrapped, NONCE, wrapped.size - NONCE)
    }

    override fun delete() {
        key = made()
    }

    fun wipe() {
        key = null
    }

    private fun made(): SecretKey = KeyGenerator.getInstance("AES").apply { init(256) }.generateKey()

    private fun cipher(mode: Int, nonce: ByteArray): Cipher {
        val held = key ?: throw KeyVaultException.Wiped()
        return Cipher.getInstance("AES/GCM/NoPadding").apply { init(mode, held, GCMParameterSpec(128, nonce)) }
    }

    private companion object {
        const val NONCE = 12
    }
}
