package redbook.ui.timeline

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import redbook.ffi.Entry
import redbook.ffi.Status
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.CheckRow
import redbook.ui.parts.Frame
import redbook.ui.parts.ListRow
import redbook.ui.parts.Mark
import redbook.ui.parts.OtherButton
import redbook.ui.parts.PersonLine
import redbook.ui.parts.Rows
import redbook.ui.parts.Small
import redbook.ui.parts.Standing
import redbook.ui.parts.Title
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label
import redbook.ui.words.entryDay
import redbook.ui.words.entryLine

/** What the timeline shows: the pages that were asked for, and whether what was corrected is among them. */
public data class TimelineState(val entries: List<Entry>, val next: String?, val replacedToo: Boolean)

/** What can be done with the timeline. */
public interface TimelineActions : ScreenActions {
    /** The page after what is shown. */
    public fun more()

    /** Shows what was corrected and taken back too, or not. */
    public fun replacedToo(too: Boolean)

    /** Opens an entry. */
    public fun entry(entry: Entry)
}

/** Everything that was written, newest first, a page at a time. */
public class TimelinePresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<TimelineState>(place), TimelineActions {
    override fun open(): Unit = fill { page(null, it?.replacedToo ?: false) }

    override fun more(): Unit = waitFor { shown ->
        val page = page(shown?.next, shown?.replacedToo ?: false)
        page.copy(entries = shown?.entries.orEmpty() + page.entries)
    }

    override fun replacedToo(too: Boolean): Unit = waitFor { page(null, too) }

    override fun entry(entry: Entry): Unit = navigator.go(Route.EntryDetail(record, entry.id))

    private suspend fun page(cursor: String?, replacedToo: Boolean): TimelineState {
        val page = session.record(record).timeline(cursor, replacedToo)
        return TimelineState(page.entries, page.next, replacedToo)
    }
}

/** Everything that was written, newest first, with who wrote it. */
@Composable
public fun TimelineScreen(screen: Screen<TimelineState>, actions: TimelineActions) {
    Frame(actions.onBack) {
        LazyColumn(
            Modifier.fillMaxSize(),
            contentPadding = PaddingValues(start = Space.l, end = Space.l, bottom = Space.xl),
            verticalArrangement = Arrangement.spacedBy(Space.m),
        ) {
            item { Title(word(Label.TIMELINE_TITLE)) }
            item { Standing(screen, actions) }
            val state = screen.content ?: return@LazyColumn
            item { Rows(listOf(state.replacedToo)) { CheckRow(word(Label.TIMELINE_REPLACED_TOO), it, actions::replacedToo) } }
            if (state.entries.isEmpty()) item { Card { Body(word(Label.TIMELINE_NONE)) } }
            items(state.entries, key = Entry::id) { entry -> Rows(listOf(entry)) { EntryRow(it) { actions.entry(it) } } }
            if (state.next != null) item { OtherButton(word(Label.TIMELINE_MORE), actions::more) }
        }
    }
}

/** An entry in a list: what it says, when, how it stands, who wrote it. */
@Composable
internal fun EntryRow(entry: Entry, onClick: (() -> Unit)?) {
    val labels = Redbook.labels
    ListRow(entryLine(entry, labels), detail = entryDay(entry, labels), onClick = onClick) {
        EntryMarks(entry)
        PersonLine(entry.writtenBy)
    }
}

/** How an entry stands, where that is not as usual. */
@Composable
internal fun EntryMarks(entry: Entry) {
    when (entry.status) {
        Status.REPLACED -> Mark(Tone.CALM, word(Label.ENTRY_REPLACED))
        Status.RETRACTED -> Mark(Tone.NOTICE, word(Label.ENTRY_RETRACTED))
        Status.CURRENT -> if (entry.replaces.isNotEmpty()) Mark(Tone.CALM, word(Label.ENTRY_CORRECTED))
    }
    if (!entry.sent) Small(word(Label.ENTRY_UNSENT))
    entry.importedFrom?.let { Small(word(Label.ENTRY_IMPORTED, "from" to it)) }
}
