package redbook.ui.state

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** Where a person is, and the way back. */
public class Navigator(first: Route) {
    private val stack = MutableStateFlow(listOf(first))

    /** The way here, the screen that is shown last. Never empty. */
    public val way: StateFlow<List<Route>> = stack.asStateFlow()

    /** The screen that is shown. */
    public val here: Route
        get() = stack.value.last()

    /** Goes on to a screen. A second touch leads to no second one. */
    public fun go(route: Route) {
        stack.update { if (it.last() == route) it else it + route }
    }

    /** Goes back. Answers no on the first screen: the system then leaves the app. */
    public fun back(): Boolean {
        val canGo = stack.value.size > 1
        if (canGo) stack.update { it.dropLast(1) }
        return canGo
    }

    /** Begins anew at a screen: what was before is done with. */
    public fun restart(vararg way: Route) {
        stack.value = way.toList()
    }
}
