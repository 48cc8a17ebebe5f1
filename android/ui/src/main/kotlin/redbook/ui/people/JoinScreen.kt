package redbook.ui.people

import androidx.compose.runtime.Composable
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Tone
import redbook.ui.parts.TypedField
import redbook.ui.parts.Typing
import redbook.ui.parts.Words
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be done with an invitation's link. */
public interface JoinActions : ScreenActions {
    /** Types at the link. */
    public fun link(text: String)

    /** Reads it with the camera. */
    public fun scan()

    /** Asks to be let in. */
    public fun join()
}

/** Asking to be let into a record. The link is what is shown. */
public class JoinPresenter(
    link: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<String>(place, link), JoinActions {
    override fun link(text: String): Unit = show { text }

    override fun scan(): Unit = waitFor { shown -> platform.scan()?.decodeToString() ?: shown.orEmpty() }

    override fun join(): Unit = waitFor { shown ->
        val link = shown.orEmpty().trim()
        val asked = session.phone.join(link)
        navigator.restart(Route.Children, Route.Joining(asked.record))
        link
    }
}

/** Asking to be let into a record that somebody else keeps. */
@Composable
public fun JoinScreen(screen: Screen<String>, actions: JoinActions) {
    val ask = Primary(word(Label.JOIN_ASK), !screen.busy && !screen.content.isNullOrBlank(), actions::join)
    ScreenPage(screen, actions, word(Label.JOIN_TITLE), primary = { ask }) { link ->
        Body(word(Label.JOIN_ABOUT))
        OtherButton(word(Label.JOIN_SCAN), actions::scan)
        TypedField(word(Label.JOIN_LINK), link, actions::link, typing = Typing.ADDRESS)
    }
}

/** How joining stands: what to read out, and whether it has to begin anew. */
public data class JoiningState(val code: String?, val isSpoilt: Boolean)

/** What can be done while joining. */
public interface JoiningActions : ScreenActions {
    /** Looks whether the other side has answered. */
    public fun look()

    /** Begins with another invitation. */
    public fun again()
}

/** Waiting to be let in. Once it is done the record opens. */
public class JoiningPresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<JoiningState>(place, JoiningState(null, isSpoilt = false)), JoiningActions {
    override fun open(): Unit = fill { stands() }

    override fun look(): Unit = waitFor { stands() }

    private suspend fun stands(): JoiningState {
        val stands = session.record(record).joinState()
        if (stands.state == "member") navigator.restart(Route.Children, Route.Home(record))
        return JoiningState(stands.code, isSpoilt = stands.state == "spoilt")
    }

    override fun again(): Unit = navigator.restart(Route.Children, Route.Join())
}

/** Waiting to be let in: the code that both people compare. */
@Composable
public fun JoiningScreen(screen: Screen<JoiningState>, actions: JoiningActions) {
    val look = Primary(word(Label.JOINING_LOOK), !screen.busy, actions::look)
    val again = Primary(word(Label.JOINING_AGAIN), onClick = actions::again)
    ScreenPage(screen, actions, word(Label.JOINING_TITLE), primary = { if (it.isSpoilt) again else look }) { state ->
        val code = state.code
        when {
            state.isSpoilt -> Banner(Tone.TROUBLE, word(Label.JOINING_SPOILT))
            code == null -> Body(word(Label.JOINING_ASKED))
            else -> Card {
                Body(word(Label.JOINING_CODE))
                Words(code, Redbook.letters.code)
                Body(word(Label.JOINING_CODE_ABOUT), color = Redbook.colours.inkSoft)
            }
        }
    }
}
