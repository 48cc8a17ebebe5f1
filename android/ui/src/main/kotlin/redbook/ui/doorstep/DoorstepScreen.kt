package redbook.ui.doorstep

import androidx.compose.runtime.Composable
import redbook.ffi.Handover
import redbook.ffi.handoverBytesMax
import redbook.ffi.qrBytesMax
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.OtherButton
import redbook.ui.parts.QrCard
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label

/** A hand-over from phone to phone: what is given, sealed, and what came of what was taken. */
public class DoorstepState(
    /** What the other phone lacks, or all of it where that is not known. */
    public val given: ByteArray,
    /** What came of theirs. */
    public val came: Handover? = null,
)

/** What can be done at the doorstep. */
public interface DoorstepActions : ScreenActions {
    /** Hands the file to another app. */
    public fun send()

    /** Reads their code with the camera. */
    public fun scan()

    /** Takes their file. */
    public fun pick()
}

/** From phone to phone with no network. */
public class DoorstepPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<DoorstepState>(place), DoorstepActions {
    override fun open(): Unit = fill { DoorstepState(session.given(record), it?.came) }

    override fun send(): Unit = waitFor { shown ->
        val state = shown ?: DoorstepState(session.given(record))
        platform.send(HANDOVER_FILE, state.given)
        state
    }

    override fun scan(): Unit = take { platform.scan() }

    override fun pick(): Unit = take { platform.pick(handoverBytesMax().toInt()) }

    private fun take(theirs: suspend () -> ByteArray?): Unit = waitFor { shown ->
        val file = theirs() ?: return@waitFor shown ?: DoorstepState(session.given(record))
        val came = saving(file) { session.phone.doorstepImport(it) }
        session.taken[came.record] = file
        DoorstepState(session.given(record), came)
    }
}

/** What the other side lacks, where its own hand-over said what it has; else the whole record. */
internal suspend fun Session.given(record: String): ByteArray {
    val child = record(record)
    return taken[record]?.let { child.doorstepAnswer(it) } ?: child.doorstepFile()
}

/** What the file of a hand-over is called: nobody's name is in it. */
internal const val HANDOVER_FILE = "visit.redbook"

/** From phone to phone with no network: as a QR code where it is small enough, and as a file. */
@Composable
public fun DoorstepScreen(screen: Screen<DoorstepState>, actions: DoorstepActions) {
    ScreenPage(screen, actions, word(Label.DOORSTEP_TITLE)) { state ->
        Body(word(Label.DOORSTEP_ABOUT))
        state.came?.let { Came(it) }
        Section(word(Label.DOORSTEP_GIVE)) { Giving(state.given, actions::send) }
        Section(word(Label.DOORSTEP_TAKE)) {
            OtherButton(word(Label.DOORSTEP_SCAN), actions::scan)
            OtherButton(word(Label.DOORSTEP_PICK), actions::pick)
        }
    }
}

/** A hand-over to be given. Whether it arrived only the other phone can say. */
@Composable
internal fun Giving(given: ByteArray, onSend: () -> Unit) {
    if (given.size.toUInt() <= qrBytesMax()) QrCard(given, word(Label.DOORSTEP_QR)) else Small(word(Label.DOORSTEP_LARGE))
    OtherButton(word(Label.DOORSTEP_SEND), onSend)
    Small(word(Label.DOORSTEP_SEALED))
}

@Composable
private fun Came(came: Handover) {
    val tone = if (came.cutOff || came.refused > 0uL) Tone.NOTICE else Tone.DONE
    val said = listOfNotNull(
        word(Label.DOORSTEP_CAME, "count" to came.entries.toLong()),
        word(Label.DOORSTEP_WAITS, "count" to came.waits.toLong()).takeIf { came.waits > 0uL },
        word(Label.DOORSTEP_REFUSED, "count" to came.refused.toLong()).takeIf { came.refused > 0uL },
        word(Label.DOORSTEP_CUT_OFF).takeIf { came.cutOff },
        word(Label.DOORSTEP_THEY_LACK).takeIf { came.theyLack > 0uL },
    )
    Banner(tone, said.joinToString(" "))
}
