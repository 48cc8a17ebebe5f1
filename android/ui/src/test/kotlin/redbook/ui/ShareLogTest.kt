package redbook.ui

import java.time.ZoneId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import redbook.ffi.Owner
import redbook.testing.Relay
import redbook.testing.inFolder
import redbook.ui.share.ShareLogPresenter
import redbook.ui.stage.rest
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.words.moment
import redbook.ui.world.Behind
import redbook.ui.world.World

/** A share whose relay cannot be reached, and when things are said to be. */
class ShareLogTest {
    @Test
    fun `without a network the share is there, and its code is shown again`() = inFolder { folder ->
        runBlocking {
            val who = World.phone("offline", Owner("Amina", "mother", "phone"))
            val (record, made) = Relay(folder).use { relay ->
                val record = who.session.phone.newRecord(relay.address).use { it.id }
                record to who.record(record).share(World.choice())
            }
            val place = Place(Navigator(Route.Begin), CoroutineScope(Dispatchers.Unconfined + Job()))
            val log = ShareLogPresenter(record, made.share.id, who.session, place)
            log.open()
            log.rest()
            assertEquals("relay-unreachable", log.state.value.trouble?.code)
            assertEquals("open", log.state.value.content?.share?.state)
            assertNull("nobody was asked who opened it", log.state.value.content?.log)
            log.again()
            log.rest()
            assertEquals(made.link, log.state.value.content?.again?.link)
        }
    }

    @Test
    fun `a share whose relay was away is brought up to date once it is back`() = inFolder { folder ->
        Behind(folder).use { behind ->
            val place = Place(Navigator(Route.Begin), CoroutineScope(Dispatchers.Unconfined + Job()))
            val log = ShareLogPresenter(behind.record, behind.share, behind.who.session, place)
            runBlocking {
                log.open()
                log.rest()
                assertEquals(true, log.state.value.content?.share?.outOfDate)
                log.update()
                log.rest()
            }
            assertNull(log.state.value.trouble)
            assertEquals(false, log.state.value.content?.share?.outOfDate)
        }
    }

    @Test
    fun `an instant is said by the clock on the wall`() {
        val london = ZoneId.of("Europe/London")
        assertEquals("2026-07-01T13:15", moment("2026-07-01T12:15:00Z", london))
        assertEquals("2026-11-28T12:15:00.250", moment("2026-11-28T12:15:00.250Z", london))
        assertEquals("soon", moment("soon", london))
    }
}
