package redbook.ui

import androidx.compose.ui.graphics.Color
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ui.parts.Tone
import redbook.ui.theme.Colours
import redbook.ui.theme.DarkColours
import redbook.ui.theme.EDGE_CONTRAST_MIN
import redbook.ui.theme.LightColours
import redbook.ui.theme.TEXT_CONTRAST_MIN
import redbook.ui.theme.contrast

class ThemeTest {
    private val themes = mapOf("light" to LightColours, "dark" to DarkColours)

    @Test
    fun `contrast is what the standard says it is`() {
        assertEquals(21f, contrast(Color.Black, Color.White), 0.01f)
        assertEquals(1f, contrast(Color.Red, Color.Red), 0f)
        assertEquals("#767676 is the lightest grey that can be read on white", 4.54f, contrast(Color(0xFF767676), Color.White), 0.01f)
    }

    @Test
    fun `every text can be read on its ground, and every edge be seen`() {
        val low = themes.flatMap { (name, colours) -> low(colours).map { "$name: $it" } }
        assertTrue(low.joinToString("\n", prefix = "\n"), low.isEmpty())
    }

    @Test
    fun `no two tones differ by their colour alone`() {
        assertEquals(Tone.entries.size, Tone.entries.map { it.sign.name }.toSet().size)
    }

    private fun low(colours: Colours): List<String> =
        below(colours.textPairs(), TEXT_CONTRAST_MIN) + below(colours.edgePairs(), EDGE_CONTRAST_MIN)

    private fun below(pairs: List<Pair<Color, Color>>, least: Float): List<String> =
        pairs.map { (one, other) -> Triple(one, other, contrast(one, other)) }.filter { it.third < least }.map { "$it, at least $least" }
}
