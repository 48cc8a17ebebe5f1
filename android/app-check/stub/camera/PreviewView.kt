package androidx.camera.view

import android.content.Context
import android.widget.FrameLayout
import androidx.camera.core.Preview

// A stub of what the app uses of androidx.camera 1.5.1, which is not to be had here. What compiles against it is right about these
// lines, which were written by hand from its documentation, and about nothing else.

class PreviewView(context: Context) : FrameLayout(context) {
    val surfaceProvider: Preview.SurfaceProvider get() = throw NotImplementedError()
}
