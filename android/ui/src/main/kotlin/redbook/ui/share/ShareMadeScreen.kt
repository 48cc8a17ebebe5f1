package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ffi.ShareMade
import redbook.ui.parts.word
import redbook.ui.words.Label
import redbook.ui.words.moment

/** A share's QR code, and its passcode to be said. */
@Composable
internal fun ShareMadeScreen(made: ShareMade, onDone: () -> Unit) {
    CodePage(made.link, word(Label.SHARE_QR), onDone) {
        made.passcode?.let { Said(word(Label.SHARE_PASSCODE_SAY), it) }
        SmallOnWhite(word(Label.SHARES_EXPIRES, "on" to moment(made.share.expires)))
    }
}
