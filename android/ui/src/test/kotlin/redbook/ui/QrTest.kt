package redbook.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.toAwtImage
import androidx.compose.ui.unit.dp
import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.RGBLuminanceSource
import com.google.zxing.ResultMetadataType
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.qrcode.QRCodeReader
import kotlin.random.Random
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Test
import redbook.ffi.qrBytesMax
import redbook.ui.parts.QrCode
import redbook.ui.stage.Look
import redbook.ui.stage.onStage

/** What is painted is what a camera reads. */
class QrTest {
    @Test
    fun `a link is read back, by day and by night`() {
        val link = "shlink:/" + "eyJ1cmwiOiJodHRwczovL3JlbGF5LmV4YW1wbGUub3JnL3NobC8".repeat(4)
        for (look in listOf(Look("light"), Look("dark", dark = true))) assertEquals(link, read(link.encodeToByteArray(), look).decodeToString())
    }

    @Test
    fun `a hand-over as large as can be is read back byte by byte`() {
        val file = Random(7).nextBytes(qrBytesMax().toInt())
        assertArrayEquals(file, read(file, Look("light", width = 500.dp)))
    }

    private fun read(bytes: ByteArray, look: Look): ByteArray {
        var read = ByteArray(0)
        onStage(look, { QrCode(bytes, "a code", Modifier.fillMaxWidth()) }, look.width) {
            val image = picture().toAwtImage()
            val pixels = image.getRGB(0, 0, image.width, image.height, null, 0, image.width)
            val bitmap = BinaryBitmap(HybridBinarizer(RGBLuminanceSource(image.width, image.height, pixels)))
            val hints = mapOf(DecodeHintType.TRY_HARDER to true, DecodeHintType.CHARACTER_SET to Charsets.ISO_8859_1.name())
            val found = QRCodeReader().decode(bitmap, hints).resultMetadata[ResultMetadataType.BYTE_SEGMENTS] as List<*>
            read = found.filterIsInstance<ByteArray>().fold(ByteArray(0), ByteArray::plus)
        }
        return read
    }
}
