package redbook.ui.parts

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel
import com.google.zxing.qrcode.encoder.Encoder

/** A QR code as its modules. */
internal class QrModules(val width: Int, private val isDark: (Int, Int) -> Boolean) {
    /** Each dark module: column, row. */
    fun forEachDark(draw: (Int, Int) -> Unit) {
        for (row in 0 until width) for (column in 0 until width) if (isDark(column, row)) draw(column, row)
    }
}

/** The code of some bytes, at most `qrBytesMax()`; of little it is made sturdier, of much as coarse as can be. */
internal fun qrOf(bytes: ByteArray): QrModules {
    val correction = if (bytes.size <= STURDY_BYTES_MAX) ErrorCorrectionLevel.M else ErrorCorrectionLevel.L
    // A letter a byte is what it takes without being told: telling it would take room of the code.
    val matrix = Encoder.encode(bytes.toString(Charsets.ISO_8859_1), correction).matrix
    return QrModules(matrix.width) { column, row -> matrix.get(column, row).toInt() == 1 }
}

private const val STURDY_BYTES_MAX = 600
