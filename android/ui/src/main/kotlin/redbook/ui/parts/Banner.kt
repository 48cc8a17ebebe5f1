package redbook.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.CheckCircle
import androidx.compose.material.icons.filled.Close
import androidx.compose.material.icons.filled.Info
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import redbook.ui.theme.CardShape
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space

/** How much something wants to be seen; each has a sign of its own beside its colour. */
internal enum class Tone(val sign: ImageVector) {
    CALM(Icons.Filled.Info),
    DONE(Icons.Filled.CheckCircle),
    NOTICE(Icons.Filled.Warning),
    TROUBLE(Icons.Filled.Close),
}

/** Something said apart from the rest, read aloud when it appears. [content] stands below it: what can be done. */
@Composable
internal fun Banner(tone: Tone, text: String, modifier: Modifier = Modifier, content: (@Composable () -> Unit)? = null) {
    val (ground, ink) = tone.colours()
    Row(
        modifier.fillMaxWidth().clip(CardShape).background(ground).padding(Space.l),
        horizontalArrangement = Arrangement.spacedBy(Space.m),
    ) {
        Icon(tone.sign, contentDescription = null, tint = ink, modifier = Modifier.size(24.dp))
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(Space.s)) {
            Body(text, Modifier.semantics { liveRegion = LiveRegionMode.Polite }, ink)
            content?.invoke()
        }
    }
}

/** A ground and what is written on it. */
@Composable
internal fun Tone.colours(): Pair<Color, Color> {
    val colours = Redbook.colours
    return when (this) {
        Tone.CALM, Tone.DONE -> colours.accentSoft to colours.onAccentSoft
        Tone.NOTICE -> colours.notice to colours.onNotice
        Tone.TROUBLE -> colours.trouble to colours.onTrouble
    }
}
