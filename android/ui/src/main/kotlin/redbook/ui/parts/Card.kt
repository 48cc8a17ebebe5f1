package redbook.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.unit.dp
import redbook.ui.theme.CardShape
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space

/** Things that belong together, with room around them. */
@Composable
internal fun Card(modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
    Column(
        modifier.cardGround().padding(Space.l),
        verticalArrangement = Arrangement.spacedBy(Space.s),
        content = content,
    )
}

/** Rows under each other, with a line between. */
@Composable
internal fun <T> Rows(items: List<T>, modifier: Modifier = Modifier, row: @Composable (T) -> Unit) {
    Column(modifier.cardGround()) {
        items.forEachIndexed { index, item ->
            if (index > 0) Hairline(Modifier.padding(horizontal = Space.l))
            row(item)
        }
    }
}

/** A section: its heading, and what is in it. */
@Composable
internal fun Section(title: String, content: @Composable ColumnScope.() -> Unit) {
    Column(Modifier.fillMaxWidth().padding(top = Space.s), verticalArrangement = Arrangement.spacedBy(Space.s)) {
        Heading(title)
        content()
    }
}

/** A line that says nothing. */
@Composable
internal fun Hairline(modifier: Modifier = Modifier) {
    Box(modifier.fillMaxWidth().height(1.dp).background(Redbook.colours.hairline))
}

@Composable
private fun Modifier.cardGround(): Modifier {
    val colours = Redbook.colours
    return fillMaxWidth().clip(CardShape).background(colours.card).border(1.dp, colours.hairline, CardShape)
}
