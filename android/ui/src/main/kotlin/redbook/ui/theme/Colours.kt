package redbook.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color

/** What may be drawn, and on what: every pair that a screen uses is listed in [textPairs] and [edgePairs], where tests find it. */
@Immutable
public data class Colours(
    /** Behind everything. */
    val paper: Color,
    /** Cards and fields. */
    val card: Color,
    /** What is read. */
    val ink: Color,
    /** What is read second. */
    val inkSoft: Color,
    /** The one accent: what can be done. */
    val accent: Color,
    /** On the accent. */
    val onAccent: Color,
    /** The accent as a ground. */
    val accentSoft: Color,
    /** On that ground. */
    val onAccentSoft: Color,
    /** The edge of what can be touched. */
    val edge: Color,
    /** A line between two things; it says nothing. */
    val hairline: Color,
    /** The ground of what wants a look. */
    val notice: Color,
    /** On that ground. */
    val onNotice: Color,
    /** The ground of what went wrong. */
    val trouble: Color,
    /** On that ground. */
    val onTrouble: Color,
    /** Whether it is for the dark. */
    val isDark: Boolean,
) {
    /** Text and its ground: 4.5 to 1 at least (WCAG 2.2, 1.4.3). */
    public fun textPairs(): List<Pair<Color, Color>> = listOf(
        ink to paper, ink to card, inkSoft to paper, inkSoft to card, accent to paper, accent to card,
        onAccent to accent, onAccentSoft to accentSoft, onNotice to notice, onTrouble to trouble,
    )

    /** The edge of a control, or a sign, and its ground: 3 to 1 at least (WCAG 2.2, 1.4.11). */
    public fun edgePairs(): List<Pair<Color, Color>> =
        listOf(edge to paper, edge to card, accent to paper, accent to card, onNotice to notice, onTrouble to trouble)
}

/** By day: warm paper, dark ink, a deep green-blue. */
public val LightColours: Colours = Colours(
    paper = Color(0xFFFAF8F4),
    card = Color(0xFFFFFFFF),
    ink = Color(0xFF1A2426),
    inkSoft = Color(0xFF4C5A5D),
    accent = Color(0xFF17635F),
    onAccent = Color(0xFFFFFFFF),
    accentSoft = Color(0xFFDCEDEA),
    onAccentSoft = Color(0xFF0D423F),
    edge = Color(0xFF788588),
    hairline = Color(0xFFE3DFD7),
    notice = Color(0xFFFFF0D6),
    onNotice = Color(0xFF6A3F00),
    trouble = Color(0xFFFBE6E6),
    onTrouble = Color(0xFF8C1D2C),
    isDark = false,
)

/** By night, for a feed at three in the morning: no white, nothing glaring. */
public val DarkColours: Colours = Colours(
    paper = Color(0xFF11181A),
    card = Color(0xFF1A2325),
    ink = Color(0xFFE9EDEB),
    inkSoft = Color(0xFFB3BFC0),
    accent = Color(0xFF86D2C8),
    onAccent = Color(0xFF05302D),
    accentSoft = Color(0xFF1E3F3C),
    onAccentSoft = Color(0xFFC6EDE7),
    edge = Color(0xFF839194),
    hairline = Color(0xFF2C3739),
    notice = Color(0xFF3B2C12),
    onNotice = Color(0xFFF7CE8E),
    trouble = Color(0xFF46191F),
    onTrouble = Color(0xFFFFB9BD),
    isDark = true,
)
