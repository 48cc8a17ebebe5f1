package redbook.ui.form

import androidx.compose.runtime.Composable
import redbook.ffi.FieldShape
import redbook.ffi.FormField
import redbook.ui.immunisations.capitalised
import redbook.ui.parts.CheckRow
import redbook.ui.parts.ChoiceRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Rows
import redbook.ui.parts.Section
import redbook.ui.parts.TypedField
import redbook.ui.parts.Typing
import redbook.ui.parts.Wrong
import redbook.ui.parts.word
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be done with a field. */
public interface FieldActions {
    /** Types or chooses it. */
    public fun field(name: String, text: String)

    /** Says that it is left empty on purpose, or not. */
    public fun absent(name: String, isAbsent: Boolean)

    /** Types at it, where it is a date. */
    public fun date(name: String, date: TypedDate)
}

/** A field as it is asked, by what it holds; what is wrong with it stands in its place, with what may have been meant. */
@Composable
internal fun FieldAsked(field: FormField, state: FormState, actions: FieldActions) {
    val labels = Redbook.labels
    val name = labels.say(field.label)
    val label = if (field.required) name else word(Label.FORM_OPTIONAL, "label" to name)
    val problem = state.problems[field.name]
    val error = problem?.let { labels.say(it.message) }
    when (field.shape) {
        FieldShape.DATE -> DateField(label, state.dates[field.name] ?: TypedDate(), state.today, { actions.date(field.name, it) }, error)
        FieldShape.CHOICE -> Choosing(label, error, field, state, actions, field.choices.map { it.name to labels.say(it.label).capitalised() })
        FieldShape.RECORD -> Choosing(label, error, field, state, actions, state.others.map { it.id to (it.child ?: word(Label.CHILD_UNNAMED)) })
        FieldShape.YES_NO -> Choosing(label, error, field, state, actions, listOf("yes" to word(Label.YES), "no" to word(Label.NO)))
        FieldShape.FLAG -> Rows(listOf(field)) {
            CheckRow(name, state.values[it.name] == "yes", { isSet -> actions.field(it.name, if (isSet) "yes" else " ") })
        }
        else -> Typed(label, error, field, state, actions)
    }
    problem?.readings.orEmpty().forEach { reading ->
        OtherButton(word(Label.FORM_READING, "value" to reading), { actions.field(field.name, reading) })
    }
    field.absence?.let { absence ->
        Rows(listOf(absence)) {
            CheckRow(labels.say(it), state.values[field.name] == "", { isSet -> actions.absent(field.name, isSet) })
        }
    }
}

@Composable
private fun Typed(label: String, error: String?, field: FormField, state: FormState, actions: FieldActions) {
    // A form of a measurement says in its label how it is typed.
    val isOneOfMany = state.form.kind != "measurement"
    val (typing, hint) = when (field.shape) {
        FieldShape.PAGE -> Typing.PAGE to null
        FieldShape.NUMBER -> Typing.NUMBER to null
        FieldShape.WEIGHT -> Typing.TEXT to Label.FORM_WEIGHT_HINT.takeIf { isOneOfMany }
        FieldShape.LENGTH -> Typing.TEXT to Label.FORM_LENGTH_HINT.takeIf { isOneOfMany }
        FieldShape.GESTATION -> Typing.TEXT to Label.FORM_GESTATION_HINT
        else -> Typing.TEXT to null
    }
    TypedField(
        label, state.values[field.name].orEmpty(), { actions.field(field.name, it) },
        typing = typing, hint = hint?.let { word(it) }, error = error,
    )
}

/** One of several; the same touched again is none. */
@Composable
private fun Choosing(
    label: String,
    error: String?,
    field: FormField,
    state: FormState,
    actions: FieldActions,
    choices: List<Pair<String, String>>,
) {
    Section(label) {
        error?.let { Wrong(it) }
        Rows(choices) { (name, words) ->
            val isChosen = state.values[field.name] == name
            ChoiceRow(words, isChosen, { actions.field(field.name, if (isChosen && !field.required) " " else name) })
        }
    }
}
