package redbook.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** A page of a [Screen]: what is waited for and what went wrong stand above its content. */
@Composable
internal fun <T : Any> ScreenPage(
    screen: Screen<T>,
    actions: ScreenActions,
    title: String,
    primary: @Composable (T) -> Primary? = { null },
    signs: @Composable RowScope.() -> Unit = {},
    content: @Composable ColumnScope.(T) -> Unit,
) {
    Page(title, actions.onBack, screen.content?.let { primary(it) }, signs) {
        Standing(screen, actions)
        screen.content?.let { content(it) }
    }
}

/** What is waited for, and what went wrong. What is being saved cannot be cancelled. */
@Composable
internal fun Standing(screen: Screen<*>, actions: ScreenActions) {
    if (screen.busy) Waiting(if (screen.saving) null else actions::cancel)
    screen.trouble?.let { trouble ->
        Banner(Tone.TROUBLE, Redbook.labels.sentence(trouble.message)) {
            QuietButton(word(Label.OK), actions::dismiss, color = Redbook.colours.onTrouble)
        }
    }
}

@Composable
private fun Waiting(onCancel: (() -> Unit)?) {
    Row(horizontalArrangement = Arrangement.spacedBy(Space.m), verticalAlignment = Alignment.CenterVertically) {
        CircularProgressIndicator(Modifier.padding(Space.xs).size(22.dp), color = Redbook.colours.accent, strokeWidth = 2.5.dp)
        Body(word(Label.WAITING), Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite }, Redbook.colours.inkSoft)
        onCancel?.let { QuietButton(word(Label.CANCEL), it) }
    }
}
