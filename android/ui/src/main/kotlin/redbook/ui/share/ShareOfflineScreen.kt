package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ffi.OfflineShare
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.CheckRow
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What is chosen of a share without a network, and the share once it is made. */
public data class ShareOfflineState(
    /** Whether a page is set that opens such a code. */
    val hasPage: Boolean,
    /** Whether it is under four words. */
    val words: Boolean = true,
    /** The share; then its QR code fills the screen. */
    val made: OfflineShare? = null,
) {
    override fun toString(): String = "ShareOfflineState(made=${made != null})"
}

/** What can be done while sharing with no network. */
public interface ShareOfflineActions : ScreenActions {
    /** Puts it under four words, or not. */
    public fun words(isSet: Boolean)

    /** Makes it. */
    public fun make()

    /** It has been shown. */
    public fun shown()
}

/** Sharing with no network: the least that an emergency needs, inside one QR code. */
public class ShareOfflinePresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<ShareOfflineState>(place, ShareOfflineState(platform.settings.viewer.isNotEmpty())), ShareOfflineActions {
    override fun words(isSet: Boolean): Unit = show { it.copy(words = isSet) }

    override fun make() {
        val state = content ?: return
        waitFor { state.copy(made = session.record(record).shareOffline(platform.settings.viewer, state.words)) }
    }

    override fun shown() {
        navigator.back()
    }
}

/** Sharing with no network. Once it is made its QR code fills the screen. */
@Composable
public fun ShareOfflineScreen(screen: Screen<ShareOfflineState>, actions: ShareOfflineActions) {
    screen.content?.made?.let { return OfflineMade(it, actions::shown) }
    val make = Primary(word(Label.SHARE_MAKE), screen.content?.hasPage == true && !screen.busy, actions::make)
    ScreenPage(screen, actions, word(Label.SHARE_OFFLINE_TITLE), primary = { make }) { state ->
        if (!state.hasPage) Banner(Tone.NOTICE, word(Label.SHARE_OFFLINE_NO_PAGE))
        Body(word(Label.SHARE_OFFLINE_ABOUT))
        Body(word(Label.SHARE_OFFLINE_FOR_EVER))
        Rows(listOf(Unit)) {
            CheckRow(word(Label.SHARE_OFFLINE_WORDS), state.words, actions::words, detail = word(Label.SHARE_OFFLINE_WORDS_ABOUT))
        }
        if (!state.words) Banner(Tone.NOTICE, word(Label.SHARE_OFFLINE_OPEN))
    }
}

@Composable
private fun OfflineMade(made: OfflineShare, onDone: () -> Unit) {
    CodePage(made.link, word(Label.SHARE_OFFLINE_QR), onDone) {
        // Of smaller letters than digits are, no word is wider than a screen.
        made.words?.let { Said(word(Label.SHARE_OFFLINE_SAY), it, Redbook.letters.title) } ?: OnWhite(word(Label.SHARE_OFFLINE_OPEN))
        val left = made.leftOut.map { Redbook.labels.say(it) }
        if (left.isNotEmpty()) OnWhite(word(Label.SHARE_OFFLINE_LEFT_OUT, "what" to left.joinToString(", ")))
        OnWhite(word(Label.SHARE_OFFLINE_FOR_EVER))
    }
}
