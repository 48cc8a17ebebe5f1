@file:Suppress("UNUSED_PARAMETER")

package androidx.camera.core

import androidx.camera.core.resolutionselector.ResolutionSelector
import java.nio.ByteBuffer
import java.util.concurrent.Executor

// A stub of what the app uses of androidx.camera 1.5.1, which is not to be had here. What compiles against it is right about these
// lines, which were written by hand from its documentation, and about nothing else.

interface Camera

class CameraSelector private constructor() {
    companion object {
        @JvmField val DEFAULT_BACK_CAMERA: CameraSelector = CameraSelector()
    }
}

interface ImageProxy : AutoCloseable {
    val width: Int
    val height: Int
    val planes: Array<PlaneProxy>

    interface PlaneProxy {
        val buffer: ByteBuffer
        val rowStride: Int
    }
}

abstract class UseCase

class Preview private constructor() : UseCase() {
    fun interface SurfaceProvider {
        fun onSurfaceRequested(request: Any)
    }

    fun setSurfaceProvider(surfaceProvider: SurfaceProvider?): Unit = throw NotImplementedError()

    class Builder {
        fun build(): Preview = throw NotImplementedError()
    }
}

class ImageAnalysis private constructor() : UseCase() {
    fun interface Analyzer {
        fun analyze(image: ImageProxy)
    }

    fun setAnalyzer(executor: Executor, analyzer: Analyzer): Unit = throw NotImplementedError()

    class Builder {
        fun setResolutionSelector(resolutionSelector: ResolutionSelector): Builder = this
        fun build(): ImageAnalysis = throw NotImplementedError()
    }
}
