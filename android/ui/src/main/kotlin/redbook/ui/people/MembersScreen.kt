package redbook.ui.people

import androidx.compose.runtime.Composable
import redbook.ffi.Member
import redbook.ui.parts.ListRow
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label

/** What can be done with the list of members. */
public interface MembersActions : ScreenActions {
    /** Lets somebody in. */
    public fun invite()
}

/** Who has the record. */
public class MembersPresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<List<Member>>(place), MembersActions {
    override fun open(): Unit = fill { session.record(record).members() }

    override fun invite(): Unit = navigator.go(Route.Invite(record))
}

/** Who has the record: each phone, whose it is, in what role, and who let it in. Only a guardian lets somebody in. */
@Composable
public fun MembersScreen(screen: Screen<List<Member>>, actions: MembersActions) {
    val invite = Primary(word(Label.MEMBERS_INVITE), onClick = actions::invite)
    val mayInvite = screen.content.orEmpty().any { it.you && it.role == "guardian" }
    ScreenPage(screen, actions, word(Label.MEMBERS_TITLE), primary = { invite.takeIf { mayInvite } }) { members ->
        Small(word(Label.MEMBERS_ABOUT))
        Rows(members) { member -> MemberRow(member, members.firstOrNull { it.log == member.admittedBy }) }
    }
}

@Composable
private fun MemberRow(member: Member, admittedBy: Member?) {
    val name = if (member.you) word(Label.PERSON_YOU, "name" to member.name) else member.name
    val person = listOf(member.relation, member.device).filter(String::isNotEmpty).joinToString(" · ")
    ListRow(name, detail = person) {
        Small(word(roleLabel(member.role)))
        admittedBy?.let { Small(word(Label.MEMBERS_ADMITTED_BY, "name" to it.name)) }
        if (member.succeeded) Small(word(Label.MEMBERS_SUCCEEDED))
    }
}

/** A role in words. */
internal fun roleLabel(role: String): Label = when (role) {
    "guardian" -> Label.ROLE_GUARDIAN
    "carer" -> Label.ROLE_CARER
    else -> Label.ROLE_PRACTITIONER
}

/** What a role may do, in words. */
internal fun roleAbout(role: String): Label = when (role) {
    "guardian" -> Label.ROLE_GUARDIAN_ABOUT
    "carer" -> Label.ROLE_CARER_ABOUT
    else -> Label.ROLE_PRACTITIONER_ABOUT
}
