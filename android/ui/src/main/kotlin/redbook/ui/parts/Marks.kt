package redbook.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.CheckCircle
import androidx.compose.material.icons.filled.Refresh
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import redbook.ffi.Author
import redbook.ffi.SyncState
import redbook.ui.theme.ControlShape
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** How something stands, as a sign and a word on a ground of its own. */
@Composable
internal fun Mark(tone: Tone, text: String, modifier: Modifier = Modifier) {
    val (ground, ink) = tone.colours()
    Row(
        modifier.clip(ControlShape).background(ground).padding(horizontal = Space.s, vertical = Space.xs),
        horizontalArrangement = Arrangement.spacedBy(Space.xs),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Icon(tone.sign, contentDescription = null, tint = ink, modifier = Modifier.size(18.dp))
        Small(text, color = ink)
    }
}

/** Where the record is: on this phone only, handed on, or what stands in the way. */
@Composable
internal fun SyncLine(state: SyncState, modifier: Modifier = Modifier) {
    val sign = when {
        state.lastTrouble != null -> Icons.Filled.Warning
        state.unsent > 0uL -> Icons.Filled.Refresh
        else -> Icons.Filled.CheckCircle
    }
    Row(modifier, horizontalArrangement = Arrangement.spacedBy(Space.s), verticalAlignment = Alignment.CenterVertically) {
        Icon(sign, contentDescription = null, tint = Redbook.colours.inkSoft, modifier = Modifier.size(18.dp))
        Small(Redbook.labels.line(state.words))
    }
}

/** Who wrote something: their initial, name, relation and device. */
@Composable
internal fun PersonLine(author: Author, modifier: Modifier = Modifier) {
    val name = author.name.ifEmpty { word(Label.PERSON_UNREADABLE) }
    val called = if (author.you) word(Label.PERSON_YOU, "name" to name) else name
    val rest = listOf(author.relation, author.device).filter(String::isNotEmpty)
    Row(modifier, horizontalArrangement = Arrangement.spacedBy(Space.s), verticalAlignment = Alignment.CenterVertically) {
        Initial(name)
        Small((listOf(called) + rest).joinToString(" · "), Modifier.weight(1f, fill = false))
    }
}

/** The first letter of a name, to be found by the eye; it says nothing that the name does not. */
@Composable
internal fun Initial(name: String, modifier: Modifier = Modifier, size: Dp = 28.dp) {
    val colours = Redbook.colours
    Box(
        modifier.defaultMinSize(size, size).clip(CircleShape).background(colours.accentSoft).clearAndSetSemantics {},
        contentAlignment = Alignment.Center,
    ) { Words(name.take(1).uppercase(), Redbook.letters.small, colours.onAccentSoft) }
}
