package redbook.ui.paper

import androidx.compose.runtime.Composable
import java.time.LocalDate
import redbook.ffi.Draft
import redbook.ffi.ImmunisationDraft
import redbook.ffi.Message
import redbook.ffi.NewEntry
import redbook.ffi.PaperDose
import redbook.ffi.RedbookException
import redbook.ui.form.DateField
import redbook.ui.form.TypedDate
import redbook.ui.immunisations.capitalised
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.CheckRow
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Tone
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

/** The immunisation page as it is copied: what is ticked, and the day of each visit. */
public data class PaperState(
    /** The day, for a date that is today's. */
    val today: LocalDate,
    /** What the book may have and the record has not, by visit. */
    val visits: Map<String, List<PaperDose>>,
    /** What the book has. */
    val ticked: Set<PaperDose> = emptySet(),
    /** When each visit was, as far as typed. */
    val dates: Map<String, TypedDate> = emptyMap(),
    /** What looks like a slip. */
    val doubts: List<Message> = emptyList(),
) {
    /** What would be saved. A visit without its day is kept without one. */
    internal fun entries(confirmed: Boolean): List<NewEntry> = visits.flatMap { (visit, doses) ->
        val date = dates[visit]?.takeIf { !it.isEmpty }?.iso()
        doses.filter(ticked::contains).map { dose ->
            val draft = ImmunisationDraft(vaccine = dose.vaccine, dose = dose.dose?.toUInt(), fromPaperBook = true)
            NewEntry(Draft.Immunisation(draft), date, confirmed)
        }
    }
}

/** What can be done with the page. */
public interface PaperActions : ScreenActions {
    /** The book has it, or not. */
    public fun tick(dose: PaperDose, isTicked: Boolean)

    /** When a visit was. */
    public fun date(visit: String, date: TypedDate)

    /** Saves the whole page at once, or asks what looks like a slip. */
    public fun save()

    /** It is right as it is. */
    public fun confirm()

    /** Back to the page. */
    public fun change()

    /** Another page of the book. */
    public fun page(form: String)
}

/** The immunisation page of the paper book, copied at once. */
public class PaperPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<PaperState>(place), PaperActions {
    override fun open() {
        if (content == null) fill { page() }
    }

    override fun tick(dose: PaperDose, isTicked: Boolean): Unit =
        show { it.copy(ticked = if (isTicked) it.ticked + dose else it.ticked - dose) }

    override fun date(visit: String, date: TypedDate): Unit = show { it.copy(dates = it.dates + (visit to date)) }

    override fun change(): Unit = show { it.copy(doubts = emptyList()) }

    override fun save(): Unit = saveAs(confirmed = false)

    override fun confirm(): Unit = saveAs(confirmed = true)

    override fun page(form: String): Unit = navigator.go(Route.Form(record, form))

    private fun saveAs(confirmed: Boolean) {
        val state = content ?: return
        save({ written(state, confirmed) }) { doubts -> if (doubts.isEmpty()) page() else state.copy(doubts = doubts) }
    }

    /** What looks like a slip; nothing where it is saved: then nothing is ticked any more, even if the page cannot be read anew. */
    private suspend fun written(state: PaperState, confirmed: Boolean): List<Message> {
        try {
            session.record(record).addAll(state.entries(confirmed))
        } catch (slip: RedbookException.Check) {
            return slip.doubts
        }
        show { page ->
            val left = page.visits.mapValues { (_, doses) -> doses - state.ticked }.filterValues { it.isNotEmpty() }
            page.copy(visits = left, ticked = emptySet(), dates = emptyMap(), doubts = emptyList())
        }
        return emptyList()
    }

    private suspend fun page(): PaperState {
        val today = platform.today()
        return PaperState(today, session.record(record).paperPage(today).lines.groupBy { it.from })
    }
}

/** The pages of the book that have a form each. */
private val PAGES = listOf(
    "birth_details" to Label.PAPER_BIRTH, "weight" to Label.MEASURED_WEIGHT, "length_lying" to Label.MEASURED_LENGTH,
    "head_circumference" to Label.MEASURED_HEAD, "review" to Label.PAPER_REVIEWS, "allergy" to Label.PAPER_ALLERGIES,
    "illness" to Label.PAPER_ILLNESSES, "contact" to Label.PAPER_CONTACTS, "family_history" to Label.PAPER_FAMILY_HISTORY,
)

/** The immunisation page, visit by visit: what the book has is ticked, with one day for each visit. */
@Composable
public fun PaperScreen(screen: Screen<PaperState>, actions: PaperActions) {
    val count = screen.content?.ticked.orEmpty().size
    val save = Primary(word(Label.PAPER_SAVE, "count" to count), count > 0 && !screen.busy, actions::save)
    val confirm = Primary(word(Label.FORM_CONFIRM), !screen.busy, actions::confirm)
    ScreenPage(screen, actions, word(Label.PAPER_TITLE), primary = { if (it.doubts.isEmpty()) save else confirm }) { state ->
        if (state.doubts.isNotEmpty()) return@ScreenPage Doubts(state, actions)
        Body(word(Label.PAPER_ABOUT))
        if (state.visits.isEmpty()) Card { Body(word(Label.PAPER_NONE)) }
        state.visits.forEach { (visit, doses) -> Visit(visit, doses, state, actions) }
        Section(word(Label.PAPER_OTHER)) {
            Rows(PAGES) { (form, label) -> ListRow(word(label), onClick = { actions.page(form) }) }
        }
    }
}

@Composable
private fun Doubts(state: PaperState, actions: PaperActions) {
    state.doubts.forEach { Banner(Tone.NOTICE, Redbook.labels.say(it)) }
    Body(word(Label.FORM_DOUBT))
    OtherButton(word(Label.FORM_CHANGE), actions::change)
}

@Composable
private fun Visit(visit: String, doses: List<PaperDose>, state: PaperState, actions: PaperActions) {
    Section(word(Label.PAPER_VISIT, "on" to visit)) {
        Rows(doses) { dose ->
            val name = word(Label.DUE_NAME, "what" to (dose.dose?.let { "${dose.vaccine}:$it" } ?: dose.vaccine))
            CheckRow(name.capitalised(), dose in state.ticked, { actions.tick(dose, it) })
        }
        if (doses.any(state.ticked::contains)) {
            DateField(word(Label.PAPER_WHEN), state.dates[visit] ?: TypedDate(), state.today, { actions.date(visit, it) })
        }
    }
}
