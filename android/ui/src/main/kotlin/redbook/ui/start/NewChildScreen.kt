package redbook.ui.start

import androidx.compose.runtime.Composable
import java.time.LocalDate
import redbook.ChildRecord
import redbook.ffi.BirthDetailsDraft
import redbook.ffi.Draft
import redbook.ffi.Message
import redbook.ffi.NewEntry
import redbook.ffi.PregnancyDraft
import redbook.ffi.ProfileFieldDraft
import redbook.ffi.RedbookException
import redbook.ui.form.DateField
import redbook.ui.form.TypedDate
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.ChoiceRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.TypedField
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

/** A child's record as it begins: the little that everything else is reckoned from, all of it to be changed later. */
public data class NewChildState(
    /** The day, for a date that is today's. */
    val today: LocalDate,
    /** What the child is called, if there is a name. */
    val name: String = "",
    /** Whether the child is born; nothing before it was said. */
    val isBorn: Boolean? = null,
    /** The day of birth, or the due date. */
    val date: TypedDate = TypedDate(),
    /** The sex, as the core calls it; empty: not said. */
    val sex: String = "",
    /** What looks like a slip. */
    val doubts: List<Message> = emptyList(),
)

/** What can be done where a record begins. */
public interface NewChildActions : ScreenActions {
    /** Types or chooses. */
    public fun say(state: NewChildState)

    /** Begins the record, or asks what looks like a slip. */
    public fun begin()

    /** It is right as it is. */
    public fun confirm()
}

/** A child's record begins. */
public class NewChildPresenter(
    private val paperBook: Boolean,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<NewChildState>(place, NewChildState(platform.today())), NewChildActions {
    /** Begun once, however often it is tried. */
    private var begun: ChildRecord? = null

    override fun say(state: NewChildState): Unit = show { state }

    override fun begin(): Unit = begin(confirmed = false)

    override fun confirm(): Unit = begin(confirmed = true)

    private fun begin(confirmed: Boolean) {
        val said = content ?: return
        save({ written(said, confirmed) }) { doubts ->
            if (doubts.isEmpty()) begun?.let { go(it.id) }
            said.copy(doubts = doubts)
        }
    }

    /** What looks like a slip; nothing where it is saved. */
    private suspend fun written(said: NewChildState, confirmed: Boolean): List<Message> {
        val child = begun ?: session.phone.newRecord(platform.settings.relay).also { begun = it }
        try {
            child.addAll(entries(said, confirmed))
        } catch (slip: RedbookException.Check) {
            return slip.doubts
        }
        return emptyList()
    }

    private fun go(record: String) {
        val way = listOfNotNull(Route.Children, Route.Home(record), Route.Paper(record).takeIf { paperBook })
        navigator.restart(*way.toTypedArray())
    }

    private fun entries(said: NewChildState, confirmed: Boolean): List<NewEntry> {
        val date = said.date.takeIf { !it.isEmpty }?.iso()
        val birth = when {
            said.isBorn == false && date != null -> NewEntry(Draft.Pregnancy(PregnancyDraft(due = date)), null, confirmed)
            said.isBorn == true -> NewEntry(Draft.BirthDetails(BirthDetailsDraft()), date, confirmed)
            else -> null
        }
        return listOfNotNull(field("name", said.name, confirmed), field("sex", said.sex, confirmed), birth)
    }

    private fun field(name: String, value: String, confirmed: Boolean): NewEntry? = value.trim().ifEmpty { null }?.let {
        NewEntry(Draft.ProfileField(ProfileFieldDraft(name, it)), null, confirmed)
    }
}

/** A child's record begins, born or expected. */
@Composable
public fun NewChildScreen(screen: Screen<NewChildState>, actions: NewChildActions) {
    val isSaid = screen.content?.isBorn != null && !screen.busy
    val begin = Primary(word(Label.NEW_CHILD_BEGIN), isSaid, actions::begin)
    val confirm = Primary(word(Label.FORM_CONFIRM), !screen.busy, actions::confirm)
    ScreenPage(screen, actions, word(Label.NEW_CHILD_TITLE), primary = { if (it.doubts.isEmpty()) begin else confirm }) { state ->
        if (state.doubts.isEmpty()) Asked(state, actions) else Doubts(state, actions)
    }
}

@Composable
private fun Doubts(state: NewChildState, actions: NewChildActions) {
    state.doubts.forEach { Banner(Tone.NOTICE, Redbook.labels.say(it)) }
    Body(word(Label.FORM_DOUBT))
    OtherButton(word(Label.FORM_CHANGE), { actions.say(state.copy(doubts = emptyList())) })
}

@Composable
private fun Asked(state: NewChildState, actions: NewChildActions) {
    Section(word(Label.NEW_CHILD_BORN)) {
        Rows(listOf(true, false)) { isBorn ->
            ChoiceRow(word(if (isBorn) Label.NEW_CHILD_IS_BORN else Label.NEW_CHILD_EXPECTED), state.isBorn == isBorn, {
                actions.say(state.copy(isBorn = isBorn))
            })
        }
    }
    TypedField(word(Label.NEW_CHILD_NAME), state.name, { actions.say(state.copy(name = it)) }, hint = word(Label.NEW_CHILD_NAME_HINT))
    val isBorn = state.isBorn ?: return
    val asked = if (isBorn) Label.NEW_CHILD_BIRTHDAY else Label.NEW_CHILD_DUE
    DateField(word(asked), state.date, state.today, { actions.say(state.copy(date = it)) })
    if (isBorn) Sex(state, actions)
    Small(word(Label.NEW_CHILD_LATER))
}

@Composable
private fun Sex(state: NewChildState, actions: NewChildActions) {
    Section(word(Label.NEW_CHILD_SEX)) {
        Rows(listOf("female" to Label.SEX_FEMALE, "male" to Label.SEX_MALE, "" to Label.SEX_NOT_SAID)) { (sex, label) ->
            ChoiceRow(word(label), state.sex == sex, { actions.say(state.copy(sex = sex)) })
        }
        Small(word(Label.NEW_CHILD_SEX_ABOUT))
    }
}
