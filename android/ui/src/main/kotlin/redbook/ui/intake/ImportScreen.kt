package redbook.ui.intake

import androidx.compose.runtime.Composable
import redbook.ffi.fhirBytesMax
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.ListRow
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

/** Taking in a file of another system: what it is, what the core asks of it, and what came of it. */
@Composable
public fun ImportScreen(screen: Screen<ImportState>, actions: ImportActions) {
    ScreenPage(screen, actions, word(Label.IMPORT_TITLE), primary = { primary(it, !screen.busy, actions) }) { state ->
        when (state) {
            ImportState.Choosing -> About()
            is ImportState.OtherChild -> OtherChild(state, actions)
            is ImportState.Doubtful -> Doubtful(state, actions)
            is ImportState.Done -> Done(state, actions)
        }
    }
}

/** Whether it is this child has no answer that is nearer to the thumb than the other. */
@Composable
private fun primary(state: ImportState, isFree: Boolean, actions: ImportActions): Primary? = when (state) {
    ImportState.Choosing -> Primary(word(Label.IMPORT_PICK), isFree, actions::pick)
    is ImportState.OtherChild -> null
    is ImportState.Doubtful -> Primary(word(Label.IMPORT_CONFIRM), isFree, actions::confirm)
    is ImportState.Done -> Primary(word(Label.DONE), isFree, actions::done)
}

@Composable
private fun About() {
    Body(word(Label.IMPORT_ABOUT))
    Small(word(Label.IMPORT_LIMIT, "megabytes" to fhirBytesMax().toInt() / BYTES_PER_MB))
}

private const val BYTES_PER_MB = 1_000_000

@Composable
private fun OtherChild(state: ImportState.OtherChild, actions: ImportActions) {
    Banner(Tone.NOTICE, word(Label.IMPORT_OTHER))
    Rows(state.differences) { ListRow(Redbook.labels.line(listOf(it))) }
    OtherButton(word(Label.IMPORT_SAME), actions::sameChild)
    OtherButton(word(Label.IMPORT_LEAVE), actions::leave)
}

@Composable
private fun Doubtful(state: ImportState.Doubtful, actions: ImportActions) {
    state.doubts.forEach { Banner(Tone.NOTICE, Redbook.labels.say(it)) }
    Body(word(Label.IMPORT_DOUBT))
    OtherButton(word(Label.IMPORT_LEAVE), actions::leave)
}

@Composable
private fun Done(state: ImportState.Done, actions: ImportActions) {
    val (entries, notes, here) = state.came.run { Triple(entries.size, keptAsNotes.toLong(), alreadyHere.toLong()) }
    val said = listOfNotNull(
        if (entries > 0) word(Label.IMPORT_CAME, "count" to entries) else word(Label.IMPORT_NOTHING),
        word(Label.IMPORT_NOTES, "count" to notes).takeIf { notes > 0 },
        word(Label.IMPORT_HERE, "count" to here).takeIf { here > 0 },
    )
    Banner(if (entries > 0) Tone.DONE else Tone.CALM, said.joinToString(" "))
    Rows(listOf(Label.TIMELINE_TITLE)) { ListRow(word(it), onClick = actions::timeline) }
    if (state.left.isNotEmpty()) Left(state)
    OtherButton(word(Label.IMPORT_AGAIN), actions::pick)
}

@Composable
private fun Left(state: ImportState.Done) {
    Section(word(Label.IMPORT_LEFT)) {
        Rows(state.left.entries.take(LEFT_SHOWN)) { (left, count) ->
            ListRow(word(Label.IMPORT_SORT, "what" to left.resource, "count" to count), detail = Redbook.labels.say(left.why))
        }
        val more = state.left.size - LEFT_SHOWN
        if (more > 0) Small(word(Label.IMPORT_MORE, "count" to more))
    }
}

/** A file may hold thousands of things that a record does not need. */
private const val LEFT_SHOWN = 20
