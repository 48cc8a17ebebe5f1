@file:Suppress("UNUSED_PARAMETER")

package androidx.camera.core.resolutionselector

import android.util.Size

// A stub of what the app uses of androidx.camera 1.5.1, which is not to be had here. What compiles against it is right about these
// lines, which were written by hand from its documentation, and about nothing else.

class ResolutionStrategy(boundSize: Size, fallbackRule: Int) {
    companion object {
        const val FALLBACK_RULE_CLOSEST_HIGHER_THEN_LOWER: Int = 2
    }
}

class ResolutionSelector private constructor() {
    class Builder {
        fun setResolutionStrategy(resolutionStrategy: ResolutionStrategy): Builder = this
        fun build(): ResolutionSelector = throw NotImplementedError()
    }
}
