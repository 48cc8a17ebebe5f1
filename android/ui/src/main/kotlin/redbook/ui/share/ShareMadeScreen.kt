package redbook.ui.share

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import redbook.ffi.ShareMade
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

/** The share's QR code, as large as the screen and black on white in every theme: a scanner reads it best so. */
@Composable
internal fun ShareMadeScreen(made: ShareMade, actions: ShareNewActions) {
    Bright()
    Column(
        Modifier.fillMaxSize().background(LightColours.card).windowInsetsPadding(safe()).verticalScroll(rememberScrollState()).padding(Space.l),
        verticalArrangement = Arrangement.spacedBy(Space.l),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Words(word(Label.SHARE_SCAN), Redbook.letters.body, LightColours.ink, align = TextAlign.Center)
        QrCode(made.link.encodeToByteArray(), word(Label.SHARE_QR), Modifier.fillMaxWidth())
        made.passcode?.let { Passcode(it) }
        Words(
            word(Label.SHARES_EXPIRES, "on" to made.share.expires), Redbook.letters.small, LightColours.inkSoft, align = TextAlign.Center,
        )
        PrimaryButton(word(Label.DONE), actions::shown, Modifier.fillMaxWidth())
    }
}

@Composable
private fun Passcode(passcode: String) {
    Words(word(Label.SHARE_PASSCODE_SAY), Redbook.letters.body, LightColours.ink, align = TextAlign.Center)
    Words(passcode, Redbook.letters.code, LightColours.ink, align = TextAlign.Center)
}
