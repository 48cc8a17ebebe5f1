package redbook.ui.journey

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import redbook.ffi.JourneyContact
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
import redbook.ui.state.Screen
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** The contacts with services over the first 1,001 days, oldest first, in the family's words. */
@Composable
public fun JourneyScreen(screen: Screen<JourneyState>, actions: JourneyActions) {
    val add = Primary(word(Label.JOURNEY_ADD), onClick = actions::add)
    ScreenPage(screen, actions, word(Label.JOURNEY_TITLE), primary = { add }) { state ->
        Body(word(Label.JOURNEY_ABOUT), color = Redbook.colours.inkSoft)
        val (contacts, later) = state.journey.contacts to state.journey.later.toLong()
        if (contacts.isEmpty()) Card { Body(word(Label.JOURNEY_NONE)) } else Rows(contacts) { ContactRow(it, state, actions) }
        if (later > 0) Small(word(Label.JOURNEY_LATER, "count" to later))
        if (contacts.isNotEmpty()) Take(actions)
    }
}

@Composable
private fun ContactRow(contact: JourneyContact, state: JourneyState, actions: JourneyActions) {
    val labels = Redbook.labels
    val day = contact.`when`?.let(labels::day) ?: word(Label.DAY_UNKNOWN)
    val placed = listOfNotNull(contact.age?.let(labels::say), day, contact.how?.let(labels::say))
    ListRow(
        contact.service.ifEmpty { state.kind(contact)?.let(labels::say).orEmpty() },
        detail = placed.joinToString(" · "), onClick = { actions.entry(contact) },
    ) {
        Column(Modifier.padding(top = Space.xs), Arrangement.spacedBy(Space.xs)) {
            contact.review?.let { Body(labels.say(it)) }
            contact.what?.let { Body(it) }
            contact.helped?.let { Body(word(Label.JOURNEY_HELPED, "what" to it)) }
            contact.note?.let { Small(it) }
            PersonLine(contact.writtenBy)
        }
    }
}

@Composable
private fun Take(actions: JourneyActions) {
    Section(word(Label.JOURNEY_TAKE)) {
        Small(word(Label.JOURNEY_TAKE_ABOUT))
        OtherButton(word(Label.JOURNEY_TAKE_DO), actions::take)
    }
}
