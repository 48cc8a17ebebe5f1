package redbook.ui.children

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Settings
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import redbook.ffi.ChildCard
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.Initial
import redbook.ui.parts.Primary
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.SignButton
import redbook.ui.parts.Small
import redbook.ui.parts.Strong
import redbook.ui.parts.leadingTo
import redbook.ui.parts.word
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Screen
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** What can be done with the list of children. */
public interface ChildrenActions : ScreenActions {
    /** Opens a child's record, or goes on joining it. */
    public fun open(child: ChildCard)

    /** Another child. */
    public fun begin()

    /** What is set of this phone. */
    public fun settings()
}

/** Every child on this phone. */
public class ChildrenPresenter(private val session: Session, place: Place) : Presenter<List<ChildCard>>(place), ChildrenActions {
    override fun open(): Unit = fill { session.phone.children() }

    override fun open(child: ChildCard) {
        navigator.go(if (child.state == JOINING) Route.Joining(child.id) else Route.Home(child.id))
    }

    override fun begin(): Unit = navigator.go(Route.Begin)

    override fun settings(): Unit = navigator.go(Route.PhoneSettings)

    private companion object {
        const val JOINING = "joining"
    }
}

/** Every child on this phone. */
@Composable
public fun ChildrenScreen(screen: Screen<List<ChildCard>>, actions: ChildrenActions) {
    val add = Primary(word(Label.CHILDREN_ADD), onClick = actions::begin)
    ScreenPage(
        screen, actions, word(Label.CHILDREN_TITLE), primary = { add },
        signs = { SignButton(Icons.Filled.Settings, word(Label.SETTINGS_PHONE), actions::settings) },
    ) { children ->
        if (children.isEmpty()) Card { Body(word(Label.CHILDREN_NONE)) }
        if (children.isNotEmpty()) Rows(children) { ChildRow(it, actions) }
    }
}

@Composable
private fun ChildRow(child: ChildCard, actions: ChildrenActions) {
    val name = child.child ?: word(Label.CHILD_UNNAMED)
    Row(
        Modifier.fillMaxWidth().leadingTo { actions.open(child) }.heightIn(min = 76.dp).padding(Space.l),
        horizontalArrangement = Arrangement.spacedBy(Space.l),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Initial(child.child ?: UNNAMED, size = 44.dp)
        Column(Modifier.weight(1f)) {
            Strong(name)
            Small(Redbook.labels.line(child.words))
        }
    }
}

/** Nobody's initial. */
private const val UNNAMED = "·"
