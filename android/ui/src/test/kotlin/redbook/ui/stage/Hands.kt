@file:OptIn(ExperimentalTestApi::class)

package redbook.ui.stage

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.printToString
import androidx.compose.ui.test.runDesktopComposeUiTest
import androidx.compose.ui.unit.Density
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import redbook.ui.app.App
import redbook.ui.app.RedbookApp
import redbook.ui.state.Choices
import redbook.ui.state.Session
import redbook.ui.world.TestPlatform

/** Somebody with the whole app in their hands: on a new phone, or on one that is in use. */
class Person(val platform: TestPlatform, device: String, settings: Choices, opened: Session? = null) : AutoCloseable {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    val app: App

    init {
        platform.settings = settings
        app = App(platform, scope, "en", device, opened)
    }

    override fun close() {
        app.close()
        scope.cancel()
    }
}

/** One screen, on which the app of one person after another is shown: they do with it what hands and eyes can do. */
class Hands(private val test: ComposeUiTest) {
    private var holder by mutableStateOf<Person?>(null)

    init {
        test.setContent {
            CompositionLocalProvider(LocalDensity provides Density(1f)) {
                // What others write comes when a hand asks for it: a story is the same each time it is told.
                holder?.let { key(it) { RedbookApp(it.app, dark = false, isInFront = false) } }
            }
        }
    }

    /** Somebody takes the phone up. */
    fun take(person: Person) {
        holder = person
        test.waitForIdle()
    }

    /** Waits until this is to be read. */
    fun see(text: String) {
        until("'$text' is not to be seen") { sees(text) }
    }

    /** Whether this is to be read now. */
    fun sees(text: String): Boolean = test.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty()

    /** What of this form is to be read. */
    fun reads(form: Regex): String {
        val texts = test.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.Text)).fetchSemanticsNodes()
        return texts.firstNotNullOf { node -> form.find(node.config[SemanticsProperties.Text].joinToString(" ") { it.text })?.value }
    }

    /** Waits until one of the two is to be read, and answers whether it is the first. */
    fun seesFirst(one: String, other: String): Boolean {
        until("neither '$one' nor '$other' is to be seen") { sees(one) || sees(other) }
        return sees(one)
    }

    /** Whether what is called so can be touched now. */
    fun canTouch(name: String): Boolean = test.onAllNodes(hasClickAction() and hasText(name) and isEnabled()).fetchSemanticsNodes().isNotEmpty()

    /** Touches what is called so. */
    fun touch(name: String) {
        val called = hasClickAction() and isEnabled() and (hasText(name, substring = true) or hasContentDescription(name))
        wait(called, name)
        test.onAllNodes(called).onFirst().run { runCatching { performScrollTo() }.also { performClick() } }
        test.waitForIdle()
    }

    /** Types into the field of this label, in the place of what is there. */
    fun type(label: String, text: String) {
        val field = hasSetTextAction() and hasContentDescription(label, substring = true)
        wait(field, label)
        test.onAllNodes(field).onFirst().run { runCatching { performScrollTo() }.also { performTextReplacement(text) } }
        test.waitForIdle()
    }

    /** Types a date. */
    fun date(day: String, month: String, year: String) {
        type(", Day", day)
        type(", Month", month)
        type(", Year", year)
    }

    private fun wait(what: SemanticsMatcher, name: String) {
        until("'$name' is not there to be touched") { test.onAllNodes(what).fetchSemanticsNodes().isNotEmpty() }
    }

    /** Waits by the clock on the wall: the core and the relay know no other. */
    private fun until(late: String, isSo: () -> Boolean) {
        val end = System.nanoTime() + WAIT_NS
        while (!isSo()) {
            if (System.nanoTime() > end) throw AssertionError("$late in\n${test.onRoot().printToString()}")
            Thread.sleep(PAUSE_MS)
        }
    }

    private companion object {
        const val WAIT_NS = 20_000_000_000L
        const val PAUSE_MS = 10L
    }
}

/** Tells a story with hands on a screen. */
fun story(tell: Hands.() -> Unit): Unit = runDesktopComposeUiTest(WIDTH, HEIGHT) { Hands(this).tell() }

private const val WIDTH = 400
/** High enough for every list of the stories. */
private const val HEIGHT = 2_400
