package redbook.ui.start

import androidx.compose.runtime.Composable
import redbook.ffi.Owner
import redbook.ui.parts.Body
import redbook.ui.parts.ListRow
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Small
import redbook.ui.parts.TypedField
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

/** What can be done at the very first start. */
public interface StartActions : ScreenActions {
    /** Types at who they are. */
    public fun owner(owner: Owner)

    /** Goes on. */
    public fun go()
}

/** Who uses this phone: others will see it beside everything that is written here. */
public class StartPresenter(
    private val platform: Platform,
    device: String,
    private val onCreated: (Session) -> Unit,
    place: Place,
) : Presenter<Owner>(place, Owner("", "", device)), StartActions {
    override fun owner(owner: Owner): Unit = show { owner }

    override fun go(): Unit = save({ made(it ?: Owner("", "", "")) }) { owner ->
        navigator.restart(Route.Begin)
        owner
    }

    /** A phone that was made is kept, whoever has left meanwhile: there is no second in its folder. */
    private suspend fun made(typed: Owner): Owner {
        val owner = Owner(typed.name.trim(), typed.relation.trim(), typed.device.trim())
        onCreated(Session(platform.create(owner)))
        return owner
    }
}

/** The very first screen. */
@Composable
public fun StartScreen(screen: Screen<Owner>, actions: StartActions) {
    val isNamed = screen.content?.let { it.name.isNotBlank() && it.relation.isNotBlank() } ?: false
    val go = Primary(word(Label.START_GO), isNamed && !screen.busy, actions::go)
    ScreenPage(screen, actions, word(Label.START_TITLE), primary = { go }) { owner ->
        Body(word(Label.START_ABOUT), color = Redbook.colours.inkSoft)
        TypedField(word(Label.START_NAME), owner.name, { actions.owner(owner.copy(name = it)) }, hint = word(Label.START_NAME_HINT))
        TypedField(
            word(Label.START_RELATION), owner.relation, { actions.owner(owner.copy(relation = it)) },
            hint = word(Label.START_RELATION_HINT),
        )
        TypedField(word(Label.START_DEVICE), owner.device, { actions.owner(owner.copy(device = it)) }, hint = word(Label.START_DEVICE_HINT))
        Small(word(Label.START_NOT_REAL_DATA))
    }
}

/** What can be done to begin. */
public interface BeginActions : ScreenActions {
    /** Begins a child's record. */
    public fun newRecord()

    /** Joins somebody's record. */
    public fun join()

    /** Begins a record, and copies the paper book into it. */
    public fun paperBook()
}

/** How to begin. Nothing is asked of the core. */
public class BeginPresenter(place: Place) : Presenter<Unit>(place, Unit), BeginActions {
    override fun newRecord(): Unit = navigator.go(Route.NewChild(paperBook = false))

    override fun join(): Unit = navigator.go(Route.Join())

    override fun paperBook(): Unit = navigator.go(Route.NewChild(paperBook = true))
}

/** How to begin: each way with what it is for. */
@Composable
public fun BeginScreen(screen: Screen<Unit>, actions: BeginActions) {
    ScreenPage(screen, actions, word(Label.BEGIN_TITLE)) {
        val ways = listOf(
            Triple(Label.BEGIN_NEW, Label.BEGIN_NEW_ABOUT, actions::newRecord),
            Triple(Label.BEGIN_JOIN, Label.BEGIN_JOIN_ABOUT, actions::join),
            Triple(Label.BEGIN_PAPER, Label.BEGIN_PAPER_ABOUT, actions::paperBook),
        )
        Rows(ways) { (name, about, go) -> ListRow(word(name), detail = word(about), onClick = go) }
    }
}
