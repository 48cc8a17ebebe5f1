package redbook.ui.start

import androidx.compose.runtime.Composable
import redbook.ffi.Trouble
import redbook.ui.lock.Anew
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Page
import redbook.ui.parts.Primary
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** The phone cannot be opened: why, what it means, the way to try again, and the way on where that is of no use. Nothing is deleted. */
@Composable
public fun ClosedScreen(trouble: Trouble, onAgain: () -> Unit, onAnew: () -> Unit) {
    Page(word(Label.CLOSED_TITLE), onBack = null, Primary(word(Label.CLOSED_AGAIN), onClick = onAgain)) {
        Banner(Tone.NOTICE, Redbook.labels.sentence(trouble.message))
        Body(word(if (trouble.code == WIPED) Label.CLOSED_WIPED else Label.CLOSED_ABOUT))
        if (trouble.code in LOST) Anew(onAnew)
    }
}

/** The platform has lost the key, as after a new screen lock. */
private const val WIPED = "key-wiped"

/** Trying again brings none of these back. */
private val LOST = setOf(WIPED, "no-key", "no-store", "store-set-aside", "wrong-key", "key-damaged")
