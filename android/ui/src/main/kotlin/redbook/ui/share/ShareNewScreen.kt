package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ffi.ShareChoice
import redbook.ffi.ShareMade
import redbook.ui.parts.Body
import redbook.ui.parts.CheckRow
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.TypedField
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label

/** How far a share has come: what is chosen, then what was made. */
public data class ShareNewState(val choice: ShareChoice, val made: ShareMade? = null) {
    override fun toString(): String = "ShareNewState(made=${made != null})"
}

/** What can be done while sharing. */
public interface ShareNewActions : ScreenActions {
    /** Chooses otherwise. */
    public fun choose(choice: ShareChoice)

    /** Makes it. */
    public fun make()

    /** It has been shown. */
    public fun shown()
}

/** Sharing with a clinician: what, for how long, and whether with a passcode. */
public class ShareNewPresenter(
    private val record: String,
    private val session: Session,
    platform: Platform,
    place: Place,
) : Presenter<ShareNewState>(place, ShareNewState(first(platform.settings.viewer))), ShareNewActions {
    override fun choose(choice: ShareChoice): Unit = show { it.copy(choice = choice) }

    override fun make() {
        val choice = content?.choice ?: return
        waitFor { ShareNewState(choice, session.record(record).share(choice)) }
    }

    override fun shown() {
        navigator.back()
    }

    private companion object {
        /** As a parent in A&E needs it: everything, a quarter of an hour, a passcode. */
        fun first(viewer: String) = ShareChoice(
            sections = SECTIONS, seconds = TIMES.first().seconds, passcode = true, opensMax = null,
            goesOn = false, charts = false, label = "", viewer = viewer,
        )
    }
}

/** Sharing with a clinician. Once it is made its QR code fills the screen. */
@Composable
public fun ShareNewScreen(screen: Screen<ShareNewState>, actions: ShareNewActions) {
    screen.content?.made?.let { return ShareMadeScreen(it, actions::shown) }
    val isSomething = screen.content?.choice?.sections.orEmpty().isNotEmpty()
    val make = Primary(word(Label.SHARE_MAKE), isSomething && !screen.busy, actions::make)
    ScreenPage(screen, actions, word(Label.SHARE_TITLE), primary = { make }) { state ->
        Choices(state.choice, actions)
    }
}

@Composable
private fun Choices(choice: ShareChoice, actions: ShareNewActions) {
    TimeChoice(choice.seconds) { actions.choose(choice.copy(seconds = it)) }
    PartsChoice(
        choice.sections, choice.charts, { actions.choose(choice.copy(sections = it)) }, { actions.choose(choice.copy(charts = it)) },
    )
    OpensChoice(choice.opensMax, OPENS) { actions.choose(choice.copy(opensMax = it)) }
    Section(word(Label.SHARE_MORE)) {
        Rows(listOf(Label.SHARE_PASSCODE, Label.SHARE_GOES_ON)) { Opening(it, choice, actions) }
        TypedField(
            word(Label.SHARE_LABEL), choice.label, { actions.choose(choice.copy(label = it)) }, hint = word(Label.SHARE_LABEL_HINT),
        )
        Body(word(Label.SHARE_HONEST))
    }
}

@Composable
private fun Opening(which: Label, choice: ShareChoice, actions: ShareNewActions): Unit = when (which) {
    Label.SHARE_PASSCODE -> CheckRow(
        word(which), choice.passcode, { actions.choose(choice.copy(passcode = it)) }, detail = word(Label.SHARE_PASSCODE_ABOUT),
    )
    else -> CheckRow(
        word(which), choice.goesOn, { actions.choose(choice.copy(goesOn = it)) }, detail = word(Label.SHARE_GOES_ON_ABOUT),
    )
}
