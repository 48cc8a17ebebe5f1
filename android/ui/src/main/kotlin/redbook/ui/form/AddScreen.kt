package redbook.ui.form

import androidx.compose.runtime.Composable
import redbook.ffi.Form
import redbook.ui.parts.ListRow
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be done where something is added. */
public interface AddActions : ScreenActions {
    /** Writes this down. */
    public fun write(form: Form)
}

/** Everything that can be written down. */
public class AddPresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<List<Form>>(place), AddActions {
    override fun open(): Unit = fill { session.forms().filter { it.id !in ELSEWHERE } }

    override fun write(form: Form): Unit = navigator.go(Route.Form(record, form.id))

    private companion object {
        /** Who the child is has a screen of its own; a loss is told from the settings, where nobody meets it by chance. */
        val ELSEWHERE = setOf("profile_field", "loss", "answer")
    }
}

/** Forms that belong together. One that no group names is among the rest: nothing is left out. */
private enum class Group(val title: Label, vararg val forms: String) {
    MEASURE(Label.ADD_MEASURE, "weight", "length_lying", "height_standing", "head_circumference"),
    HEALTH(Label.ADD_HEALTH, "immunisation", "illness", "medicine", "allergy", "admission", "tooth"),
    EVERYDAY(Label.ADD_EVERYDAY, "diary", "milestone", "feeding", "note", "question", "appointment"),
    REST(Label.ADD_REST),
}

/** Everything that can be written down, what is needed most often first. */
@Composable
public fun AddScreen(screen: Screen<List<Form>>, actions: AddActions) {
    ScreenPage(screen, actions, word(Label.ADD_TITLE)) { forms ->
        val named = Group.entries.flatMap { it.forms.toList() }.toSet()
        Group.entries.forEach { group ->
            val of = group.forms.mapNotNull { id -> forms.firstOrNull { it.id == id } }
            val rest = if (group == Group.REST) forms.filter { it.id !in named } else emptyList()
            if ((of + rest).isNotEmpty()) Section(word(group.title)) {
                Rows(of + rest) { form -> ListRow(Redbook.labels.say(form.about), onClick = { actions.write(form) }) }
            }
        }
    }
}
