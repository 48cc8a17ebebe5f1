package redbook.ui.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.automirrored.filled.KeyboardArrowRight
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space

/**
 * A row of a list: a first line, lines below it, and where it leads.
 *
 * @param sign at its start; it says nothing that the words do not
 * @param below what stands below the first line
 */
@Composable
internal fun ListRow(
    title: String,
    modifier: Modifier = Modifier,
    detail: String? = null,
    sign: ImageVector? = null,
    onClick: (() -> Unit)? = null,
    below: @Composable () -> Unit = {},
) {
    Row(
        modifier.fillMaxWidth().leadingTo(onClick).heightIn(min = 60.dp).padding(horizontal = Space.l, vertical = Space.m),
        horizontalArrangement = Arrangement.spacedBy(Space.m),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        sign?.let { Icon(it, contentDescription = null, tint = Redbook.colours.accent, modifier = Modifier.size(24.dp)) }
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(2.dp)) {
            Strong(title)
            detail?.let { Small(it) }
            below()
        }
        if (onClick != null) Chevron()
    }
}

/** One thing to touch and to hear, where it leads anywhere. */
internal fun Modifier.leadingTo(onClick: (() -> Unit)?): Modifier = when (onClick) {
    null -> semantics(mergeDescendants = true) {}
    else -> clickable(role = Role.Button, onClick = onClick)
}

@Composable
private fun Chevron() {
    Icon(
        Icons.AutoMirrored.Filled.KeyboardArrowRight,
        contentDescription = null,
        tint = Redbook.colours.inkSoft,
        modifier = Modifier.size(24.dp),
    )
}
