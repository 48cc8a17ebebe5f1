package redbook.ui.lock

import androidx.compose.runtime.Composable
import redbook.ui.parts.Body
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.QuietButton
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.words.Label

/** What is typed as the PIN. */
public data class AskPinState(val pin: String, val isForgotten: Boolean = false) {
    override fun toString(): String = "AskPinState"
}

/** What can be done where the PIN is asked for. */
public interface AskPinActions : ScreenActions {
    /** Types. */
    public fun type(pin: String)

    /** Tries it. */
    public fun enter()

    /** It is forgotten; nothing where there is no way on from here. */
    public val onForgotten: (() -> Unit)?

    /** Begins anew on this phone. */
    public fun anew()
}

/**
 * Asks for the PIN, before anything of anybody's is shown.
 *
 * @param check ends well where it was right, and sees to what comes then
 * @param beginAnew moves aside what nobody can open any more, and sees to what comes then
 */
public class AskPinPresenter(
    private val check: suspend (String) -> Unit,
    private val beginAnew: (suspend () -> Unit)?,
    place: Place,
) : Presenter<AskPinState>(place, AskPinState("")), AskPinActions {
    override fun type(pin: String): Unit = show { it.copy(pin = pin) }

    override val onForgotten: (() -> Unit)? = beginAnew?.let { { show { it.copy(isForgotten = true) } } }

    override fun anew() {
        val begin = beginAnew ?: return
        save({ begin() }) { AskPinState("") }
    }

    /** A try comes to its end: it has been counted. Whatever comes of it, what was typed is gone from the screen. */
    override fun enter() {
        val pin = content?.pin?.ifEmpty { null } ?: return
        show { it.copy(pin = "") }
        save({ check(pin) }) { AskPinState("") }
    }
}

/** Asks for the PIN. */
@Composable
public fun AskPinScreen(screen: Screen<AskPinState>, actions: AskPinActions) {
    val open = Primary(word(Label.ASK_PIN_OPEN), !screen.busy && screen.content?.pin.orEmpty().isNotEmpty(), actions::enter)
    ScreenPage(screen, actions, word(Label.UNLOCK_TITLE), primary = { open }) { state ->
        Secret(Label.ASK_PIN_PIN, state.pin, actions::type)
        Small(word(Label.ASK_PIN_ABOUT))
        when {
            state.isForgotten -> Anew(actions::anew)
            else -> actions.onForgotten?.let { QuietButton(word(Label.ASK_PIN_FORGOTTEN), it) }
        }
    }
}

/** The way on for whoever cannot open what is here: what it costs, and doing it. */
@Composable
internal fun Anew(onAnew: () -> Unit) {
    Body(word(Label.ANEW_ABOUT))
    OtherButton(word(Label.ANEW_DO), onAnew)
}
