package redbook.ui.settings

import androidx.compose.runtime.Composable
import redbook.ffi.Language
import redbook.ffi.languages
import redbook.ffi.pageAddress
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.CheckRow
import redbook.ui.parts.ChoiceRow
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.QuietButton
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.TypedField
import redbook.ui.parts.Typing
import redbook.ui.parts.word
import redbook.ui.state.Choices
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be set of this phone, and how it is set. */
public data class PhoneSettingsState(
    /** The languages there are. */
    val languages: List<Language>,
    /** What is set. */
    val choices: Choices,
    /** The page that opens shares, as it is typed. */
    val viewer: String,
    /** Bytes of this month; nothing where the system does not say. */
    val bytesThisMonth: ULong,
)

/** What can be done in the settings of this phone. */
public interface PhoneSettingsActions : ScreenActions {
    /** Sets something that the platform keeps. */
    public fun choose(choices: Choices)

    /** Sets or lifts the lock. */
    public fun lock(isLocked: Boolean)

    /** Types at the address of the clinician's page. */
    public fun viewer(address: String)

    /** Keeps that address, if it is one. */
    public fun setViewer()

    /** A PIN of one's own. */
    public fun pin()

    /** Taking everything off the phone. */
    public fun erase()
}

/** What can be set of this phone. */
public class PhoneSettingsPresenter(
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<PhoneSettingsState>(place), PhoneSettingsActions {
    override fun open(): Unit = fill {
        val choices = platform.settings
        PhoneSettingsState(languages(), choices, choices.viewer, session.phone.dataUsed().bytes)
    }

    override fun choose(choices: Choices) {
        platform.settings = choices
        show { it.copy(choices = choices) }
    }

    /** What is shown is what came of it: the person may have gone back. */
    override fun lock(isLocked: Boolean) {
        val state = content ?: return
        waitFor {
            platform.lock(isLocked)
            state.copy(choices = platform.settings)
        }
    }

    override fun viewer(address: String): Unit = show { it.copy(viewer = address) }

    override fun setViewer() {
        val state = content ?: return
        waitFor {
            val address = pageAddress(state.viewer)
            platform.settings = platform.settings.copy(viewer = address)
            state.copy(choices = platform.settings, viewer = address)
        }
    }

    override fun pin(): Unit = navigator.go(Route.Pin)

    override fun erase(): Unit = navigator.go(Route.Erase)
}

/** What can be set of this phone: the least that a family needs. */
@Composable
public fun PhoneSettingsScreen(screen: Screen<PhoneSettingsState>, actions: PhoneSettingsActions) {
    ScreenPage(screen, actions, word(Label.SETTINGS_PHONE)) { state ->
        ThisPhone(state, actions)
        Languages(state, actions)
        Viewer(state, actions)
        Card {
            Body(word(Label.SETTINGS_DATA, "megabytes" to state.bytesThisMonth.toLong() / BYTES_PER_MB))
            Small(word(Label.SETTINGS_DATA_ABOUT))
        }
        QuietButton(word(Label.SETTINGS_ERASE), actions::erase, color = Redbook.colours.inkSoft)
    }
}

@Composable
private fun ThisPhone(state: PhoneSettingsState, actions: PhoneSettingsActions) {
    val choices = state.choices
    Rows(listOf(Label.SETTINGS_LOCK, Label.SETTINGS_PIN, Label.SETTINGS_CASELOAD)) { which ->
        when (which) {
            Label.SETTINGS_LOCK -> CheckRow(word(which), choices.locked, actions::lock, detail = word(Label.SETTINGS_LOCK_ABOUT))
            Label.SETTINGS_PIN -> ListRow(word(which), detail = word(Label.SETTINGS_PIN_ABOUT), onClick = actions::pin)
            else -> CheckRow(
                word(which), choices.caseload, { actions.choose(choices.copy(caseload = it)) },
                detail = word(Label.SETTINGS_CASELOAD_ABOUT),
            )
        }
    }
}

@Composable
private fun Languages(state: PhoneSettingsState, actions: PhoneSettingsActions) {
    val phone: Pair<String, Language?> = "" to null
    Section(word(Label.SETTINGS_LANGUAGE)) {
        Rows(listOf(phone) + state.languages.map { it.tag to it }) { (tag, language) ->
            val name = language?.name ?: word(Label.SETTINGS_LANGUAGE_PHONE)
            val isDraft = language != null && !language.isReviewed
            ChoiceRow(
                name, state.choices.language == tag, { actions.choose(state.choices.copy(language = tag)) },
                detail = if (isDraft) word(Label.SETTINGS_LANGUAGE_DRAFT) else null,
            )
        }
    }
}

@Composable
private fun Viewer(state: PhoneSettingsState, actions: PhoneSettingsActions) {
    Section(word(Label.SETTINGS_VIEWER)) {
        TypedField(word(Label.SETTINGS_VIEWER_ADDRESS), state.viewer, actions::viewer, typing = Typing.ADDRESS, hint = word(Label.SETTINGS_VIEWER_HINT))
        val isKept = state.viewer.trim() == state.choices.viewer
        if (!isKept) OtherButton(word(Label.SETTINGS_RELAY_KEEP), actions::setViewer)
    }
}

private const val BYTES_PER_MB = 1_000_000.0
