package redbook.ui

import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Test
import redbook.ffi.Draft
import redbook.ffi.LossDraft
import redbook.ffi.LossWhat
import redbook.ffi.NoteDraft
import redbook.ffi.Owner
import redbook.testing.inFolder
import redbook.ui.home.HomePresenter
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.world.TestPlatform
import redbook.ui.world.World

/** What follows by itself: the child's screen, and the reminders. */
class FollowTest {
    @Test
    fun `a child's screen that is looked at shows what others write, and leaves nothing behind`() {
        val mum = World.phone("followed-mum", Owner("Amina", "mother", "phone"))
        val dad = World.phone("followed-dad", Owner("Tom", "father", "phone"))
        runBlocking {
            val maya = World.begun(mum)
            World.joined(dad, maya, "guardian", mum)
            val living = Job()
            val home = HomePresenter(maya, mum.session, mum.platform, Place(Navigator(Route.Home(maya)), CoroutineScope(Dispatchers.Default + living)))
            val looking = launch(Dispatchers.Default) { home.follow() }
            withTimeout(WAIT_MS) { home.state.first { it.content != null } }
            World.done(dad.record(maya).add(Draft.Note(NoteDraft(text = "From the clinic"))))
            dad.record(maya).sync()
            withTimeout(WAIT_MS) { home.state.first { it.content?.newsCount == 1uL } }
            looking.cancelAndJoin()
            assertEquals(0, living.children.count())
        }
    }

    @Test
    fun `reminders are planned at once, and again after what is written`() = inFolder { folder ->
        runBlocking {
            Session(TestPlatform(folder.resolve("phone")).create(Owner("Amina", "mother", "phone"))).use { session ->
                val planned = Channel<Int>(Channel.UNLIMITED)
                val times = AtomicInteger()
                val planning = launch { session.afterChanges(Duration.ZERO) { planned.send(times.incrementAndGet()) } }
                suspend fun until(time: Int) = withTimeout(WAIT_MS) {
                    do { val reached = planned.receive() } while (reached < time)
                }
                until(1)
                val record = session.phone.newRecord("")
                until(2)
                record.add(Draft.Loss(LossDraft(LossWhat.PREGNANCY_ENDED)), "2026-11")
                until(3)
                record.close()
                planning.cancelAndJoin()
            }
        }
    }

    private companion object {
        const val WAIT_MS = 20_000L
    }
}
