package redbook.ui.theme

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance

/** Least contrast of text (WCAG 2.2, 1.4.3, level AA). */
public const val TEXT_CONTRAST_MIN: Float = 4.5f

/** Least contrast of the edges of controls and of signs (WCAG 2.2, 1.4.11, level AA). */
public const val EDGE_CONTRAST_MIN: Float = 3f

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
public fun contrast(one: Color, other: Color): Float {
    val (low, high) = listOf(one.luminance(), other.luminance()).sorted()
    return (high + FLARE) / (low + FLARE)
}

private const val FLARE = 0.05f
