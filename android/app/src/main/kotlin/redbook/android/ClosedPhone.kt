package redbook.android

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import java.util.Locale
import redbook.ffi.Trouble
import redbook.ui.start.ClosedScreen
import redbook.ui.theme.RedbookTheme
import redbook.ui.words.Catalogue

/** The phone could not be opened: why, and the way to try again. */
@Composable
internal fun ClosedPhone(language: String, trouble: Trouble, onAgain: () -> Unit) {
    val words = remember { Catalogue.of(language.ifEmpty { Locale.getDefault().toLanguageTag() }) }
    RedbookTheme(words) { ClosedScreen(trouble, onAgain) }
}
