package redbook.ui.visit

import redbook.ffi.FieldProblem
import redbook.ffi.FieldShape
import redbook.ffi.Form
import redbook.ffi.FormField
import redbook.ffi.Identity
import redbook.ffi.Message
import redbook.ffi.RedbookException
import redbook.ui.doorstep.HANDOVER_FILE
import redbook.ui.doorstep.given
import redbook.ui.form.FormState
import redbook.ui.form.TypedDate
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session

/** A home visit as it is written: its parts are saved together or not at all. */
public class VisitState(
    /** Whose record it is. */
    public val identity: Identity,
    /** The review, the measurements, a note: each a form. */
    public val parts: List<FormState>,
    /** When it was. */
    public val date: TypedDate,
    /** Whether the identifiers were compared with the child's. */
    public val isChecked: Boolean = false,
    /** What looks like a slip. */
    public val doubts: List<Message> = emptyList(),
    /** What was saved. */
    public val done: VisitDone? = null,
) {
    /** With something else. */
    public fun with(
        parts: List<FormState> = this.parts,
        date: TypedDate = this.date,
        isChecked: Boolean = this.isChecked,
        doubts: List<Message> = this.doubts,
        done: VisitDone? = this.done,
    ): VisitState = VisitState(identity, parts, date, isChecked, doubts, done)

    /** The parts in which something was typed. */
    public fun typed(): List<FormState> = parts.filter { part -> part.values.values.any(String::isNotBlank) }
}

/** A visit that is on the disk. Its text for another system, and what the family's phone lacks, are made afterwards. */
public class VisitDone(
    /** What was saved, by id. */
    public val entries: List<String>,
    /** The visit as plain text, once there is one. */
    public val text: String? = null,
    /** The hand-over, once there is one. */
    public val given: ByteArray? = null,
)

/** What can be done on a visit. */
public interface VisitActions : ScreenActions {
    /** Types or chooses a field of a part. */
    public fun field(form: String, name: String, text: String)

    /** When it was. */
    public fun date(date: TypedDate)

    /** The identifiers were compared. */
    public fun checked(isChecked: Boolean)

    /** Saves all of it, or asks what looks like a slip. */
    public fun save()

    /** It is right as it is. */
    public fun confirm()

    /** Back to the fields. */
    public fun change()

    /** Copies the visit as plain text. */
    public fun copy()

    /** Hands the file over. */
    public fun send()

    /** Makes the text and the hand-over, where that failed. */
    public fun again()

    /** Ends the visit. */
    public fun end()
}

/** A home visit: one review, its measurements and a note, one save, one code at the end. */
public class VisitPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<VisitState>(place), VisitActions {
    override fun open() {
        if (content == null) fill { first() }
    }

    override fun field(form: String, name: String, text: String): Unit = show { state ->
        state.with(parts = state.parts.map { part ->
            if (part.form.id == form) part.with(values = part.values + (name to text), problems = part.problems - name) else part
        })
    }

    override fun date(date: TypedDate): Unit = show { it.with(date = date) }

    override fun checked(isChecked: Boolean): Unit = show { it.with(isChecked = isChecked) }

    override fun change(): Unit = show { it.with(doubts = emptyList()) }

    override fun save(): Unit = saveAs(confirmed = false)

    override fun confirm(): Unit = saveAs(confirmed = true)

    override fun copy() {
        content?.done?.text?.let(platform::copy)
    }

    override fun send() {
        val state = content ?: return
        val given = state.done?.given ?: return
        waitFor {
            platform.send(HANDOVER_FILE, given)
            state
        }
    }

    override fun again() {
        val state = content ?: return
        if (state.done != null) waitFor { complete(state) }
    }

    override fun end() {
        navigator.back()
    }

    /** Not before somebody has looked who the child is, whatever the screen offers. */
    private fun saveAs(confirmed: Boolean) {
        val state = content ?: return
        if (!state.isChecked || state.done != null || state.typed().isEmpty()) return
        save({ written(state, confirmed) }, ::complete)
    }

    /** As it stands then. What is on the disk is shown to be, whatever becomes of its text and of the hand-over: nobody saves it twice. */
    private suspend fun written(state: VisitState, confirmed: Boolean): VisitState {
        val filled = state.typed().map { it.with(date = state.date).filled(confirmed) }
        val saved = try {
            session.record(record).addAllFilled(filled)
        } catch (thrown: RedbookException.Form) {
            return state.with(parts = state.parts.map { it.marked(thrown.fields) })
        } catch (slip: RedbookException.Check) {
            return state.with(doubts = slip.doubts)
        }
        return state.with(doubts = emptyList(), done = VisitDone(saved.map { it.id })).also { done -> show { done } }
    }

    /** With the text and the hand-over of what is saved. */
    private suspend fun complete(state: VisitState): VisitState {
        val saved = state.done ?: return state
        val written = VisitDone(saved.entries, saved.text ?: session.record(record).visitText(saved.entries), saved.given)
        show { it.with(done = written) }
        return state.with(done = VisitDone(written.entries, written.text, written.given ?: session.given(record)))
    }

    /** The core names the field, and not in which of the parts: whatever it fits is marked. */
    private fun FormState.marked(fields: List<FieldProblem>): FormState {
        if (values.values.none(String::isNotBlank)) return this
        val here = fields.filter { problem -> form.fields.any { it.name == problem.field && it.fits(problem) } }
        return with(problems = here.associateBy { it.field })
    }

    private fun FormField.fits(problem: FieldProblem): Boolean = when (shape) {
        FieldShape.WEIGHT -> problem.message.id != GIVE_LENGTH && problem.readings.none { it.endsWith("cm") }
        FieldShape.LENGTH -> problem.message.id != GIVE_WEIGHT && problem.readings.none { it.endsWith("kg") }
        else -> true
    }

    private suspend fun first(): VisitState {
        val today = platform.today()
        val identity = session.record(record).home(today).identity
        val forms = session.forms().associateBy(Form::id)
        return VisitState(identity, PARTS.mapNotNull(forms::get).map { FormState(it, today) }, TypedDate.of(today))
    }

    private companion object {
        const val GIVE_WEIGHT = "form.give.weight"
        const val GIVE_LENGTH = "form.give.length"

        /** What belongs to a visit, in the order in which it is done. */
        val PARTS = listOf("review", "weight", "length_lying", "head_circumference", "note")
    }
}
