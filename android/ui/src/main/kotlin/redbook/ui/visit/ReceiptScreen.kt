package redbook.ui.visit

import androidx.compose.runtime.Composable
import redbook.ffi.Receipt
import redbook.ui.parts.Banner
import redbook.ui.parts.ListRow
import redbook.ui.parts.Mark
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** What can be done with the day's receipt. */
public interface ReceiptActions : ScreenActions {
    /** Opens a visit's record. */
    public fun open(record: String)

    /** Hands on what waits. */
    public fun handOn()
}

/** What became of the day's visits. */
public class ReceiptPresenter(private val session: Session, private val platform: Platform, place: Place) :
    Presenter<Receipt>(place), ReceiptActions {
    override fun open(): Unit = fill { receipt() }

    override fun open(record: String): Unit = navigator.go(Route.Home(record))

    override fun handOn(): Unit = waitFor { shown ->
        shown?.visits.orEmpty().filterNot { it.isHanded }.forEach { session.record(it.record).sync() }
        receipt()
    }

    private suspend fun receipt(): Receipt = session.phone.receipt(platform.today(), platform.zone())
}

/** What became of the day's visits: with the family, or waiting. */
@Composable
public fun ReceiptScreen(screen: Screen<Receipt>, actions: ReceiptActions) {
    val handOn = Primary(word(Label.RECEIPT_HAND_ON), !screen.busy, actions::handOn)
    ScreenPage(screen, actions, word(Label.RECEIPT_TITLE), primary = { handOn.takeIf { _ -> it.waiting > 0uL } }) { receipt ->
        Banner(if (receipt.waiting == 0uL) Tone.DONE else Tone.NOTICE, Redbook.labels.say(receipt.message))
        if (receipt.damaged.isNotEmpty()) {
            Banner(Tone.NOTICE, word(Label.FAMILIES_DAMAGED, "count" to receipt.damaged.size.toLong()))
        }
        if (receipt.visits.isNotEmpty()) Rows(receipt.visits) { visit ->
            ListRow(visit.identity.name ?: word(Label.CHILD_UNNAMED), onClick = { actions.open(visit.record) }) {
                if (visit.isHanded) Mark(Tone.DONE, word(Label.RECEIPT_HANDED)) else Mark(Tone.NOTICE, word(Label.RECEIPT_WAITS))
                Small(word(Label.RECEIPT_ENTRIES, "count" to visit.entries.toLong()))
            }
        }
    }
}
