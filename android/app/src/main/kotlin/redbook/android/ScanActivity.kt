package redbook.android

import android.Manifest
import android.app.Activity
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import android.util.Size
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContract
import androidx.activity.result.contract.ActivityResultContracts
import androidx.camera.core.CameraSelector
import androidx.camera.core.ImageAnalysis
import androidx.camera.core.ImageProxy
import androidx.camera.core.Preview
import androidx.camera.core.resolutionselector.ResolutionSelector
import androidx.camera.core.resolutionselector.ResolutionStrategy
import androidx.camera.lifecycle.ProcessCameraProvider
import androidx.camera.view.PreviewView
import androidx.core.content.ContextCompat
import com.google.zxing.BarcodeFormat
import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.PlanarYUVLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.Result
import com.google.zxing.ResultMetadataType
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.qrcode.QRCodeReader
import java.util.concurrent.ExecutionException
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Future

/** Looks through the camera until there is a QR code, and gives what it holds. No picture is kept or leaves this activity. */
class ScanActivity : ComponentActivity() {
    private val reading: ExecutorService = Executors.newSingleThreadExecutor()
    private val asking = registerForActivityResult(ActivityResultContracts.RequestPermission()) { if (it) look() else refuse() }
    private lateinit var preview: PreviewView

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        preview = PreviewView(this)
        setContentView(preview)
        val isAllowed = checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED
        if (isAllowed) look() else asking.launch(Manifest.permission.CAMERA)
    }

    override fun onDestroy() {
        reading.shutdown()
        super.onDestroy()
    }

    private fun look() {
        val provider = ProcessCameraProvider.getInstance(this)
        provider.addListener({ bound(provider) }, ContextCompat.getMainExecutor(this))
    }

    /** A phone without a camera at the back, or whose camera does not start, says so. */
    private fun bound(provider: Future<ProcessCameraProvider>) {
        try {
            bind(provider.get())
        } catch (_: ExecutionException) {
            refuse()
        } catch (_: IllegalArgumentException) {
            refuse()
        }
    }

    private fun refuse() {
        setResult(NO_CAMERA)
        finish()
    }

    private fun bind(camera: ProcessCameraProvider) {
        val shown = Preview.Builder().build().also { it.setSurfaceProvider(preview.surfaceProvider) }
        val sharp = ResolutionSelector.Builder()
            .setResolutionStrategy(ResolutionStrategy(SHARP, ResolutionStrategy.FALLBACK_RULE_CLOSEST_HIGHER_THEN_LOWER))
            .build()
        val analysis = ImageAnalysis.Builder().setResolutionSelector(sharp).build()
        analysis.setAnalyzer(reading) { image -> image.use(::read) }
        camera.bindToLifecycle(this, CameraSelector.DEFAULT_BACK_CAMERA, shown, analysis)
    }

    private fun read(image: ImageProxy) {
        val plane = image.planes[0]
        val bytes = ByteArray(plane.buffer.remaining()).also(plane.buffer::get)
        val source = PlanarYUVLuminanceSource(bytes, plane.rowStride, image.height, 0, 0, image.width, image.height, false)
        try {
            found(QRCodeReader().decode(BinaryBitmap(HybridBinarizer(source)), HINTS))
        } catch (_: ReaderException) {
            // Most pictures have no code in them: the next will.
        }
    }

    private fun found(result: Result) {
        setResult(Activity.RESULT_OK, Intent().putExtra(FOUND, result.bytes()))
        finish()
    }

    internal companion object {
        const val FOUND = "found"
        const val NO_CAMERA = Activity.RESULT_FIRST_USER
        private val SHARP = Size(1_920, 1_080)
        private val HINTS = mapOf(
            DecodeHintType.POSSIBLE_FORMATS to listOf(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER to true,
            DecodeHintType.CHARACTER_SET to Charsets.ISO_8859_1.name(),
        )
    }
}

/** What the code holds: a file byte by byte, or the letters of a link. */
private fun Result.bytes(): ByteArray {
    val segments = (resultMetadata[ResultMetadataType.BYTE_SEGMENTS] as? List<*>).orEmpty().filterIsInstance<ByteArray>()
    return if (segments.isEmpty()) text.encodeToByteArray() else segments.fold(ByteArray(0), ByteArray::plus)
}

/** What came of looking through the camera. */
internal sealed interface Scanned {
    /** This was read. */
    class Found(val bytes: ByteArray) : Scanned

    /** The person went back. */
    data object Nothing : Scanned

    /** The camera cannot be used, or may not. */
    data object NoCamera : Scanned
}

/** Asks for a scan. */
internal class ScanContract : ActivityResultContract<Unit, Scanned>() {
    override fun createIntent(context: Context, input: Unit): Intent = Intent(context, ScanActivity::class.java)

    override fun parseResult(resultCode: Int, intent: Intent?): Scanned = when (resultCode) {
        Activity.RESULT_OK -> intent?.getByteArrayExtra(ScanActivity.FOUND)?.let(Scanned::Found) ?: Scanned.Nothing
        ScanActivity.NO_CAMERA -> Scanned.NoCamera
        else -> Scanned.Nothing
    }
}
