package redbook.ui.theme

import androidx.compose.material3.Typography
import androidx.compose.runtime.Immutable
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.sp

/** The few sizes of letters. Nothing is smaller than 15 sp. */
@Immutable
public data class Letters(
    /** What the page is. */
    val title: TextStyle,
    /** A section's heading. */
    val heading: TextStyle,
    /** A row's first line. */
    val strong: TextStyle,
    /** What is read. */
    val body: TextStyle,
    /** What stands below it. */
    val small: TextStyle,
    /** A code that is read out. */
    val code: TextStyle,
)

/** In a family of letters. */
public fun letters(family: FontFamily): Letters {
    val plain = TextStyle(fontFamily = family, textDirection = TextDirection.Content)
    return Letters(
        title = plain.copy(fontSize = 28.sp, lineHeight = 34.sp, fontWeight = FontWeight.SemiBold),
        heading = plain.copy(fontSize = 18.sp, lineHeight = 24.sp, fontWeight = FontWeight.SemiBold),
        strong = plain.copy(fontSize = 17.sp, lineHeight = 24.sp, fontWeight = FontWeight.Medium),
        body = plain.copy(fontSize = 17.sp, lineHeight = 25.sp),
        small = plain.copy(fontSize = 15.sp, lineHeight = 21.sp),
        code = plain.copy(fontSize = 34.sp, lineHeight = 42.sp, fontWeight = FontWeight.SemiBold, letterSpacing = 1.sp),
    )
}

/** The same for what comes from Material. */
internal fun Letters.material(): Typography = Typography(
    headlineMedium = title,
    titleMedium = heading,
    titleSmall = strong,
    bodyLarge = body,
    bodyMedium = body,
    bodySmall = small,
    labelLarge = strong,
    labelMedium = small,
    labelSmall = small,
)
