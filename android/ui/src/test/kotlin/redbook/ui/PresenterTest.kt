package redbook.ui

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route

/** What every screen has behind it: one thing is waited for at a time. */
class PresenterTest {
    private class Words(place: Place) : Presenter<String>(place) {
        fun filled(by: CompletableDeferred<String>): Unit = fill { by.await() }

        fun asked(by: CompletableDeferred<String>): Unit = waitFor { by.await() }
    }

    private val words = Words(Place(Navigator(Route.Begin), CoroutineScope(Dispatchers.Unconfined + Job())))

    @Test
    fun `a second touch while the first is waited for does nothing`() {
        val (first, second) = List(2) { CompletableDeferred<String>() }
        words.asked(first)
        words.asked(second)
        second.complete("second")
        assertTrue(words.state.value.busy)
        first.complete("first")
        assertEquals("first", words.state.value.content)
    }

    @Test
    fun `what is done while a screen fills takes its place, and the old answer is not shown`() {
        val (opening, done) = List(2) { CompletableDeferred<String>() }
        words.filled(opening)
        words.asked(done)
        opening.complete("old")
        assertEquals(null, words.state.value.content)
        done.complete("new")
        assertEquals("new", words.state.value.content)
    }

    @Test
    fun `what was cancelled is not shown later`() {
        val late = CompletableDeferred<String>()
        words.asked(late)
        words.cancel()
        late.complete("late")
        assertEquals(null, words.state.value.content)
        assertFalse(words.state.value.busy)
    }
}
