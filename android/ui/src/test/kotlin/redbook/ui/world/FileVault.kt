package redbook.ui.world

import java.nio.file.Files
import java.nio.file.Path
import java.security.SecureRandom
import redbook.ffi.KeyVault

/** A keystore for a phone that another process opens again: its key is a file. For tests alone. */
class FileVault(private val file: Path) : KeyVault {
    override fun wrap(key: ByteArray): ByteArray {
        val mask = ByteArray(key.size).also(SecureRandom()::nextBytes)
        Files.write(file, mask)
        return mixed(key, mask)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray = mixed(wrapped, Files.readAllBytes(file))

    override fun delete() {
        Files.deleteIfExists(file)
    }

    private fun mixed(one: ByteArray, other: ByteArray) = ByteArray(one.size) { (one[it].toInt() xor other[it].toInt()).toByte() }
}
