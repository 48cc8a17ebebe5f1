package redbook.ui.profile

import androidx.compose.runtime.Composable
import redbook.ffi.Message
import redbook.ffi.Profile
import redbook.ffi.ProfileField
import redbook.ffi.RedbookException
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.PersonLine
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.TypedField
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** Who the child is; while a field is changed, which, how far it is typed, and what looks like a slip. */
public class ProfileState(
    /** As it is in the record. */
    public val profile: Profile,
    /** The field that is changed. */
    public val field: String? = null,
    /** What it will be. */
    public val typed: String = "",
    /** What looks like a slip. */
    public val doubts: List<Message> = emptyList(),
)

/** What can be done about who the child is. */
public interface ProfileActions : ScreenActions {
    /** Begins to change a field, or types on. */
    public fun type(field: String, text: String)

    /** Keeps it, or asks what looks like a slip. */
    public fun save()

    /** It is right as it is. */
    public fun confirm()

    /** Leaves it as it was. */
    public fun leave()
}

/** Who the child is. */
public class ProfilePresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<ProfileState>(place), ProfileActions {
    override fun open(): Unit = fill { it ?: ProfileState(session.record(record).profile()) }

    override fun type(field: String, text: String): Unit = show { ProfileState(it.profile, field, text) }

    override fun leave(): Unit = show { ProfileState(it.profile) }

    override fun save(): Unit = saveAs(confirmed = false)

    override fun confirm(): Unit = saveAs(confirmed = true)

    private fun saveAs(confirmed: Boolean) {
        val state = content ?: return
        val field = state.field ?: return
        save({ written(field, state.typed.trim(), confirmed) }) { doubts ->
            if (doubts.isEmpty()) ProfileState(session.record(record).profile()) else ProfileState(state.profile, field, state.typed, doubts)
        }
    }

    /** What looks like a slip; nothing where it is saved. */
    private suspend fun written(field: String, value: String, confirmed: Boolean): List<Message> {
        try {
            session.record(record).setProfile(field, value, confirmed)
        } catch (slip: RedbookException.Check) {
            return slip.doubts
        }
        show { ProfileState(it.profile) }
        return emptyList()
    }
}

/** The fields that every record has room for, as the core calls them, and what people call them. */
private val KNOWN: Map<String, Label> = linkedMapOf(
    "name" to Label.PROFILE_NAME, "date-of-birth" to Label.PROFILE_BORN, "sex" to Label.PROFILE_SEX,
    "nhs-number" to Label.PROFILE_NHS, "address" to Label.PROFILE_ADDRESS,
)

/** Who the child is, each with who said it; one field is changed at a time. */
@Composable
public fun ProfileScreen(screen: Screen<ProfileState>, actions: ProfileActions) {
    val save = Primary(word(Label.SAVE), !screen.busy, actions::save)
    val confirm = Primary(word(Label.FORM_CONFIRM), !screen.busy, actions::confirm)
    val primary: @Composable (ProfileState) -> Primary? = {
        if (it.field == null) null else if (it.doubts.isEmpty()) save else confirm
    }
    ScreenPage(screen, actions, word(Label.PROFILE_TITLE), primary) { state ->
        val field = state.field
        if (field == null) Fields(state.profile, actions) else Changing(field, state, actions)
    }
}

@Composable
private fun Fields(profile: Profile, actions: ProfileActions) {
    val known = KNOWN.keys.map { name -> profile.fields.firstOrNull { it.field == name } ?: ProfileField(name, false, emptyList()) }
    Rows(known + profile.fields.filter { it.field !in KNOWN }) { field ->
        val value = field.values.joinToString(" / ") { it.value }
        ListRow(name(field.field), detail = value.ifEmpty { word(Label.PROFILE_NOTHING) }, onClick = { actions.type(field.field, value) }) {
            if (field.disagreement) Small(word(Label.HOME_DISPUTED))
            field.values.flatMap { it.saidBy }.forEach { PersonLine(it.writtenBy) }
        }
    }
}

@Composable
private fun name(field: String): String = KNOWN[field]?.let { word(it) } ?: field

@Composable
private fun Changing(field: String, state: ProfileState, actions: ProfileActions) {
    TypedField(name(field), state.typed, { actions.type(field, it) }, hint = if (field == "date-of-birth") word(Label.PROFILE_BORN_HINT) else null)
    state.doubts.forEach { Banner(Tone.NOTICE, Redbook.labels.say(it)) }
    if (state.doubts.isNotEmpty()) Body(word(Label.FORM_DOUBT))
    Card { Small(word(Label.PROFILE_KEPT)) }
    OtherButton(word(Label.CANCEL), actions::leave)
}
