package redbook.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.ColorScheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ProvidableCompositionLocal
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.text.font.FontFamily
import redbook.ui.words.Labels

private val LocalColours: ProvidableCompositionLocal<Colours> = staticCompositionLocalOf { LightColours }
private val LocalLetters: ProvidableCompositionLocal<Letters> = staticCompositionLocalOf { letters(FontFamily.Default) }
private val LocalLabels: ProvidableCompositionLocal<Labels> = staticCompositionLocalOf { error("a screen stands in RedbookTheme") }

/** What every screen stands in: colours, letters, and the words of a language. */
@Composable
public fun RedbookTheme(
    labels: Labels,
    dark: Boolean = isSystemInDarkTheme(),
    family: FontFamily = FontFamily.Default,
    content: @Composable () -> Unit,
) {
    val colours = if (dark) DarkColours else LightColours
    val letters = remember(family) { letters(family) }
    CompositionLocalProvider(LocalColours provides colours, LocalLetters provides letters, LocalLabels provides labels) {
        MaterialTheme(colorScheme = colours.material(), typography = letters.material(), content = content)
    }
}

/** What the theme gives here. */
public object Redbook {
    /** The colours. */
    public val colours: Colours
        @Composable @ReadOnlyComposable get() = LocalColours.current

    /** The letters. */
    public val letters: Letters
        @Composable @ReadOnlyComposable get() = LocalLetters.current

    /** The words. */
    public val labels: Labels
        @Composable @ReadOnlyComposable get() = LocalLabels.current
}

/** What Material draws itself takes the same colours. */
private fun Colours.material(): ColorScheme {
    val base = if (isDark) darkColorScheme() else lightColorScheme()
    return base.copy(
        primary = accent,
        onPrimary = onAccent,
        primaryContainer = accentSoft,
        onPrimaryContainer = onAccentSoft,
        secondaryContainer = accentSoft,
        onSecondaryContainer = onAccentSoft,
        background = paper,
        onBackground = ink,
        surface = paper,
        onSurface = ink,
        surfaceVariant = card,
        onSurfaceVariant = inkSoft,
        surfaceContainerHighest = card,
        surfaceContainerHigh = card,
        outline = edge,
        outlineVariant = hairline,
        error = onTrouble,
        onError = trouble,
    )
}
