package redbook.ui.timeline

import androidx.compose.runtime.Composable
import redbook.ffi.Aside
import redbook.ffi.Entry
import redbook.ffi.Need
import redbook.ffi.Needs
import redbook.ffi.ProfileField
import redbook.ffi.ProfileValue
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.PersonLine
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.Strong
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be done about what disagrees. */
public interface NeedsActions : ScreenActions {
    /** This value is the right one. */
    public fun pick(field: String, value: ProfileValue)

    /** Opens an entry, to correct it or to take it back. */
    public fun entry(entry: Entry)
}

/** What needs a person. */
public class NeedsPresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<Needs>(place), NeedsActions {
    override fun open(): Unit = fill { session.record(record).needs() }

    override fun pick(field: String, value: ProfileValue): Unit =
        save({ session.record(record).pickProfile(field, value.saidBy.first().entry) }) { session.record(record).needs() }

    override fun entry(entry: Entry): Unit = navigator.go(Route.EntryDetail(record, entry.id))
}

/** What disagrees, side by side with who said each, and what is kept aside. */
@Composable
public fun NeedsScreen(screen: Screen<Needs>, actions: NeedsActions) {
    ScreenPage(screen, actions, word(Label.NEEDS_TITLE)) { needs ->
        if (needs.needs.isEmpty() && needs.aside.isEmpty()) Card { Body(word(Label.NEEDS_NONE)) }
        needs.needs.forEach { need ->
            Section(Redbook.labels.say(need.message)) {
                need.field?.let { Values(it, actions) }
                if (need.entries.isNotEmpty()) Entries(need, actions)
            }
        }
        if (needs.aside.isNotEmpty()) Kept(needs.aside)
    }
}

@Composable
private fun Values(field: ProfileField, actions: NeedsActions) {
    field.values.forEach { value ->
        Card {
            Strong(value.value)
            value.doubts.forEach { Small(Redbook.labels.say(it)) }
            value.saidBy.forEach { PersonLine(it.writtenBy) }
            OtherButton(word(Label.NEEDS_PICK, "value" to value.value), { actions.pick(field.field, value) })
        }
    }
}

@Composable
private fun Entries(need: Need, actions: NeedsActions) {
    Rows(need.entries) { entry -> EntryRow(entry) { actions.entry(entry) } }
}

@Composable
private fun Kept(aside: List<Aside>) {
    Section(word(Label.NEEDS_ASIDE)) {
        Body(word(Label.NEEDS_ASIDE_ABOUT))
        Rows(aside) { kept ->
            val label = when (kept.outcome) {
                "waits" -> Label.ASIDE_WAITS
                "late" -> Label.ASIDE_LATE
                else -> Label.ASIDE_REFUSED
            }
            ListRow(word(label)) { kept.writtenBy?.let { PersonLine(it) } }
        }
    }
}
