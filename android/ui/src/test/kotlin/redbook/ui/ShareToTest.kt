package redbook.ui

import java.time.Duration
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Clock
import redbook.ffi.Owner
import redbook.ui.share.ShareToPresenter
import redbook.ui.share.ShareToState
import redbook.ui.stage.rest
import redbook.ui.state.Choices
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.testing.Relay
import redbook.ui.world.ScreenWithoutCamera
import redbook.ui.world.StoryClock
import redbook.ui.world.TestPlatform
import redbook.testing.inFolder

/** Sharing to a screen without a camera, with a screen and a relay that are real: what can go wrong, and how it goes on. */
class ShareToTest {
    @Test
    fun `three wrong codes end the attempt, and what is no code is not counted`() = told {
        ScreenWithoutCamera(relay, 1).use { screen ->
            val to = opened()
            to.begins(screen.code)
            assertEquals("wrong-digits" to 2, to.types(screen.wrong))
            assertEquals("what was wrong is not typed any more", "", to.typing.digits)
            assertEquals("not-six-digits" to 2, to.types("12345"))
            assertEquals("12345", to.typing.digits)
            assertEquals("wrong-digits" to 1, to.types(screen.wrong))
            assertEquals("screen-burnt" to null, to.types(screen.wrong))
            assertEquals("the code is of no use any more", "", to.choosing.code)
        }
        assertTrue("nothing was shared", session.record(record).shares().isEmpty())
    }

    @Test
    fun `an attempt is gone on with by whoever comes back, and ended with another code`() = told {
        val first = opened()
        first.begins(silent(1)) { it is ShareToState.Waiting }
        first.cancel()
        val waiting = first.state.value
        assertEquals(false to null, waiting.busy to waiting.trouble)
        val back = presenter().apply { open() }
        back.until { it is ShareToState.Waiting }
        back.other()
        assertEquals("", back.choosing.code)
        ScreenWithoutCamera(relay, 2).use { screen ->
            back.begins(screen.code)
            val again = opened()
            assertEquals("the digits are asked for again", 3, again.typing.stands.triesLeft.toInt())
            assertNull("they are right", again.types(screen.digits).first)
            assertTrue("it is on the screen", screen.came())
            assertEquals("open", (again.state.value.content as ShareToState.Sent).share?.state)
        }
    }

    @Test
    fun `a code that is none is said so and stays to be looked at`() = told {
        val to = opened()
        to.begins("shlink:/abc") { false }
        assertEquals("not-a-screen-code", to.state.value.trouble?.code)
        assertEquals("shlink:/abc", to.choosing.code)
    }

    @Test
    fun `an attempt whose time is over begins anew`() = told {
        val to = opened()
        to.begins(silent(1)) { it is ShareToState.Waiting }
        to.cancel()
        ended()
        late = Duration.ofMinutes(16)
        to.goOn()
        to.rest()
        assertEquals("screen-code-over", to.state.value.trouble?.code)
        assertEquals("", to.choosing.code)
        to.begins(silent(2)) { it is ShareToState.Waiting }
        to.cancel()
    }

    private fun told(tell: suspend Told.() -> Unit) = inFolder { folder ->
        Relay(folder.resolve("relay")).use { relay ->
            val told = Told(relay.address)
            val platform = TestPlatform(folder.resolve("mum"), clock = told)
            platform.settings = Choices(relay = relay.address)
            runBlocking {
                Session(platform.create(Owner("Amina", "mother", "phone"))).use { session ->
                    told.begin(session, platform)
                    told.tell()
                }
            }
        }
    }

    /** A phone with a record, whose clock goes by as the story wants. */
    private class Told(val relay: String) : Clock {
        lateinit var session: Session
        lateinit var record: String
        private lateinit var platform: TestPlatform
        private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
        var late: Duration = Duration.ZERO

        override fun nowMs(): ULong = StoryClock.nowMs() + late.toMillis().toULong()

        suspend fun begin(session: Session, platform: TestPlatform) {
            this.session = session
            this.platform = platform
            record = session.phone.newRecord(relay).use { it.id }
        }

        fun presenter() = ShareToPresenter(record, session, platform, Place(Navigator(Route.ShareTo(record)), scope))

        /** Waits until what was cancelled has ended in the core, too. */
        suspend fun ended(): Unit = scope.coroutineContext.job.children.toList().joinAll()

        suspend fun opened() = presenter().apply {
            open()
            rest()
        }

        /** The code of a screen that answers nobody. */
        fun silent(number: Int): String = ScreenWithoutCamera(relay, number).use(ScreenWithoutCamera::code)

        suspend fun ShareToPresenter.begins(code: String, isThere: (ShareToState?) -> Boolean = { it is ShareToState.Typing }) {
            code(code)
            begin()
            withTimeout(LATE_MS) { state.first { isThere(it.content) || !it.busy } }
        }

        suspend fun ShareToPresenter.until(isThere: (ShareToState?) -> Boolean) {
            withTimeout(LATE_MS) { state.first { isThere(it.content) } }
        }

        /** What is said to these digits, and how many tries are left then. */
        suspend fun ShareToPresenter.types(digits: String): Pair<String?, Int?> {
            digits(digits)
            finish()
            rest()
            return state.value.trouble?.code to (state.value.content as? ShareToState.Typing)?.stands?.triesLeft?.toInt()
        }
    }
}

private const val LATE_MS = 20_000L
private val ShareToPresenter.typing get() = state.value.content as ShareToState.Typing
private val ShareToPresenter.choosing get() = state.value.content as ShareToState.Choosing
