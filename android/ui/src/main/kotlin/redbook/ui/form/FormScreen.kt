package redbook.ui.form

import androidx.compose.runtime.Composable
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.people.roleLabel
import redbook.ui.state.Screen
import redbook.ui.theme.Redbook
import redbook.ui.visit.IdentityBanner
import redbook.ui.words.Label

/** A form: what has to be asked first, the rest when wanted, and who is writing. A doubt is asked once, in its place. */
@Composable
public fun FormScreen(screen: Screen<FormState>, actions: FormActions) {
    val title = screen.content?.let { Redbook.labels.say(it.form.about) }.orEmpty()
    val save = Primary(word(Label.SAVE), !screen.busy, actions::save)
    val confirm = Primary(word(Label.FORM_CONFIRM), !screen.busy, actions::confirm)
    val primary: @Composable (FormState) -> Primary? = { if (it.doubts.isEmpty()) save else confirm }
    ScreenPage(screen, actions, title, primary) { state ->
        state.identity?.let { IdentityBanner(it) }
        if (state.form.id == LOSS) Body(word(Label.LOSS_ABOUT))
        if (state.isCorrection) Small(word(Label.FORM_CORRECTION))
        if (state.doubts.isNotEmpty()) Doubts(state, actions) else Asked(state, actions)
        state.writer?.let { writer ->
            val role = word(roleLabel(writer.role))
            Small(word(Label.FORM_WRITER, "name" to writer.name, "relation" to writer.relation, "role" to role))
        }
    }
}

@Composable
private fun Doubts(state: FormState, actions: FormActions) {
    state.doubts.forEach { Banner(Tone.NOTICE, Redbook.labels.say(it)) }
    Body(word(Label.FORM_DOUBT))
    OtherButton(word(Label.FORM_CHANGE), actions::change)
}

@Composable
private fun Asked(state: FormState, actions: FormActions) {
    if (state.problems.isNotEmpty() || state.isDateMissing) Banner(Tone.TROUBLE, word(Label.FORM_PROBLEMS))
    val shown = state.shown()
    shown.forEach { FieldAsked(it, state, actions) }
    val question = state.form.`when`
    val isAsked = question != null || state.isWhole || shown.size == state.form.fields.size
    if (isAsked) Happened(question?.let { Redbook.labels.say(it) } ?: word(Label.FORM_WHEN), question != null, state, actions)
    val hidden = state.form.fields.size - shown.size
    if (hidden > 0) OtherButton(word(Label.FORM_MORE, "count" to hidden), actions::whole)
}

@Composable
private fun Happened(label: String, mustBeSaid: Boolean, state: FormState, actions: FormActions) {
    DateField(
        label, state.date, state.today, actions::happened,
        error = if (state.isDateMissing) word(Label.FORM_WHEN_MISSING) else null,
        unknown = state.isDateUnknown.takeIf { mustBeSaid },
        onUnknown = actions::unknown,
    )
}

/** The form of a loss: nothing is asked in haste, and what it does is said first. */
private const val LOSS = "loss"
