package redbook.ui.parts

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** A label in the chosen language. */
@Composable
internal fun word(label: Label, vararg args: Pair<String, Any>): String = Redbook.labels.label(label, *args)

/** What the page is. */
@Composable
internal fun Title(text: String, modifier: Modifier = Modifier) {
    Words(text, Redbook.letters.title, modifier = modifier.semantics { heading() })
}

/** A section's heading. */
@Composable
internal fun Heading(text: String, modifier: Modifier = Modifier) {
    Words(text, Redbook.letters.heading, modifier = modifier.semantics { heading() })
}

/** What is read. */
@Composable
internal fun Body(text: String, modifier: Modifier = Modifier, color: Color = Redbook.colours.ink) {
    Words(text, Redbook.letters.body, color, modifier)
}

/** A row's first line. */
@Composable
internal fun Strong(text: String, modifier: Modifier = Modifier, color: Color = Redbook.colours.ink) {
    Words(text, Redbook.letters.strong, color, modifier)
}

/** What stands below it. */
@Composable
internal fun Small(text: String, modifier: Modifier = Modifier, color: Color = Redbook.colours.inkSoft) {
    Words(text, Redbook.letters.small, color, modifier)
}

/** Text in a style; it always wraps and is never cut. */
@Composable
internal fun Words(
    text: String,
    style: TextStyle,
    color: Color = Redbook.colours.ink,
    modifier: Modifier = Modifier,
    align: TextAlign = TextAlign.Start,
) {
    Text(text = text, style = style, color = color, textAlign = align, modifier = modifier)
}
