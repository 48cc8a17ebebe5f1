package redbook.ui.immunisations

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import redbook.ffi.DueItem
import redbook.ffi.DueView
import redbook.ffi.Kept
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.PersonLine
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
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

/** What can be done on the immunisation page. */
public interface ImmunisationsActions : ScreenActions {
    /** Writes down one that was given. */
    public fun add()

    /** Answers a question that decides what is offered; nothing: it is not known. */
    public fun answer(question: String, yes: Boolean?)
}

/** Everything that is due, was and will be. */
public class ImmunisationsPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<DueView>(place), ImmunisationsActions {
    override fun open(): Unit = fill { session.record(record).due(platform.today()) }

    override fun answer(question: String, yes: Boolean?): Unit =
        save({ session.record(record).answer(question, yes) }) { session.record(record).due(platform.today()) }

    override fun add(): Unit = navigator.go(Route.Form(record, "immunisation"))
}

/** Everything that is due, was and will be, each with its reason, and how the child is protected. */
@Composable
public fun ImmunisationsScreen(screen: Screen<DueView>, actions: ImmunisationsActions) {
    val add = Primary(word(Label.IMMUNISATIONS_ADD), onClick = actions::add)
    ScreenPage(screen, actions, word(Label.IMMUNISATIONS_TITLE), primary = { add }) { due ->
        val labels = Redbook.labels
        due.age?.let { Body(labels.say(it), color = Redbook.colours.inkSoft) }
        due.message?.let { Card { Body(labels.say(it)) } }
        Items(Label.IMMUNISATIONS_NOW, due.now)
        Questions(due, actions)
        Items(Label.IMMUNISATIONS_NOT_COUNTED, due.notCounted)
        KeptItems(Label.IMMUNISATIONS_KEPT, due.kept)
        KeptItems(Label.IMMUNISATIONS_NOT_GIVEN, due.notGiven)
        Items(Label.IMMUNISATIONS_DONE, due.done + due.recorded)
        Items(Label.IMMUNISATIONS_UPCOMING, due.upcoming)
        Items(Label.IMMUNISATIONS_TOO_LATE, due.tooLate)
        Items(Label.IMMUNISATIONS_NOT_THIS_CHILD, due.notForThisChild)
        Protection(due)
        due.rulesVersion?.let { Small(word(Label.IMMUNISATIONS_RULES, "version" to it)) }
    }
}

@Composable
private fun Items(title: Label, items: List<DueItem>) {
    if (items.isEmpty()) return
    Section(word(title)) { Rows(items) { DueRow(it) } }
}

@Composable
private fun Questions(due: DueView, actions: ImmunisationsActions) {
    if (due.questions.isEmpty()) return
    Section(word(Label.IMMUNISATIONS_QUESTIONS)) {
        due.questions.forEach { question ->
            Card {
                Body(Redbook.labels.say(question.message))
                OtherButton(word(Label.YES), { actions.answer(question.question, true) }, Modifier.fillMaxWidth())
                OtherButton(word(Label.NO), { actions.answer(question.question, false) }, Modifier.fillMaxWidth())
            }
        }
    }
}

@Composable
private fun KeptItems(title: Label, items: List<Kept>) {
    if (items.isEmpty()) return
    Section(word(title)) {
        Rows(items) { kept -> ListRow(Redbook.labels.say(kept.message)) { PersonLine(kept.entry.writtenBy) } }
    }
}

@Composable
private fun Protection(due: DueView) {
    if (due.protection.isEmpty()) return
    Section(word(Label.IMMUNISATIONS_PROTECTION)) {
        Rows(due.protection) { disease ->
            val counted = word(Label.PROTECTION_COUNTED, "counted" to disease.counted.toLong())
            val next = disease.nextFrom?.let { word(Label.PROTECTION_NEXT, "on" to it) }
            val name = word(Label.PROTECTION_DISEASE, "disease" to disease.disease).capitalised()
            ListRow(name, detail = listOfNotNull(counted, next).joinToString(" · ")) {
                if (disease.withoutDay > 0uL) Small(word(Label.PROTECTION_WITHOUT_DAY, "count" to disease.withoutDay.toLong()))
            }
        }
    }
}
