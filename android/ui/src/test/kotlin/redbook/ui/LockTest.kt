package redbook.ui

import java.nio.file.Files
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
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
        ada.session.close()

        var opened: Session? = null
        val asks = AskPinPresenter({ opened = Session(ada.platform.open(it)) }, place)
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
        val platform = TestPlatform(Files.createTempDirectory("redbook-erase-").resolve("phone"))
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
            erase.ticked()
            assertEquals(Route.Start, ada.app.navigator.here)
            assertEquals("what was chosen for these records is gone", Choices(), platform.settings)
        }
        platform.create(Owner("Bea", "mother", "phone")).use { assertTrue(it.children().isEmpty()) }
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
