package redbook.ui.visit

import androidx.compose.runtime.Composable
import redbook.ui.doorstep.Giving
import redbook.ui.form.DateField
import redbook.ui.form.FieldActions
import redbook.ui.form.FieldAsked
import redbook.ui.form.FormState
import redbook.ui.form.TypedDate
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.CheckRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Screen
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** A home visit: who it is first, then everything that is done on it, and one code at the end. */
@Composable
public fun VisitScreen(screen: Screen<VisitState>, actions: VisitActions) {
    val state = screen.content
    val canSave = state != null && state.isChecked && state.typed().isNotEmpty() && !screen.busy
    val save = Primary(word(Label.VISIT_SAVE), canSave, actions::save)
    val confirm = Primary(word(Label.FORM_CONFIRM), !screen.busy, actions::confirm)
    val end = Primary(word(Label.VISIT_END), onClick = actions::end)
    val primary: @Composable (VisitState) -> Primary? = {
        if (it.done != null) end else if (it.doubts.isEmpty()) save else confirm
    }
    ScreenPage(screen, actions, word(Label.VISIT_TITLE), primary) { visit ->
        IdentityBanner(visit.identity)
        val done = visit.done
        when {
            done != null -> Done(done, screen.busy, actions)
            visit.doubts.isNotEmpty() -> Doubts(visit, actions)
            else -> Writing(visit, actions)
        }
    }
}

@Composable
private fun Writing(visit: VisitState, actions: VisitActions) {
    Rows(listOf(visit.isChecked)) { CheckRow(word(Label.VISIT_CHECKED), it, actions::checked) }
    if (visit.parts.any { it.problems.isNotEmpty() }) Banner(Tone.TROUBLE, word(Label.FORM_PROBLEMS))
    visit.parts.firstOrNull()?.let { DateField(word(Label.VISIT_WHEN), visit.date, it.today, actions::date) }
    visit.parts.forEach { Part(it, actions) }
}

@Composable
private fun Part(part: FormState, actions: VisitActions) {
    val typing = object : FieldActions {
        override fun field(name: String, text: String) = actions.field(part.form.id, name, text)
        override fun absent(name: String, isAbsent: Boolean) = actions.field(part.form.id, name, "")
        override fun date(name: String, date: TypedDate) = actions.field(part.form.id, name, date.iso())
    }
    Section(Redbook.labels.say(part.form.about)) {
        part.form.fields.filter { it.name in ASKED }.forEach { FieldAsked(it, part, typing) }
    }
}

/** What is asked on a visit: the rest of a form is for a correction later. */
private val ASKED = setOf("which", "notes", "plan", "value", "text")

@Composable
private fun Doubts(visit: VisitState, actions: VisitActions) {
    visit.doubts.forEach { Banner(Tone.NOTICE, Redbook.labels.say(it)) }
    Body(word(Label.FORM_DOUBT))
    OtherButton(word(Label.FORM_CHANGE), actions::change)
}

@Composable
private fun Done(done: VisitDone, isBusy: Boolean, actions: VisitActions) {
    val (text, given) = done.text to done.given
    Banner(Tone.DONE, word(Label.VISIT_SAVED))
    if (given != null) Section(word(Label.VISIT_HAND)) {
        Body(word(Label.VISIT_HAND_ABOUT))
        Giving(given, actions::send)
    }
    if (text != null) Section(word(Label.VISIT_TEXT)) {
        Small(word(Label.VISIT_TEXT_ABOUT))
        OtherButton(word(Label.VISIT_COPY), actions::copy)
        Body(text)
    }
    if (!isBusy && (text == null || given == null)) OtherButton(word(Label.CLOSED_AGAIN), actions::again)
}
