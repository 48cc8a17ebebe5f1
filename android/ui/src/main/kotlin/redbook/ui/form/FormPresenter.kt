package redbook.ui.form

import redbook.Saving
import redbook.ffi.FieldShape
import redbook.ffi.Filled
import redbook.ffi.Form
import redbook.ffi.Member
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session

/** What can be done with a form. */
public interface FormActions : ScreenActions, FieldActions {
    /** Types at when it happened. */
    public fun happened(date: TypedDate)

    /** Says that it is not known when, or that it is. */
    public fun unknown(isUnknown: Boolean)

    /** Shows every field. */
    public fun whole()

    /** Saves it, or asks what looks like a slip. */
    public fun save()

    /** It is right as it is: saves it. */
    public fun confirm()

    /** It was a slip: back to the fields. */
    public fun change()
}

/** What a form begins with. */
public class FormStart(
    /** The form's id; nothing for the correction of [entry]. */
    public val form: String?,
    /** The entry that is corrected. */
    public val entry: String? = null,
)

/** A form: any kind of entry, as its kind declares it. A new kind needs no line here. */
public class FormPresenter(
    private val record: String,
    private val start: FormStart,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<FormState>(place), FormActions {
    override fun open() {
        if (content == null) fill { first() }
    }

    override fun field(name: String, text: String): Unit =
        show { it.with(values = it.values + (name to text), problems = it.problems - name) }

    override fun absent(name: String, isAbsent: Boolean): Unit =
        show { it.with(values = if (isAbsent) it.values + (name to "") else it.values - name, problems = it.problems - name) }

    override fun date(name: String, date: TypedDate): Unit =
        show { it.with(dates = it.dates + (name to date), problems = it.problems - name) }

    override fun happened(date: TypedDate): Unit = show { it.with(date = date, isDateUnknown = false, isDateMissing = false) }

    override fun unknown(isUnknown: Boolean): Unit =
        show { it.with(date = if (isUnknown) TypedDate() else it.date, isDateUnknown = isUnknown, isDateMissing = false) }

    override fun whole(): Unit = show { it.with(isWhole = true) }

    override fun change(): Unit = show { it.with(doubts = emptyList()) }

    override fun save(): Unit = saveAs(confirmed = false)

    override fun confirm(): Unit = saveAs(confirmed = true)

    private fun saveAs(confirmed: Boolean) {
        val typed = content ?: return
        if (typed.form.`when` != null && typed.date.isEmpty && !typed.isDateUnknown) {
            return show { it.with(isDateMissing = true) }
        }
        save({ written(typed.filled(confirmed)) }) { saving ->
            when (saving) {
                is Saving.Mark -> typed.with(problems = saving.fields.associateBy { it.field }, isWhole = true)
                is Saving.Check -> typed.with(doubts = saving.doubts)
                is Saving.Done -> typed.with(doubts = emptyList()).also { navigator.back() }
            }
        }
    }

    private suspend fun written(filled: Filled): Saving {
        val child = session.record(record)
        return start.entry?.let { child.correct(it, filled) } ?: child.add(filled)
    }

    private suspend fun first(): FormState {
        val child = session.record(record)
        val corrected = start.entry?.let { child.filled(it) }
        val form = session.forms().first { it.id == (corrected?.form ?: start.form) }
        val writer = child.members().firstOrNull(Member::you)
        val empty = FormState(
            form, platform.today(), writer = writer,
            identity = if (writer?.role == PRACTITIONER) child.home(platform.today()).identity else null,
            others = if (form.fields.any { it.shape == FieldShape.RECORD }) session.phone.children().filter { it.id != record } else emptyList(),
            isCorrection = corrected != null,
        )
        return corrected?.let { begun(empty, form, it) } ?: empty
    }

    private fun begun(empty: FormState, form: Form, filled: Filled): FormState {
        val dates = form.fields.filter { it.shape == FieldShape.DATE }.map { it.name }.toSet()
        val (dated, typed) = filled.values.partition { it.field in dates }
        return empty.with(
            values = typed.associate { it.field to it.text },
            dates = dated.associate { it.field to TypedDate.of(it.text) },
            date = filled.`when`?.let { TypedDate.of(it) } ?: TypedDate(),
            isDateUnknown = filled.`when` == null,
        )
    }

    private companion object {
        const val PRACTITIONER = "practitioner"
    }
}
