package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ffi.Share
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.Mark
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label
import redbook.ui.words.moment

/** What can be done with the list of shares. */
public interface SharesActions : ScreenActions {
    /** Shares something. */
    public fun share()

    /** Shares with a screen that has no camera. */
    public fun shareTo()

    /** Shares with no network. */
    public fun shareOffline()

    /** What happened with one. */
    public fun log(share: Share)
}

/** What this phone shared. */
public class SharesPresenter(private val record: String, private val session: Session, place: Place) :
    Presenter<List<Share>>(place), SharesActions {
    override fun open(): Unit = fill { session.record(record).shares() }

    override fun share(): Unit = navigator.go(Route.ShareNew(record))

    override fun shareTo(): Unit = navigator.go(Route.ShareTo(record))

    override fun shareOffline(): Unit = navigator.go(Route.ShareOffline(record))

    override fun log(share: Share): Unit = navigator.go(Route.ShareLog(record, share.id))
}

/** What this phone shared, and how each stands. */
@Composable
public fun SharesScreen(screen: Screen<List<Share>>, actions: SharesActions) {
    val share = Primary(word(Label.SHARES_NEW), onClick = actions::share)
    ScreenPage(screen, actions, word(Label.SHARES_TITLE), primary = { share }) { shares ->
        Body(word(Label.SHARES_ABOUT))
        Rows(listOf(Label.SHARE_TO_TITLE to actions::shareTo, Label.SHARE_OFFLINE_TITLE to actions::shareOffline)) { (way, go) ->
            ListRow(word(way), onClick = go)
        }
        if (shares.isEmpty()) Card { Body(word(Label.SHARES_NONE)) }
        if (shares.isNotEmpty()) Rows(shares) { ShareRow(it, onClick = { actions.log(it) }) }
    }
}

/** A share in a list. */
@Composable
internal fun ShareRow(share: Share, onClick: (() -> Unit)?) {
    val label = share.label.ifEmpty { word(Label.SHARES_UNNAMED) }
    ListRow(label, detail = word(Label.SHARES_EXPIRES, "on" to moment(share.expires)), onClick = onClick) {
        val (tone, state) = standing(share.state)
        Mark(tone, word(state))
        Small(word(Label.SHARES_OPENED, "count" to share.opens.toLong()))
        if (share.wrongTries > 0u) Small(word(Label.SHARES_WRONG_TRIES, "count" to share.wrongTries.toLong()))
        if (share.outOfDate) Small(word(Label.SHARES_OUT_OF_DATE))
    }
}

private fun standing(state: String): Pair<Tone, Label> = when (state) {
    "open" -> Tone.DONE to Label.SHARE_OPEN
    "expired" -> Tone.CALM to Label.SHARE_EXPIRED
    "revoked" -> Tone.CALM to Label.SHARE_REVOKED
    "locked" -> Tone.NOTICE to Label.SHARE_LOCKED
    "used-up" -> Tone.CALM to Label.SHARE_USED_UP
    "revoking" -> Tone.NOTICE to Label.SHARE_REVOKING
    else -> Tone.NOTICE to Label.SHARE_NOT_SENT
}
