package redbook.ui.settings

import androidx.compose.runtime.Composable
import redbook.ffi.Language
import redbook.ffi.languages
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

/** What can be set, and how it is set. */
public data class SettingsState(
    /** The languages there are. */
    val languages: List<Language>,
    /** What is set. */
    val choices: Choices,
    /** Where the record syncs, as it is typed. */
    val relay: String,
    /** The page that opens shares, as it is typed. */
    val viewer: String,
    /** Bytes of this month; nothing where the system does not say. */
    val bytesThisMonth: ULong,
)

/** A copy of the record as a file. */
public enum class Export(internal val label: Label, internal val about: Label, internal val file: String) {
    /** All of it: signed, as FHIR and as text. */
    ALL(Label.EXPORT_ALL, Label.EXPORT_ALL_ABOUT, "record.zip"),

    /** What stands, for other record systems. */
    FHIR(Label.EXPORT_FHIR, Label.EXPORT_FHIR_ABOUT, "record.json"),

    /** What is due, without names. */
    CALENDAR(Label.EXPORT_CALENDAR, Label.EXPORT_CALENDAR_ABOUT, "due.ics"),
}

/** What can be done in the settings. */
public interface SettingsActions : ScreenActions {
    /** Sets something that the platform keeps. */
    public fun choose(choices: Choices)

    /** Sets or lifts the lock. */
    public fun lock(isLocked: Boolean)

    /** Types at the relay's address. */
    public fun relay(address: String)

    /** Keeps that address. */
    public fun setRelay()

    /** Types at the address of the clinician's page. */
    public fun viewer(address: String)

    /** Keeps that address. */
    public fun setViewer()

    /** Makes a copy. */
    public fun export(export: Export)

    /** Takes in a file of another system. */
    public fun takeIn()

    /** Who the child is. */
    public fun profile()

    /** A loss, to be told gently. */
    public fun loss()

    /** A PIN of one's own. */
    public fun pin()

    /** Taking everything off the phone. */
    public fun erase()
}

/** What can be set on this phone and for this record. */
public class SettingsPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<SettingsState>(place), SettingsActions {
    override fun open(): Unit = fill {
        val relay = session.record(record).syncState().relay
        SettingsState(languages(), platform.settings, relay, platform.settings.viewer, session.phone.dataUsed().bytes)
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

    override fun relay(address: String): Unit = show { it.copy(relay = address) }

    override fun setRelay() {
        val state = content ?: return
        save({ session.record(record).setRelay(state.relay.trim()) }) {
            choose(state.choices.copy(relay = state.relay.trim()))
            state.copy(choices = platform.settings)
        }
    }

    override fun viewer(address: String): Unit = show { it.copy(viewer = address) }

    override fun setViewer() {
        val state = content ?: return
        choose(state.choices.copy(viewer = state.viewer.trim()))
    }

    override fun export(export: Export) {
        val state = content ?: return
        waitFor {
            val child = session.record(record)
            val bytes = when (export) {
                Export.ALL -> child.exportAll()
                Export.FHIR -> child.exportFhir()
                Export.CALENDAR -> child.exportCalendar(platform.today())
            }
            platform.send(export.file, bytes)
            state
        }
    }

    override fun takeIn(): Unit = navigator.go(Route.Import(record))

    override fun profile(): Unit = navigator.go(Route.Profile(record))

    override fun loss(): Unit = navigator.go(Route.Form(record, "loss"))

    override fun pin(): Unit = navigator.go(Route.Pin)

    override fun erase(): Unit = navigator.go(Route.Erase)
}

/** What can be set: the least that a family needs. */
@Composable
public fun SettingsScreen(screen: Screen<SettingsState>, actions: SettingsActions) {
    ScreenPage(screen, actions, word(Label.SETTINGS_TITLE)) { state ->
        Rows(listOf(Label.PROFILE_TITLE)) { ListRow(word(it), onClick = actions::profile) }
        Languages(state, actions)
        ThisPhone(state, actions)
        Relay(state, actions)
        Viewer(state, actions)
        Exports(actions)
        Rows(listOf(Label.IMPORT_TITLE)) { ListRow(word(it), detail = word(Label.IMPORT_FROM), onClick = actions::takeIn) }
        QuietButton(word(Label.SETTINGS_LOSS), actions::loss, color = Redbook.colours.inkSoft)
        QuietButton(word(Label.SETTINGS_ERASE), actions::erase, color = Redbook.colours.inkSoft)
    }
}

@Composable
private fun Languages(state: SettingsState, actions: SettingsActions) {
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
private fun ThisPhone(state: SettingsState, actions: SettingsActions) {
    val choices = state.choices
    Section(word(Label.SETTINGS_PHONE)) {
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
}

@Composable
private fun Relay(state: SettingsState, actions: SettingsActions) {
    Section(word(Label.SETTINGS_RELAY)) {
        TypedField(word(Label.SETTINGS_RELAY_ADDRESS), state.relay, actions::relay, typing = Typing.ADDRESS, hint = word(Label.SETTINGS_RELAY_HINT))
        OtherButton(word(Label.SETTINGS_RELAY_KEEP), actions::setRelay)
        Card {
            Body(word(Label.SETTINGS_DATA, "megabytes" to state.bytesThisMonth.toLong() / BYTES_PER_MB))
            Small(word(Label.SETTINGS_DATA_ABOUT))
        }
    }
}

private const val BYTES_PER_MB = 1_000_000.0

@Composable
private fun Viewer(state: SettingsState, actions: SettingsActions) {
    Section(word(Label.SETTINGS_VIEWER)) {
        TypedField(word(Label.SETTINGS_VIEWER_ADDRESS), state.viewer, actions::viewer, typing = Typing.ADDRESS, hint = word(Label.SETTINGS_VIEWER_HINT))
        val isKept = state.viewer.trim() == state.choices.viewer
        if (!isKept) OtherButton(word(Label.SETTINGS_RELAY_KEEP), actions::setViewer)
    }
}

@Composable
private fun Exports(actions: SettingsActions) {
    Section(word(Label.SETTINGS_EXPORT)) {
        Small(word(Label.EXPORT_NOT_SEALED))
        Rows(Export.entries) { ListRow(word(it.label), detail = word(it.about), onClick = { actions.export(it) }) }
    }
}
