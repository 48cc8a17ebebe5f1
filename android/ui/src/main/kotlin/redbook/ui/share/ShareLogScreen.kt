package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ChildRecord
import redbook.ffi.Access
import redbook.ffi.Share
import redbook.ffi.ShareLog
import redbook.ffi.ShareMade
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
import redbook.ui.words.moment

/** A share, what happened with it, and its QR code while it is shown once more. */
public data class ShareLogState(
    val share: Share,
    /** Nothing where the relay could not be asked. */
    val log: ShareLog? = null,
    val again: ShareMade? = null,
) {
    override fun toString(): String = "ShareLogState(${share.id}, again=${again != null})"
}

/** What can be done with a share. */
public interface ShareLogActions : ScreenActions {
    /** Shows its QR code once more. */
    public fun again()

    /** The QR code has been shown. */
    public fun shown()

    /** Brings what it holds up to date. */
    public fun update()

    /** Ends it. */
    public fun revoke()
}

/** What happened with a share. */
public class ShareLogPresenter(
    private val record: String,
    private val share: String,
    private val session: Session,
    place: Place,
) : Presenter<ShareLogState>(place), ShareLogActions {
    /** What this phone knows is there at once, also where the relay cannot be reached: the code can be shown again without it. */
    override fun open(): Unit = fill { shown ->
        val child = session.record(record)
        val known = shown ?: child.shares().find { it.id == share }?.let { ShareLogState(it) }
        known?.let(::meanwhile)
        val log = child.shareLog(share)
        ShareLogState(log.share, log, known?.again)
    }

    override fun again(): Unit = waitFor { shown ->
        val made = session.record(record).shareAgain(share)
        shown?.copy(again = made) ?: ShareLogState(made.share, again = made)
    }

    override fun shown(): Unit = show { it.copy(again = null) }

    override fun update(): Unit = change { it.shareUpdate(share) }

    override fun revoke(): Unit = change { it.revoke(share) }

    private fun change(work: suspend (ChildRecord) -> Share): Unit = waitFor { shown ->
        val changed = work(session.record(record))
        ShareLogState(changed, shown?.log)
    }
}

/** What happened with a share: who says they opened it, and when; its QR code once more, and its end. */
@Composable
public fun ShareLogScreen(screen: Screen<ShareLogState>, actions: ShareLogActions) {
    screen.content?.again?.let { return ShareMadeScreen(it, actions::shown) }
    ScreenPage(screen, actions, word(Label.SHARE_LOG_TITLE)) { state ->
        Rows(listOf(state.share)) { ShareRow(it, onClick = null) }
        WhatCanBeDone(state.share, actions)
        if (state.share.state == "revoking") Banner(Tone.NOTICE, word(Label.SHARE_REVOKING_ABOUT))
        state.log?.let { Happened(it) }
    }
}

@Composable
private fun Happened(log: ShareLog) {
    Section(word(Label.SHARE_LOG_OPENED)) {
        if (log.accesses.isEmpty()) Card { Body(word(Label.SHARE_LOG_NONE)) }
        if (log.accesses.isNotEmpty()) Rows(log.accesses) { AccessRow(it) }
        if (log.unlisted > 0uL) Small(word(Label.SHARE_LOG_MORE, "count" to log.unlisted.toLong()))
        Small(word(Label.SHARE_LOG_ABOUT))
    }
}

@Composable
private fun WhatCanBeDone(share: Share, actions: ShareLogActions) {
    val isOpen = share.state == "open"
    if (isOpen) OtherButton(word(Label.SHARE_AGAIN), actions::again)
    if (isOpen && share.goesOn && share.outOfDate) OtherButton(word(Label.SHARE_UPDATE), actions::update)
    if (share.state in ENDS) OtherButton(word(Label.SHARE_REVOKE), actions::revoke)
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
    ListRow(word(what), detail = word(Label.ACCESS_AT, "on" to moment(access.at))) {
        val who = access.saidToBe.ifEmpty { word(Label.ACCESS_NOBODY) }
        Small(word(Label.ACCESS_SAID_TO_BE, "who" to who))
    }
}
