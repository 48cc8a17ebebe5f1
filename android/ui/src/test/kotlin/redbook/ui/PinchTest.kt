package redbook.ui

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.pinch
import androidx.compose.ui.test.swipe
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ui.growth.GrowthPresenter
import redbook.ui.stage.LOOKS
import redbook.ui.stage.Pictured
import redbook.ui.stage.Stage
import redbook.ui.stage.onStage
import redbook.ui.state.Route
import redbook.ui.world.World

/** Fingers on the growth chart. */
@OptIn(ExperimentalTestApi::class)
class PinchTest {
    private val pictured = Pictured("growth", Route.Growth(World.maya, "weight"), { World.mum })
    private val growth = pictured.shown.presenter as GrowthPresenter
    private val now get() = growth.state.value.content!!

    @Test
    fun `two fingers make the chart larger and smaller around where they are, and one moves it`() = onStage(LOOKS.first(), { pictured.shown.Draw() }, Stage.PHONE) {
        settle(growth)
        val small = now.chart!!.width
        fingers { pinch(center - Offset(20f, 0f), center - Offset(60f, 0f), center + Offset(20f, 0f), center + Offset(60f, 0f)) }
        assertTrue("${now.zoom}", now.zoom in 2.5f..3.5f)
        assertEquals("the core drew it for that size", now.width.toDouble(), now.chart!!.width, 0.0)
        val middle = across() / (now.width - small).toFloat() / Stage.DENSITY
        assertEquals("what was in the middle is there still", 0.5f, middle, 0.1f)
        val before = across()
        fingers { swipe(center, center + Offset(80f, 0f)) }
        assertTrue("${across()} after $before", across() < before)
        fingers { pinch(center - Offset(90f, 0f), center - Offset(5f, 0f), center + Offset(90f, 0f), center + Offset(5f, 0f)) }
        assertEquals("no smaller than its room", 1f, now.zoom)
        assertEquals(small, now.chart!!.width, 0.0)
    }

    private fun Stage.fingers(move: TouchInjectionScope.() -> Unit) {
        touchPicture(move)
        settle(growth)
    }

    /** How far the chart is moved to the left, in pixels. */
    private fun Stage.across(): Float =
        nodes(merged = false).firstNotNullOf { it.config.getOrNull(SemanticsProperties.HorizontalScrollAxisRange) }.value()
}
