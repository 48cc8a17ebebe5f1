package redbook.ui.world

import java.nio.file.Files
import java.nio.file.Path
import java.security.SecureRandom
import redbook.ffi.KeyVault
import redbook.ffi.KeyVaultException

/** A keystore for a phone that another process opens again: its key is a file. It can be lost. For tests alone. */
class FileVault(private val file: Path) : KeyVault {
    private var isLost = false

    /** The key is gone, as after a new screen lock: nothing is wrapped until it was let go of. */
    fun lose() {
        isLost = true
    }

    override fun wrap(key: ByteArray): ByteArray {
        if (isLost) throw KeyVaultException.Wiped()
        val mask = ByteArray(key.size).also(SecureRandom()::nextBytes)
        Files.write(file, mask)
        return mixed(key, mask)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray {
        if (isLost) throw KeyVaultException.Wiped()
        return mixed(wrapped, Files.readAllBytes(file))
    }

    override fun delete() {
        isLost = false
        Files.deleteIfExists(file)
    }

    private fun mixed(one: ByteArray, other: ByteArray) = ByteArray(one.size) { (one[it].toInt() xor other[it].toInt()).toByte() }
}
