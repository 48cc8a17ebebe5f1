package redbook.ui

import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.unit.dp
import org.junit.Assert.assertEquals
import org.junit.Test
import redbook.ui.parts.LocalSafe
import redbook.ui.stage.AllScreens
import redbook.ui.stage.Look
import redbook.ui.stage.Pictured
import redbook.ui.stage.Stage
import redbook.ui.stage.name
import redbook.ui.stage.onStage
import redbook.ui.stage.place

/** The app is drawn to the edges of the screen: what is read or touched stands under no bar, no notch, no keyboard. */
class InsetsTest {
    @Test
    fun `nothing stands where the system's bars are`() {
        assertEquals(emptyList<String>(), AllScreens.list.flatMap { under(it) })
    }

    private fun under(pictured: Pictured): List<String> {
        var under = emptyList<String>()
        val look = Look("edge")
        val content = @Composable {
            CompositionLocalProvider(LocalSafe provides WindowInsets(SIDE.dp, TOP.dp, SIDE.dp, BOTTOM.dp)) { pictured.shown.Draw() }
        }
        onStage(look, content, Stage.PHONE) {
            settle(pictured.shown.presenter)
            under = nodes(merged = true).filter { it.name().isNotBlank() || SemanticsActions.OnClick in it.config }.mapNotNull { node ->
                val place = node.place()
                val isSeen = place.width > 0 && place.height > 0
                val isClear = place.top >= TOP - SLACK && place.bottom <= Stage.PHONE.value - BOTTOM + SLACK &&
                    place.left >= SIDE - SLACK && place.right <= look.width.value - SIDE + SLACK
                "${pictured.name}: '${node.name()}' at $place".takeIf { isSeen && !isClear }
            }
        }
        return under
    }

    private companion object {
        const val TOP = 40
        const val BOTTOM = 56
        const val SIDE = 12
        const val SLACK = 0.75f
    }
}
