package redbook.ui.growth

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.calculateCentroid
import androidx.compose.foundation.gestures.calculatePan
import androidx.compose.foundation.gestures.calculateZoom
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.isSpecified
import androidx.compose.ui.input.pointer.PointerEvent
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.IntSize

/** Where in a chart that is larger than its room somebody looks; what is between two fingers stays there while it grows. */
internal class Sight(val across: ScrollState, val down: ScrollState) {
    private var grown = IntSize.Zero
    private var fingers: Offset? = null

    /** Two fingers are around this place of the room, and have moved it. */
    fun held(at: Offset, moved: Offset) {
        if (at.isSpecified) fingers = at
        across.dispatchRawDelta(-moved.x)
        down.dispatchRawDelta(-moved.y)
    }

    /** They were lifted. */
    fun released() {
        fingers = null
    }

    /** The chart is so large now: what was between the fingers, or else in the middle, is there again. */
    fun grew(size: IntSize) {
        val by = if (grown.width > 0) size.width.toFloat() / grown.width else 1f
        grown = size
        if (by == 1f) return
        val kept = fingers ?: Offset(across.viewportSize / 2f, down.viewportSize / 2f)
        across.dispatchRawDelta((across.value + kept.x) * (by - 1))
        down.dispatchRawDelta((down.value + kept.y) * (by - 1))
    }
}

/** Two fingers on the chart: each move is told, and once that they were lifted. One finger is left to what scrolls. */
internal fun Modifier.pinched(sight: Sight, actions: GrowthActions): Modifier = pointerInput(sight, actions) {
    awaitEachGesture {
        var isPinched = false
        do {
            // Before what scrolls hears of it, which is inside and around.
            val event = awaitPointerEvent(PointerEventPass.Initial)
            if (event.hasTwo) {
                isPinched = true
                sight.held(event.calculateCentroid(), event.calculatePan())
                actions.pinch(event.calculateZoom())
                event.changes.forEach { it.consume() }
            }
        } while (event.changes.any { it.pressed })
        if (isPinched) {
            sight.released()
            actions.pinched()
        }
    }
}

private val PointerEvent.hasTwo: Boolean get() = changes.count { it.pressed } > 1
