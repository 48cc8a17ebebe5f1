package redbook.ui.lock

import androidx.compose.runtime.Composable
import redbook.ui.parts.Body
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.TypedField
import redbook.ui.parts.Typing
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label

/** Whether there is a PIN, and what is typed for another. */
public data class PinState(
    val isSet: Boolean,
    val current: String = "",
    val new: String = "",
    val again: String = "",
) {
    /** Both are there, and are not the same. */
    internal val differs: Boolean get() = again.isNotEmpty() && again.length >= new.length && again != new

    internal val canSet: Boolean get() = new.isNotEmpty() && again == new && (!isSet || current.isNotEmpty())

    override fun toString(): String = "PinState(isSet=$isSet)"
}

/** What can be done about the PIN. */
public interface PinActions : ScreenActions {
    /** Types. */
    public fun type(state: PinState)

    /** Sets the new one. */
    public fun set()

    /** No PIN any more. */
    public fun lift()
}

/** A PIN of one's own. */
public class PinPresenter(private val session: Session, place: Place) : Presenter<PinState>(place), PinActions {
    override fun open(): Unit = fill { PinState(session.phone.hasPin()) }

    override fun type(state: PinState): Unit = show { state }

    override fun set() {
        val typed = content?.takeIf { it.canSet } ?: return
        change(typed, typed.new)
    }

    override fun lift() {
        change(content ?: return, null)
    }

    /** A change that was begun comes to its end: who left would not know which PIN is set. */
    private fun change(typed: PinState, new: String?) = save({
        session.phone.setPin(typed.current.ifEmpty { null }, new)
        session.hasPin = new != null
    }) { PinState(session.hasPin) }
}

/** A PIN of one's own: what it is for, what a forgotten one costs, and setting it. */
@Composable
public fun PinScreen(screen: Screen<PinState>, actions: PinActions) {
    val set = Primary(word(Label.PIN_SET), screen.content?.canSet == true && !screen.busy, actions::set)
    ScreenPage(screen, actions, word(Label.PIN_TITLE), primary = { set }) { state ->
        Body(word(if (state.isSet) Label.PIN_IS_SET else Label.PIN_IS_NOT_SET))
        Small(word(Label.PIN_ABOUT))
        Small(word(Label.PIN_FORGOTTEN))
        Small(word(Label.PIN_LIMITS))
        if (state.isSet) Current(state, actions)
        Secret(Label.PIN_NEW, state.new, { actions.type(state.copy(new = it)) }, hint = Label.PIN_NEW_HINT)
        val error = if (state.differs) word(Label.PIN_DIFFERS) else null
        Secret(Label.PIN_AGAIN, state.again, { actions.type(state.copy(again = it)) }, error = error)
    }
}

@Composable
private fun Current(state: PinState, actions: PinActions) {
    Secret(Label.PIN_CURRENT, state.current, { actions.type(state.copy(current = it)) })
    if (state.current.isNotEmpty()) OtherButton(word(Label.PIN_LIFT), actions::lift)
}

/** A field for a PIN: dots, and the digits' keyboard. */
@Composable
internal fun Secret(label: Label, value: String, onChange: (String) -> Unit, hint: Label? = null, error: String? = null) {
    TypedField(word(label), value, onChange, typing = Typing.SECRET, hint = hint?.let { word(it) }, error = error)
}
