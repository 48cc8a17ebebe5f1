package redbook.ui.settings

import androidx.compose.runtime.Composable
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
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be set of a record. */
public data class SettingsState(
    /** Where it syncs, as it is typed. */
    val relay: String,
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

/** What can be done in the settings of a record. */
public interface SettingsActions : ScreenActions {
    /** Types at the relay's address. */
    public fun relay(address: String)

    /** Keeps that address. */
    public fun setRelay()

    /** Makes a copy. */
    public fun export(export: Export)

    /** Takes in a file of another system. */
    public fun takeIn()

    /** Who the child is. */
    public fun profile()

    /** What is set of this phone. */
    public fun phone()

    /** A loss, to be told gently. */
    public fun loss()
}

/** What can be set of a record. */
public class SettingsPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<SettingsState>(place), SettingsActions {
    override fun open(): Unit = fill { SettingsState(session.record(record).syncState().relay) }

    override fun relay(address: String): Unit = show { it.copy(relay = address) }

    override fun setRelay() {
        val state = content ?: return
        save({ session.record(record).setRelay(state.relay.trim()) }) {
            platform.settings = platform.settings.copy(relay = state.relay.trim())
            state
        }
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

    override fun phone(): Unit = navigator.go(Route.PhoneSettings)

    override fun loss(): Unit = navigator.go(Route.Form(record, "loss"))
}

/** What can be set of a record: the least that a family needs. */
@Composable
public fun SettingsScreen(screen: Screen<SettingsState>, actions: SettingsActions) {
    ScreenPage(screen, actions, word(Label.SETTINGS_TITLE)) { state ->
        Rows(listOf(Label.PROFILE_TITLE)) { ListRow(word(it), onClick = actions::profile) }
        Rows(listOf(Label.SETTINGS_PHONE)) { ListRow(word(it), detail = word(Label.SETTINGS_PHONE_ABOUT), onClick = actions::phone) }
        Section(word(Label.SETTINGS_RELAY)) {
            TypedField(word(Label.SETTINGS_RELAY_ADDRESS), state.relay, actions::relay, typing = Typing.ADDRESS, hint = word(Label.SETTINGS_RELAY_HINT))
            OtherButton(word(Label.SETTINGS_RELAY_KEEP), actions::setRelay)
        }
        Exports(actions)
        Rows(listOf(Label.IMPORT_TITLE)) { ListRow(word(it), detail = word(Label.IMPORT_FROM), onClick = actions::takeIn) }
        QuietButton(word(Label.SETTINGS_LOSS), actions::loss, color = Redbook.colours.inkSoft)
    }
}

@Composable
private fun Exports(actions: SettingsActions) {
    Section(word(Label.SETTINGS_EXPORT)) {
        Small(word(Label.EXPORT_NOT_SEALED))
        Rows(Export.entries) { ListRow(word(it.label), detail = word(it.about), onClick = { actions.export(it) }) }
    }
}
