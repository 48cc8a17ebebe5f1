package redbook.ui.lock

import androidx.compose.runtime.Composable
import redbook.ffi.Message
import redbook.ui.parts.Body
import redbook.ui.parts.CheckRow
import redbook.ui.parts.ListRow
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** How far taking everything off the phone has come. */
public data class EraseState(
    /** Whether the PIN is asked for. */
    val hasPin: Boolean,
    /** It, as typed. */
    val pin: String = "",
    /** What would be lost, once the core was asked; nothing has been deleted then. */
    val lost: List<Message> = emptyList(),
    /** Whether the person has said that they want it. */
    val isUnderstood: Boolean = false,
) {
    internal val canErase: Boolean get() = isUnderstood && (!hasPin || pin.isNotEmpty())

    override fun toString(): String = "EraseState(lost=${lost.size})"
}

/** What can be done about everything on the phone. */
public interface EraseActions : ScreenActions {
    /** Types, or ticks. */
    public fun say(state: EraseState)

    /** Deletes everything. Where something would be lost it is shown first. */
    public fun erase()
}

/** Taking everything off the phone, before it is somebody else's. */
public class ErasePresenter(
    private val session: Session,
    private val onErased: () -> Unit,
    place: Place,
) : Presenter<EraseState>(place), EraseActions {
    override fun open(): Unit = fill { EraseState(session.phone.hasPin()) }

    override fun say(state: EraseState): Unit = show { state }

    /** Whoever left meanwhile is led to the first screen all the same: there is no other any more. */
    override fun erase() {
        val said = content?.takeIf { it.canErase } ?: return
        save({
            session.phone.erase(said.pin.ifEmpty { null }, confirmed = said.lost.isNotEmpty()).also { if (it.isEmpty()) onErased() }
        }) { lost -> said.copy(lost = lost, isUnderstood = false) }
    }
}

/** Taking everything off the phone: what it means, what would be lost, and the way back. */
@Composable
public fun EraseScreen(screen: Screen<EraseState>, actions: EraseActions) {
    val erase = Primary(word(Label.ERASE_DO), screen.content?.canErase == true && !screen.busy, actions::erase)
    ScreenPage(screen, actions, word(Label.ERASE_TITLE), primary = { erase }) { state ->
        Body(word(Label.ERASE_ABOUT))
        if (state.lost.isNotEmpty()) Lost(state.lost)
        if (state.hasPin) Secret(Label.ERASE_PIN, state.pin, { actions.say(state.copy(pin = it)) })
        Rows(listOf(Unit)) {
            val understood = if (state.lost.isEmpty()) Label.ERASE_UNDERSTOOD else Label.ERASE_LOST_UNDERSTOOD
            CheckRow(word(understood), state.isUnderstood, { actions.say(state.copy(isUnderstood = it)) })
        }
    }
}

@Composable
private fun Lost(lost: List<Message>) {
    Section(word(Label.ERASE_LOST)) {
        Rows(lost) { ListRow(Redbook.labels.say(it)) }
        Small(word(Label.ERASE_LOST_ABOUT))
    }
}
