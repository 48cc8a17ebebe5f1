package redbook.ui

import java.nio.file.Path
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.Courier
import redbook.Phone
import redbook.ffi.Draft
import redbook.ffi.Hints
import redbook.ffi.KeyVaultException
import redbook.ffi.NetworkKind
import redbook.ffi.NoteDraft
import redbook.ffi.Owner
import redbook.ffi.RedbookException
import redbook.testing.Relay
import redbook.testing.inFolder
import redbook.ui.app.App
import redbook.ui.app.Opening
import redbook.ui.app.Stands
import redbook.ui.app.Threshold
import redbook.ui.lock.AskPinPresenter
import redbook.ui.lock.ErasePresenter
import redbook.ui.stage.rest
import redbook.ui.start.StartPresenter
import redbook.ui.state.PhoneHolder
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.world.FileVault
import redbook.ui.world.StoryClock
import redbook.ui.world.TestPlatform

/** Opening the app, leaving it, and coming back: what is shown, and who is asked, over a real phone. */
class OpeningTest {
    @Test
    fun `where there is no phone it begins, and the one that is made is in use`() = atTheDoor {
        front()
        assertEquals(Route.Start, here)
        start()
        assertEquals(Route.Begin, here)
        until { threshold.planned == 1 }
        leave(2.minutes)
        front()
        assertEquals("nothing is asked without a lock", Route.Begin, here)
        assertEquals(0, threshold.asked)
    }

    @Test
    fun `a phone that is there is opened, once`() = atTheDoor {
        make()
        opening.front()
        opening.open()
        opening.front()
        settle()
        assertEquals(Route.Children, here)
        until { threshold.planned == 1 }
        val shown = app
        leave(5.minutes)
        front()
        assertSame("what was typed is there still", shown, app)
    }

    @Test
    fun `with the lock whoever comes back after a minute is asked, and after less is not`() = atTheDoor {
        make()
        threshold.locks = true
        front()
        leave(59.seconds)
        front()
        assertEquals(0, threshold.asked)
        leave(1.minutes)
        threshold.knows = false
        front()
        assertEquals("key-locked", closed)
        threshold.knows = true
        opening.open()
        settle()
        assertEquals(Route.Children, here)
        assertEquals(2, threshold.asked)
    }

    @Test
    fun `whoever is being asked is not asked a second time, whatever comes to the front meanwhile`() = atTheDoor {
        make()
        threshold.locks = true
        front()
        leave(1.minutes)
        val answer = CompletableDeferred<Unit>().also { threshold.answer = it }
        opening.front()
        opening.open()
        opening.away()
        threshold.now += 2.minutes
        opening.front()
        assertTrue("nothing is shown before they answer", opening.stands is Stands.Covered)
        assertEquals(1, threshold.asked)
        answer.complete(Unit)
        settle()
        assertEquals(Route.Children, here)
        assertEquals(1, threshold.asked)
    }

    @Test
    fun `a PIN is asked for at the start, and again after a minute away`() = atTheDoor {
        make { it.setPin(null, "4071") }
        front()
        assertEquals("wrong-pin", tries("4072"))
        assertEquals(null, tries("4071"))
        assertEquals(Route.Children, here)
        leave(30.seconds)
        front()
        assertEquals(Route.Children, here)
        leave(61.seconds)
        front()
        assertEquals("wrong-pin", tries("4072"))
        assertFalse("nobody begins anew on a phone that is open", asks.onForgotten != null)
        assertEquals(null, tries("4071"))
        assertEquals(Route.Children, here)
    }

    @Test
    fun `whoever forgot the PIN begins anew`() = atTheDoor {
        make { it.setPin(null, "4071") }
        front()
        asks.anew()
        until { opening.stands is Stands.Open }
        assertEquals(Route.Start, here)
        start()
        assertEquals(Route.Begin, here)
    }

    @Test
    fun `a phone that lost its key says so, and the way on leads to the very first screen`() = atTheDoor {
        make { it.setPin(null, "4071") }
        threshold.platform.vault.lose()
        front()
        tries("4071")
        assertEquals("the trouble is said where the PIN is typed", "key-wiped", asks.state.value.trouble?.code)
        opening.beginAnew()
        settle()
        assertEquals(Route.Start, here)
        start()
        assertEquals("its keystore makes another", Route.Begin, here)
    }

    @Test
    fun `a phone that cannot be opened stays closed until it can`() = atTheDoor {
        make()
        threshold.platform.vault.lose()
        front()
        assertEquals("key-wiped", closed)
        opening.open()
        settle()
        assertEquals("key-wiped", closed)
        leave(5.minutes)
        front()
        assertEquals("coming back asks nobody", "key-wiped", closed)
        assertEquals(0, threshold.asked)
    }

    @Test
    fun `after everything was taken off nothing of before is shown, and nobody is asked`() = atTheDoor {
        make { it.setPin(null, "4071") }
        front()
        tries("4071")
        app.navigator.go(Route.Erase)
        val erase = app.shown(app.navigator.way.value).presenter as ErasePresenter
        erase.open()
        erase.rest()
        // Once to be shown what would be lost, and once to do it.
        repeat(2) {
            erase.say(requireNotNull(erase.state.value.content).copy(pin = "4071", isUnderstood = true))
            erase.erase()
            erase.rest()
        }
        until { threshold.erased == 1 && here == Route.Start }
        leave(5.minutes)
        front()
        assertEquals(Route.Start, here)
        assertEquals(0, threshold.asked)
        assertEquals("nothing is left", emptyList<String>(), folder.resolve("phone").toFile().list()?.toList())
        assertTrue(folder.resolve("courier").toFile().list().isNullOrEmpty())
        start()
        assertEquals(Route.Begin, here)
    }

