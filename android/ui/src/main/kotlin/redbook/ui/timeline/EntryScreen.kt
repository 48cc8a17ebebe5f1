package redbook.ui.timeline

import androidx.compose.runtime.Composable
import redbook.ffi.Entry
import redbook.ffi.EntryDetail
import redbook.ffi.Status
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.OtherButton
import redbook.ui.parts.PersonLine
import redbook.ui.parts.QuietButton
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.Strong
import redbook.ui.parts.Tone
import redbook.ui.parts.TypedField
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label
import redbook.ui.words.moment

/** An entry with its versions; [takingBack] is the reason as it is typed, while somebody takes it back. */
public data class EntryState(val detail: EntryDetail, val takingBack: String? = null)

/** What can be done with an entry. */
public interface EntryActions : ScreenActions {
    /** Writes a correction, which takes its place. */
    public fun correct()

    /** Begins to take it back, or types on at the reason. */
    public fun reason(text: String)

    /** Takes it back after all. */
    public fun takeBack()

    /** Leaves it as it is. */
    public fun keep()
}

/** One entry with all its versions. */
public class EntryPresenter(
    private val record: String,
    private val entry: String,
    private val session: Session,
    place: Place,
) : Presenter<EntryState>(place), EntryActions {
    override fun open(): Unit = fill { EntryState(session.record(record).entry(entry)) }

    override fun correct() {
        content?.let { navigator.go(Route.Correct(record, entry)) }
    }

    override fun reason(text: String): Unit = show { it.copy(takingBack = text) }

    override fun keep(): Unit = show { it.copy(takingBack = null) }

    override fun takeBack(): Unit = save({ written(it?.takingBack) }) { EntryState(session.record(record).entry(entry)) }

    private suspend fun written(reason: String?) {
        session.record(record).retract(entry, reason?.trim()?.ifEmpty { null })
        show { it.copy(takingBack = null) }
    }
}

/** One entry: what it says, who wrote it and when, and every version of it. Nothing is ever deleted. */
@Composable
public fun EntryScreen(screen: Screen<EntryState>, actions: EntryActions) {
    ScreenPage(screen, actions, word(Label.ENTRY_TITLE)) { state ->
        val entry = state.detail.entry
        Says(entry)
        if (entry.status == Status.CURRENT) Changing(state, actions)
        val others = state.detail.history.filter { it.id != entry.id }
        if (others.isNotEmpty()) {
            Section(word(Label.ENTRY_VERSIONS)) { Rows(others) { EntryRow(it, onClick = null) } }
        }
    }
}

@Composable
private fun Says(entry: Entry) {
    val labels = Redbook.labels
    Card {
        val lines = entry.says.map(labels::say).filter(String::isNotBlank)
        Strong(lines.firstOrNull() ?: word(Label.ENTRY_UNREADABLE))
        lines.drop(1).forEach { Body(it) }
        Small(word(Label.ENTRY_WHEN, "day" to (entry.`when`?.let(labels::day) ?: word(Label.DAY_UNKNOWN))))
        Small(word(Label.ENTRY_RECORDED, "on" to moment(entry.recorded)))
        EntryMarks(entry)
        if (entry.confirmed) Small(word(Label.ENTRY_CONFIRMED))
        PersonLine(entry.writtenBy)
    }
}

@Composable
private fun Changing(state: EntryState, actions: EntryActions) {
    val reason = state.takingBack
    if (reason == null) {
        OtherButton(word(Label.ENTRY_CORRECT), actions::correct)
        QuietButton(word(Label.ENTRY_TAKE_BACK), { actions.reason("") }, color = Redbook.colours.onTrouble)
        return
    }
    Banner(Tone.NOTICE, word(Label.ENTRY_TAKE_BACK_ABOUT))
    TypedField(word(Label.ENTRY_TAKE_BACK_REASON), reason, actions::reason)
    OtherButton(word(Label.ENTRY_TAKE_BACK_DO), actions::takeBack)
    QuietButton(word(Label.ENTRY_KEEP), actions::keep)
}
