package redbook.ui.app

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import redbook.ui.start.ClosedScreen
import redbook.ui.theme.Redbook
import redbook.ui.theme.RedbookTheme
import redbook.ui.words.Catalogue

/** What can be shown now: the screens, a cover, the question for the PIN, or why there is nothing. */
@Composable
public fun OpeningScreen(opening: Opening, isInFront: Boolean, words: () -> Catalogue) {
    when (val stands = opening.stands) {
        is Stands.Open -> RedbookApp(stands.app, isInFront = isInFront)
        is Stands.Asks -> RedbookTheme(remember { words() }) { stands.shown.Draw() }
        is Stands.Closed -> RedbookTheme(remember { words() }) { ClosedScreen(stands.trouble, opening::open, opening::beginAnew) }
        Stands.Covered -> RedbookTheme(remember { words() }) { Box(Modifier.fillMaxSize().background(Redbook.colours.paper)) }
    }
}
