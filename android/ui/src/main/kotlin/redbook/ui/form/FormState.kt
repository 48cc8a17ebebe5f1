package redbook.ui.form

import java.time.LocalDate
import redbook.ffi.ChildCard
import redbook.ffi.FieldProblem
import redbook.ffi.Filled
import redbook.ffi.Form
import redbook.ffi.FormField
import redbook.ffi.FormValue
import redbook.ffi.Identity
import redbook.ffi.Member
import redbook.ffi.Message

/** A form as far as it is filled in. Making a text of it shows which form, and nothing that was typed. */
public class FormState(
    /** What is asked. */
    public val form: Form,
    /** The day, for a date that is today's. */
    public val today: LocalDate,
    /** What was typed or chosen, by field; an empty text where it was said that there is none. */
    public val values: Map<String, String> = emptyMap(),
    /** When it happened, as far as typed. */
    public val date: TypedDate = TypedDate(),
    /** Whether somebody said that the day is not known. */
    public val isDateUnknown: Boolean = false,
    /** Whether the day was asked for and not given. */
    public val isDateMissing: Boolean = false,
    /** Dates among the fields, as far as typed. */
    public val dates: Map<String, TypedDate> = emptyMap(),
    /** What cannot be saved so, by field. */
    public val problems: Map<String, FieldProblem> = emptyMap(),
    /** What looks like a slip: asked once. */
    public val doubts: List<Message> = emptyList(),
    /** Whether the fields that are seldom needed are shown. */
    public val isWhole: Boolean = false,
    /** As whom this is written. */
    public val writer: Member? = null,
    /** Whose record it is, for somebody who has many families. */
    public val identity: Identity? = null,
    /** Other records on this phone, where a field asks for one. */
    public val others: List<ChildCard> = emptyList(),
    /** Whether it takes the place of another entry. */
    public val isCorrection: Boolean = false,
) {
    /** With something else. */
    public fun with(
        values: Map<String, String> = this.values,
        date: TypedDate = this.date,
        isDateUnknown: Boolean = this.isDateUnknown,
        isDateMissing: Boolean = this.isDateMissing,
        dates: Map<String, TypedDate> = this.dates,
        problems: Map<String, FieldProblem> = this.problems,
        doubts: List<Message> = this.doubts,
        isWhole: Boolean = this.isWhole,
    ): FormState = FormState(
        form, today, values, date, isDateUnknown, isDateMissing, dates, problems, doubts, isWhole,
        writer, identity, others, isCorrection,
    )

    /** As it would be saved. A text that is blank was not given, unless leaving it empty says something. */
    public fun filled(confirmed: Boolean): Filled {
        val said = form.fields.filter { it.absence != null }.map(FormField::name).toSet()
        val texts = values.filter { (field, text) -> text.isNotBlank() || (field in said && text.isEmpty()) }
        val dated = dates.filterValues { !it.isEmpty }.mapValues { (_, date) -> date.iso() }
        return Filled(
            form = form.id,
            values = (texts + dated).map { (field, text) -> FormValue(field, text) },
            `when` = if (date.isEmpty) null else date.iso(),
            confirmed = confirmed,
        )
    }

    /** The fields that are asked at once: those that have to be given or were, or all where they are few. */
    public fun shown(): List<FormField> = when {
        isWhole || form.fields.size <= FEW -> form.fields
        else -> form.fields.filterIndexed { index, field -> index == 0 || field.required || field.name in values.keys + dates.keys + problems.keys }
    }

    override fun toString(): String = "FormState(${form.id})"

    private companion object {
        const val FEW = 5
    }
}
