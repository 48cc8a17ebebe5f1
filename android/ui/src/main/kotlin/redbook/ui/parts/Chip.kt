package redbook.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import redbook.ui.theme.ControlShape
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space

/** One of several short choices; the chosen one is ticked. */
@Composable
internal fun Chip(label: String, isChosen: Boolean, onChoose: () -> Unit, modifier: Modifier = Modifier) {
    val colours = Redbook.colours
    val (ground, ink) = if (isChosen) colours.accentSoft to colours.onAccentSoft else colours.card to colours.ink
    Row(
        modifier.clip(ControlShape).background(ground).border(1.dp, if (isChosen) colours.accent else colours.edge, ControlShape)
            .selectable(selected = isChosen, role = Role.RadioButton, onClick = onChoose)
            .heightIn(min = Space.touch).widthIn(min = Space.touch).padding(horizontal = Space.m, vertical = Space.s),
        horizontalArrangement = Arrangement.spacedBy(Space.xs, Alignment.CenterHorizontally),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (isChosen) Icon(Icons.Filled.Check, contentDescription = null, tint = ink, modifier = Modifier.size(18.dp))
        Small(label, color = ink)
    }
}
