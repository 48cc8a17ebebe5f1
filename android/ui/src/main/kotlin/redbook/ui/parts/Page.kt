package redbook.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.automirrored.filled.ArrowBack
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ProvidableCompositionLocal
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** The one thing that a page is for. */
@Immutable
public class Primary(
    /** What it does, in words. */
    public val label: String,
    /** Whether it can be done now. */
    public val enabled: Boolean = true,
    /** Does it. */
    public val onClick: () -> Unit,
)

/**
 * A page: a way back, what it is, what is on it, and at most one thing to do, always in reach.
 *
 * @param title what it is; empty where the content says it
 * @param onBack the way back; nothing on the first page
 * @param actions signs at the top, beside the way back
 */
@Composable
internal fun Page(
    title: String,
    onBack: (() -> Unit)?,
    primary: Primary? = null,
    actions: @Composable RowScope.() -> Unit = {},
    content: @Composable ColumnScope.() -> Unit,
) {
    Frame(onBack, primary, actions) {
        Column(
            Modifier.fillMaxWidth().verticalScroll(rememberScrollState()).padding(horizontal = Space.l).padding(bottom = Space.xl),
            verticalArrangement = Arrangement.spacedBy(Space.l),
        ) {
            if (title.isNotEmpty()) Title(title)
            content()
        }
    }
}

/** A page whose content scrolls by itself. Its ground goes to the edges of the screen; nothing stands under the system's bars, a notch or the keyboard. */
@Composable
internal fun Frame(
    onBack: (() -> Unit)?,
    primary: Primary? = null,
    actions: @Composable RowScope.() -> Unit = {},
    content: @Composable () -> Unit,
) {
    Box(Modifier.fillMaxSize().background(Redbook.colours.paper), contentAlignment = Alignment.TopCenter) {
        Column(Modifier.windowInsetsPadding(safe()).widthIn(max = Space.page).fillMaxSize()) {
            Bar(onBack, actions)
            Box(Modifier.weight(1f).fillMaxWidth()) { content() }
            primary?.let { Foot(it) }
        }
    }
}

/** What is taken up at the edges of the screen; nothing: what the platform says is. */
public val LocalSafe: ProvidableCompositionLocal<WindowInsets?> = staticCompositionLocalOf { null }

/** The same for every screen. */
@Composable
internal fun safe(): WindowInsets = LocalSafe.current ?: WindowInsets.safeDrawing

@Composable
private fun Bar(onBack: (() -> Unit)?, actions: @Composable RowScope.() -> Unit) {
    Row(
        Modifier.fillMaxWidth().heightIn(min = Space.touch + Space.s).padding(horizontal = Space.xs),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        onBack?.let { SignButton(Icons.AutoMirrored.Filled.ArrowBack, word(Label.BACK), it) }
        Spacer(Modifier.weight(1f))
        actions()
    }
}

@Composable
private fun Foot(primary: Primary) {
    Column(Modifier.fillMaxWidth().background(Redbook.colours.paper)) {
        Hairline()
        PrimaryButton(primary.label, primary.onClick, Modifier.padding(Space.l).fillMaxWidth(), primary.enabled)
    }
}