    @Test
    fun `under a PIN what was written is handed on while nobody looks, and is known when they come back`() = atTheDoor {
        Relay(folder.resolve("relay")).use { relay ->
            val record = make { it.setPin(null, "4071") }
            front()
            tries("4071")
            session.record(record).setRelay(relay.address)
            session.record(record).add(Draft.Note(NoteDraft(text = "first smile")))
            leave(1.minutes)
            until { folder.resolve("courier/courier.bag").toFile().exists() }
            // The process ends, and the system wakes another.
            val later = restarted()
            assertEquals(listOf(record), later.holder.syncBehind(Wifi, wantsPerson = false).synced)
            assertEquals("nobody opened it", null, later.holder.ifOpen())
            later.front()
            later.tries("4071")
            assertEquals("handed to the relay", later.session.record(record).syncState().words.first().text)
            later.end()
        }
    }

    @Test
    fun `without a lock the phone itself is opened in the background, and under one it is not`() = atTheDoor {
        make()
        holder.syncBehind(Wifi, wantsPerson = true)
        assertEquals(null, holder.ifOpen())
        holder.syncBehind(Wifi, wantsPerson = false)
        assertEquals(false, holder.ifOpen()?.hasPin)
        front()
        assertEquals(Route.Children, here)
    }

    @Test
    fun `in the background a lost key is trouble, and touches nothing`() = atTheDoor {
        make()
        threshold.platform.vault.lose()
        val code = try {
            holder.syncBehind(Wifi, wantsPerson = false)
            "none"
        } catch (lost: RedbookException.Key) {
            lost.trouble.code
        }
        assertEquals("key-wiped", code)
        assertTrue(holder.exists())
    }

    private object Wifi : Hints {
        override fun network(): NetworkKind = NetworkKind.UNMETERED

        override fun isSavingPower(): Boolean = false
    }

    /** What stands around the door, without a phone's hardware. */
    private class Around(folder: Path) : Threshold {
        var locks = false
        var knows = true

        /** They take until then to answer; nothing: no time at all. */
        var answer: CompletableDeferred<Unit>? = null
        var now: Duration = 1_000.minutes
        var asked = 0
        var planned = 0
        var erased = 0

        override val platform: TestPlatform = TestPlatform(folder.resolve("phone"))
        override val language: String = "en"
        override val device: String = "phone"
        override val isLocked: Boolean get() = locks

        override suspend fun ask() {
            asked++
            answer?.await()
            if (!knows) throw KeyVaultException.Locked()
        }

        override fun sinceStart(): Duration = now

        override suspend fun cameBack() = Unit

        override suspend fun planReminders(session: Session) {
            planned++
        }

        override suspend fun erased() {
            erased++
        }
    }

    /** Somebody at the door. */
    private class Door(val folder: Path) {
        val threshold = Around(folder)
        private val courier = Courier(folder.resolve("courier"), FileVault(folder.resolve("courier-key")), StoryClock)
        val holder = PhoneHolder(folder.resolve("phone"), threshold.platform.vault, courier, StoryClock)
        private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Unconfined)
        val opening = Opening(holder, threshold, scope)

        val app: App get() = (opening.stands as Stands.Open).app
        val here: Route get() = app.navigator.here
        val closed: String get() = (opening.stands as Stands.Closed).trouble.code
        val asks: AskPinPresenter get() = (opening.stands as Stands.Asks).shown.presenter as AskPinPresenter
        val session: Session get() = requireNotNull(holder.ifOpen())

        /** A phone is made, and closed. Gives its one record. */
        suspend fun make(then: suspend (Phone) -> Unit = {}): String =
            holder.create(Owner("Ada", "mother", "phone")).use { phone ->
                then(phone)
                phone.newRecord("").use { it.id }
            }

        suspend fun front() {
            opening.front()
            settle()
        }

        suspend fun leave(away: Duration) {
            opening.away()
            settle()
            threshold.now += away
        }

        /** Types a PIN. What stood in the way, if the question is there still. */
        suspend fun tries(pin: String): String? {
            val asked = asks
            asked.type(pin)
            asked.enter()
            asked.rest()
            return if (opening.stands is Stands.Asks) asked.state.value.trouble?.code else null
        }

        /** Somebody says who they are, and the phone is made. */
        suspend fun start() {
            val start = app.shown(app.navigator.way.value).presenter as StartPresenter
            start.owner(Owner("Bea", "mother", "phone"))
            start.go()
            start.rest()
        }

        /** Until what is asked for has come. */
        suspend fun settle(): Unit = until { opening.stands !is Stands.Covered }

        suspend fun until(holds: () -> Boolean): Unit = withTimeout(30_000) { while (!holds()) delay(POLL_MS) }

        suspend fun restarted(): Door {
            end()
            return Door(folder)
        }

        suspend fun end() {
            scope.coroutineContext.job.cancelAndJoin()
            holder.ifOpen()?.close()
        }
    }

    private companion object {
        const val POLL_MS = 5L
    }

    private fun atTheDoor(tell: suspend Door.() -> Unit): Unit = inFolder { folder ->
        runBlocking {
            val door = Door(folder)
            door.tell()
            door.end()
        }
    }
}
