package redbook.ui.share

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import redbook.ui.parts.Bright
import redbook.ui.parts.PrimaryButton
import redbook.ui.parts.QrCode
import redbook.ui.parts.Words
import redbook.ui.parts.safe
import redbook.ui.parts.word
import redbook.ui.theme.LightColours
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/**
 * A QR code as large as the screen, and black on white in every theme: a scanner reads it best so. [name] is what it is called
 * aloud; [content] stands below it.
 */
@Composable
internal fun CodePage(link: String, name: String, onDone: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    Bright()
    Column(
        Modifier.fillMaxSize().background(LightColours.card).windowInsetsPadding(safe()).verticalScroll(rememberScrollState()).padding(Space.l),
        verticalArrangement = Arrangement.spacedBy(Space.l),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        OnWhite(word(Label.SHARE_SCAN))
        QrCode(link.encodeToByteArray(), name, Modifier.fillMaxWidth())
        content()
        PrimaryButton(word(Label.DONE), onDone, Modifier.fillMaxWidth())
    }
}

/** What is read on such a page. */
@Composable
internal fun OnWhite(text: String, style: TextStyle = Redbook.letters.body) {
    Words(text, style, LightColours.ink, align = TextAlign.Center)
}

/** What stands there beside it. */
@Composable
internal fun SmallOnWhite(text: String) {
    Words(text, Redbook.letters.small, LightColours.inkSoft, align = TextAlign.Center)
}

/** A secret that is said and not shown to the scanner, such as a passcode. */
@Composable
internal fun Said(how: String, secret: String, letters: TextStyle = Redbook.letters.code) {
    OnWhite(how)
    OnWhite(secret, letters)
}
