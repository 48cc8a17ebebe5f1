package redbook.ui

import java.nio.file.Files
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Owner
import redbook.ui.lock.AskPinPresenter
import redbook.ui.lock.ErasePresenter
import redbook.ui.lock.PinPresenter
import redbook.ui.lock.PinState
import redbook.ui.stage.Person
import redbook.ui.stage.rest
import redbook.ui.state.Choices
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.world.Gate
import redbook.ui.world.TestPlatform
import redbook.ui.world.World

/** A PIN of one's own, and taking everything off the phone, over a real phone. */
class LockTest {
    private val place get() = Place(Navigator(Route.Begin), CoroutineScope(Dispatchers.Unconfined + Job()))

    @Test
    fun `a PIN is set, asked for when the phone is opened again, and lifted`() = runBlocking {
        val ada = World.phone("ada", Owner("Ada", "mother", "phone"))
        val pin = PinPresenter(ada.session, place).opened()
        pin.type(PinState(isSet = false, new = "4071", again = "4072"))
        pin.set()
        assertFalse("the two are not the same", ada.session.phone.hasPin())
        pin.type(PinState(isSet = false, new = "1234", again = "1234"))
        pin.set()
        pin.rest()
        assertEquals("easy-pin", pin.trouble)
        pin.type(PinState(isSet = false, new = "4071", again = "4071"))
        pin.set()
        pin.rest()
        assertEquals(PinState(isSet = true), pin.state.value.content)
        assertTrue("known when somebody comes back", ada.session.hasPin)
        ada.session.close()

        var opened: Session? = null
        val asks = AskPinPresenter({ opened = Session(ada.platform.open(it)) }, null, place)
        asks.tried("4072")
        assertEquals("wrong-pin", asks.trouble)
        assertEquals("what was typed is gone", "", asks.state.value.content?.pin)
        asks.tried("4071")
        val again = PinPresenter(requireNotNull(opened), place).opened()
        again.type(PinState(isSet = true, current = "4071"))
        again.lift()
        again.rest()
        assertEquals(PinState(isSet = false), again.state.value.content)
        requireNotNull(opened).close()
        ada.platform.open().close()
    }

    @Test
    fun `everything is taken off the phone after what would be lost was shown, and it begins anew`() = runBlocking {
        val gate = Gate()
        val platform = TestPlatform(Files.createTempDirectory("redbook-erase-").resolve("phone"), gate)
        val phone = platform.create(Owner("Ada", "mother", "phone"))
        phone.newRecord("").use { it.setProfile("name", "Maya") }
        Person(platform, "phone", Choices(relay = "https://relay.example", caseload = true), Session(phone)).use { ada ->
            ada.app.navigator.restart(Route.Children, Route.Erase)
            val erase = ada.app.shown(ada.app.navigator.way.value).presenter as ErasePresenter
            erase.opened()
            erase.erase()
            assertTrue("nothing was ticked", erase.state.value.content?.lost.orEmpty().isEmpty())
            erase.ticked()
            assertEquals(listOf("erase.only-here"), erase.state.value.content?.lost?.map { it.id })
            assertEquals(1, phone.children().size)
            erase.say(requireNotNull(erase.state.value.content).copy(isUnderstood = true))
            gate.shut()
            erase.erase()
            gate.await()
            // Whoever leaves while it is at it finds the very first screen all the same.
            ada.app.navigator.back()
            ada.app.shown(ada.app.navigator.way.value)
            gate.open()
            withTimeout(30_000) { ada.app.navigator.way.first { it == listOf(Route.Start) } }
            assertEquals("what was chosen for these records is gone", Choices(), platform.settings)
        }
        platform.create(Owner("Bea", "mother", "phone")).use { assertTrue(it.children().isEmpty()) }
    }

    @Test
    fun `whoever forgot their PIN begins anew`() = runBlocking {
        val eve = World.phone("eve", Owner("Eve", "mother", "phone"))
        eve.session.phone.setPin(null, "4071")
        eve.session.close()
        var begun: Session? = null
        val asks = AskPinPresenter({ error("nobody knows it") }, {
            eve.platform.beginAnew()
            begun = Session(eve.platform.create(Owner("Eve", "mother", "phone")))
        }, place)
        requireNotNull(asks.onForgotten)()
        assertTrue(requireNotNull(asks.state.value.content).isForgotten)
        asks.anew()
        asks.rest()
        requireNotNull(begun).use { assertTrue(it.phone.children().isEmpty()) }
    }

    private suspend fun ErasePresenter.ticked() {
        say(requireNotNull(state.value.content).copy(isUnderstood = true))
        erase()
        rest()
    }

    private suspend fun AskPinPresenter.tried(pin: String) {
        type(pin)
        enter()
        rest()
    }

    private suspend fun <P : Presenter<*>> P.opened(): P {
        open()
        rest()
        return this
    }

    private val Presenter<*>.trouble: String? get() = state.value.trouble?.code
}
