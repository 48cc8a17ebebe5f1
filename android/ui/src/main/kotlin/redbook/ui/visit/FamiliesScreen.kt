package redbook.ui.visit

import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Add
import androidx.compose.material.icons.filled.Settings
import androidx.compose.runtime.Composable
import redbook.ffi.Caseload
import redbook.ffi.Family
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.Mark
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.SignButton
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

/** What can be done with the day's families. */
public interface FamiliesActions : ScreenActions {
    /** Opens a family's record. */
    public fun open(family: Family)

    /** What became of the day's visits. */
    public fun receipt()

    /** Joins another family's record. */
    public fun join()

    /** What is set of this phone. */
    public fun settings()
}

/** A health visitor's families. */
public class FamiliesPresenter(private val session: Session, private val platform: Platform, place: Place) :
    Presenter<Caseload>(place), FamiliesActions {
    override fun open(): Unit = fill { session.phone.caseload(platform.today()) }

    override fun open(family: Family): Unit = navigator.go(Route.Home(family.record))

    override fun receipt(): Unit = navigator.go(Route.Receipt)

    override fun join(): Unit = navigator.go(Route.Join())

    override fun settings(): Unit = navigator.go(Route.PhoneSettings)
}

/** A health visitor's families: who, how old, what is due, and how fresh what this phone holds is. */
@Composable
public fun FamiliesScreen(screen: Screen<Caseload>, actions: FamiliesActions) {
    val receipt = Primary(word(Label.FAMILIES_RECEIPT), onClick = actions::receipt)
    ScreenPage(
        screen, actions, word(Label.FAMILIES_TITLE), primary = { receipt },
        signs = {
            SignButton(Icons.Filled.Add, word(Label.FAMILIES_JOIN), actions::join)
            SignButton(Icons.Filled.Settings, word(Label.SETTINGS_PHONE), actions::settings)
        },
    ) { caseload ->
        if (caseload.damaged.isNotEmpty()) {
            Banner(Tone.NOTICE, word(Label.FAMILIES_DAMAGED, "count" to caseload.damaged.size.toLong()))
        }
        if (caseload.families.isEmpty()) Card { Body(word(Label.FAMILIES_NONE)) }
        if (caseload.families.isNotEmpty()) Rows(caseload.families) { FamilyRow(it, actions) }
    }
}

@Composable
private fun FamilyRow(family: Family, actions: FamiliesActions) {
    val labels = Redbook.labels
    val name = family.identity.name ?: word(Label.CHILD_UNNAMED)
    ListRow(name, detail = family.age?.let(labels::say), onClick = { actions.open(family) }) {
        family.identity.nhsNumber?.let { Small(word(Label.IDENTITY_NUMBER, "number" to it)) }
        if (family.due > 0uL) Mark(Tone.CALM, word(Label.FAMILIES_DUE, "count" to family.due.toLong()))
        if (family.needs > 0uL) Mark(Tone.NOTICE, word(Label.FAMILIES_NEEDS, "count" to family.needs.toLong()))
        Small(labels.say(family.freshness))
        if (family.waiting > 0uL) Small(word(Label.SYNC_UNSENT, "count" to family.waiting.toLong()))
    }
}
