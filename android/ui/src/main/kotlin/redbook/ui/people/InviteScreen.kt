package redbook.ui.people

import androidx.compose.runtime.Composable
import redbook.ffi.InvitationMade
import redbook.ffi.Member
import redbook.ffi.OpenInvitation
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.ChoiceRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Primary
import redbook.ui.parts.QrCard
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.TypedField
import redbook.ui.parts.Typing
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label
import redbook.ui.words.moment

/** How far an invitation has come. */
public sealed interface InviteState {
    /** Into which role. */
    public data class Choosing(val role: String) : InviteState

    /** The newcomer scans it, and is in [asked] once they have; then both compare the code, of which [code] is what was typed. */
    public data class Shown(val invitation: InvitationMade, val asked: OpenInvitation?, val code: String) : InviteState {
        override fun toString(): String = "Shown(${invitation.id})"
    }

    /** They are in. */
    public data class Admitted(val member: Member) : InviteState
}

/** What can be done with an invitation. */
public interface InviteActions : ScreenActions {
    /** Chooses the role. */
    public fun role(role: String)

    /** Makes the invitation. */
    public fun invite()

    /** Looks whether somebody has used it: their phone then shows its code. */
    public fun look()

    /** Types at the code that the newcomer's phone shows. */
    public fun code(text: String)

    /** Lets them in, if the code is theirs. */
    public fun admit()

    /** Copies the link, for somebody who is not here. */
    public fun copy()
}

/** Letting somebody in: a role, a QR code, and a short code that both compare. */
public class InvitePresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<InviteState>(place, InviteState.Choosing(ROLES.first())), InviteActions {
    override fun role(role: String): Unit = show { if (it is InviteState.Choosing) InviteState.Choosing(role) else it }

    override fun invite(): Unit = waitFor { shown ->
        val role = (shown as? InviteState.Choosing)?.role ?: ROLES.first()
        InviteState.Shown(session.record(record).invite(role), asked = null, code = "")
    }

    override fun code(text: String): Unit = show { if (it is InviteState.Shown) it.copy(code = text) else it }

    override fun look() {
        val made = content as? InviteState.Shown ?: return
        waitFor {
            val open = session.record(record).invitations()
            made.copy(asked = open.firstOrNull { it.id == made.invitation.id && it.state == ASKED })
        }
    }

    override fun admit() {
        val asked = content as? InviteState.Shown ?: return
        waitFor { InviteState.Admitted(session.record(record).approve(asked.invitation.id, asked.code)) }
    }

    override fun copy() {
        (content as? InviteState.Shown)?.let { platform.copy(it.invitation.link) }
    }
}

/** Somebody has used the link. */
private const val ASKED = "asked"

/** The roles into which somebody can be let in, as the core calls them. */
internal val ROLES = listOf("guardian", "carer", "practitioner")

/** Letting somebody in. */
@Composable
public fun InviteScreen(screen: Screen<InviteState>, actions: InviteActions) {
    val make = Primary(word(Label.INVITE_MAKE), !screen.busy, actions::invite)
    val done = Primary(word(Label.DONE), onClick = { actions.onBack?.invoke() })
    val look = Primary(word(Label.INVITE_LOOK), !screen.busy, actions::look)
    val admit = Primary(word(Label.INVITE_ADMIT), !screen.busy, actions::admit)
    val primary: @Composable (InviteState) -> Primary? = { state ->
        when (state) {
            is InviteState.Choosing -> make
            is InviteState.Shown -> if (state.asked == null) look else admit
            is InviteState.Admitted -> done
        }
    }
    ScreenPage(screen, actions, word(Label.INVITE_TITLE), primary) { state ->
        when (state) {
            is InviteState.Choosing -> Choosing(state, actions)
            is InviteState.Shown -> state.asked?.let { Comparing(it, state, actions) } ?: Shown(state, actions)
            is InviteState.Admitted -> Admitted(state)
        }
    }
}

@Composable
private fun Choosing(state: InviteState.Choosing, actions: InviteActions) {
    Body(word(Label.INVITE_ROLE))
    Rows(ROLES) { role ->
        ChoiceRow(word(roleLabel(role)), state.role == role, { actions.role(role) }, detail = word(roleAbout(role)))
    }
}

@Composable
private fun Shown(state: InviteState.Shown, actions: InviteActions) {
    Body(word(Label.INVITE_SCAN))
    QrCard(state.invitation.link.encodeToByteArray(), word(Label.INVITE_QR))
    Small(word(Label.INVITE_EXPIRES, "on" to moment(state.invitation.expires)))
    OtherButton(word(Label.INVITE_COPY), actions::copy)
    Small(word(Label.INVITE_COPY_ABOUT))
}

@Composable
private fun Comparing(asked: OpenInvitation, state: InviteState.Shown, actions: InviteActions) {
    Banner(Tone.CALM, word(Label.INVITE_ASKED, "name" to asked.name, "relation" to asked.relation, "device" to asked.device))
    TypedField(word(Label.INVITE_CODE), state.code, actions::code, typing = Typing.NUMBER, hint = word(Label.INVITE_CODE_HINT))
}

@Composable
private fun Admitted(state: InviteState.Admitted) {
    Banner(Tone.DONE, word(Label.INVITE_ADMITTED, "name" to state.member.name))
    Body(word(roleAbout(state.member.role)))
}
