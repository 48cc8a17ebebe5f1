package redbook.android

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import redbook.ffi.Trouble
import redbook.ui.app.RedbookApp
import redbook.ui.start.ClosedScreen
import redbook.ui.theme.Redbook
import redbook.ui.theme.RedbookTheme
import redbook.ui.words.Catalogue

/** What can be shown now: the screens, a cover, the question for the PIN, or why there is nothing. */
@Composable
internal fun Shown(opening: Opening, isInFront: Boolean, words: () -> Catalogue) {
    when (val stands = opening.stands) {
        is Stands.Open -> RedbookApp(stands.app, isInFront = isInFront)
        is Stands.Asks -> RedbookTheme(remember { words() }) { stands.shown.Draw() }
        is Stands.Closed -> ClosedPhone(words, stands.trouble, opening)
        Stands.Covered -> Cover(words)
    }
}

/** The phone could not be opened: why, and the way to try again. */
@Composable
private fun ClosedPhone(words: () -> Catalogue, trouble: Trouble, opening: Opening) {
    RedbookTheme(remember { words() }) { ClosedScreen(trouble, opening::open, opening::beginAnew) }
}

/** Nothing of anybody's. */
@Composable
private fun Cover(words: () -> Catalogue) {
    RedbookTheme(remember { words() }) { Box(Modifier.fillMaxSize().background(Redbook.colours.paper)) }
}
