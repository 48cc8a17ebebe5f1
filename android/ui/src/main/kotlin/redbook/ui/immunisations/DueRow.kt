package redbook.ui.immunisations

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import redbook.ffi.DueItem
import redbook.ui.parts.Mark
import redbook.ui.parts.Small
import redbook.ui.parts.Strong
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** Something that is due, was or will be, with its reason and what should be known beside it. */
@Composable
internal fun DueRow(item: DueItem, withNotes: Boolean = true) {
    val labels = Redbook.labels
    Column(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}.padding(horizontal = Space.l, vertical = Space.m),
        verticalArrangement = Arrangement.spacedBy(Space.xs),
    ) {
        Strong(word(Label.DUE_NAME, "what" to item.whatWithDose()).capitalised())
        statusMark(item.status)?.let { (tone, label) -> Mark(tone, word(label)) }
        Small(labels.say(item.reason))
        if (withNotes) item.notes.forEach { Small(labels.say(it)) }
    }
}

/** As a line begins. */
internal fun String.capitalised(): String = replaceFirstChar(Char::uppercase)

/** As the catalogue names it: "menb:2". */
internal fun DueItem.whatWithDose(): String = dose?.let { "$what:$it" } ?: what

/** A sign and a word for what a person should see at a glance; the rest is in the reason. */
private fun statusMark(status: String): Pair<Tone, Label>? = when (status) {
    "done" -> Tone.DONE to Label.DUE_DONE
    "due" -> Tone.CALM to Label.DUE_NOW
    "overdue" -> Tone.NOTICE to Label.DUE_OVERDUE
    "invalid" -> Tone.NOTICE to Label.DUE_NOT_COUNTED
    else -> null
}
