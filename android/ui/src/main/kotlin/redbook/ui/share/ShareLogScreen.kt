package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ffi.Access
import redbook.ffi.ShareLog
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label

/** What can be done with a share. */
public interface ShareLogActions : ScreenActions {
    /** Ends it. */
    public fun revoke()
}

/** What happened with a share. */
public class ShareLogPresenter(
    private val record: String,
    private val share: String,
    private val session: Session,
    place: Place,
) : Presenter<ShareLog>(place), ShareLogActions {
    override fun open(): Unit = fill { session.record(record).shareLog(share) }

    override fun revoke(): Unit = waitFor { shown ->
        val child = session.record(record)
        val ended = child.revoke(share)
        shown?.copy(share = ended) ?: child.shareLog(share)
    }
}

/** What happened with a share: who says they opened it, and when; and its end. */
@Composable
public fun ShareLogScreen(screen: Screen<ShareLog>, actions: ShareLogActions) {
    ScreenPage(screen, actions, word(Label.SHARE_LOG_TITLE)) { log ->
        Rows(listOf(log.share)) { ShareRow(it, onClick = null) }
        if (log.share.state in ENDS) OtherButton(word(Label.SHARE_REVOKE), actions::revoke)
        if (log.share.state == "revoking") Banner(Tone.NOTICE, word(Label.SHARE_REVOKING_ABOUT))
        Section(word(Label.SHARE_LOG_OPENED)) {
            if (log.accesses.isEmpty()) Card { Body(word(Label.SHARE_LOG_NONE)) }
            if (log.accesses.isNotEmpty()) Rows(log.accesses) { AccessRow(it) }
            if (log.unlisted > 0uL) Small(word(Label.SHARE_LOG_MORE, "count" to log.unlisted.toLong()))
            Small(word(Label.SHARE_LOG_ABOUT))
        }
    }
}

/** States of a share that somebody can still open, or could again. */
private val ENDS = setOf("open", "locked", "not-sent")

@Composable
private fun AccessRow(access: Access) {
    val what = when (access.what) {
        "opened" -> Label.ACCESS_OPENED
        "wrong-passcode" -> Label.ACCESS_WRONG_PASSCODE
        else -> Label.ACCESS_REFUSED
    }
    ListRow(word(what), detail = word(Label.ACCESS_AT, "on" to access.at)) {
        val who = access.saidToBe.ifEmpty { word(Label.ACCESS_NOBODY) }
        Small(word(Label.ACCESS_SAID_TO_BE, "who" to who))
    }
}
