package redbook.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import redbook.ui.theme.ControlShape
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space

private val Inside = PaddingValues(horizontal = Space.l, vertical = Space.m)

/** The one thing that a page is for. */
@Composable
internal fun PrimaryButton(label: String, onClick: () -> Unit, modifier: Modifier = Modifier, enabled: Boolean = true) {
    val colours = Redbook.colours
    Button(
        onClick = onClick,
        enabled = enabled,
        shape = ControlShape,
        contentPadding = Inside,
        colors = ButtonDefaults.buttonColors(
            containerColor = colours.accent,
            contentColor = colours.onAccent,
            disabledContainerColor = colours.hairline,
            disabledContentColor = colours.inkSoft,
        ),
        modifier = modifier.defaultMinSize(minHeight = 56.dp),
    ) { Inner(label, if (enabled) colours.onAccent else colours.inkSoft) }
}

/** Something else that can be done. */
@Composable
internal fun OtherButton(label: String, onClick: () -> Unit, modifier: Modifier = Modifier, enabled: Boolean = true) {
    val colours = Redbook.colours
    OutlinedButton(
        onClick = onClick,
        enabled = enabled,
        shape = ControlShape,
        contentPadding = Inside,
        border = BorderStroke(1.dp, colours.edge),
        modifier = modifier.defaultMinSize(minHeight = 52.dp),
    ) { Inner(label, if (enabled) colours.accent else colours.inkSoft) }
}

/** Something that is seldom done: words alone. */
@Composable
internal fun QuietButton(label: String, onClick: () -> Unit, modifier: Modifier = Modifier, color: Color = Redbook.colours.accent) {
    TextButton(
        onClick = onClick,
        shape = ControlShape,
        contentPadding = PaddingValues(horizontal = Space.xs, vertical = Space.m),
        modifier = modifier.defaultMinSize(minWidth = Space.touch, minHeight = Space.touch),
    ) { Inner(label, color) }
}

/** A sign that does something; [name] is what it is called aloud. */
@Composable
internal fun SignButton(sign: ImageVector, name: String, onClick: () -> Unit, modifier: Modifier = Modifier) {
    Box(
        modifier.size(Space.touch).clickable(role = Role.Button, onClick = onClick),
        contentAlignment = Alignment.Center,
    ) { Icon(sign, contentDescription = name, tint = Redbook.colours.ink) }
}

@Composable
private fun Inner(label: String, color: Color) {
    Words(label, Redbook.letters.strong, color, align = TextAlign.Center)
}
