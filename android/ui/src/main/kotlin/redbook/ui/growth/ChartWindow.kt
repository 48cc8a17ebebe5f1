package redbook.ui.growth

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.onGloballyPositioned
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import redbook.ffi.GrowthChart

/**
 * As much of the chart as there is room for: a finger moves it, two make it larger. Until the core has drawn it for its new size,
 * the chart from before is drawn in that size.
 */
@Composable
internal fun ChartWindow(chart: GrowthChart, state: GrowthState, unitPx: Float, actions: GrowthActions) {
    val (across, down) = rememberScrollState() to rememberScrollState()
    val sight = remember { Sight(across, down) }
    val tall = with(LocalDensity.current) { (state.roomHeight * unitPx).toDp() }
    val scaledPx = unitPx * (state.width / chart.width).toFloat()
    // Where it begins is on the left in every language, as on paper.
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Box(Modifier.heightIn(max = tall).pinched(sight, actions).horizontalScroll(across).verticalScroll(down)) {
            ChartCanvas(chart, scaledPx, Modifier.onGloballyPositioned { sight.grew(it.size) })
        }
    }
}
