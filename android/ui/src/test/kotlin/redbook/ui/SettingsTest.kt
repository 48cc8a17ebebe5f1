package redbook.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Test
import redbook.ffi.Owner
import redbook.ui.children.ChildrenPresenter
import redbook.ui.settings.PhoneSettingsPresenter
import redbook.ui.settings.SettingsPresenter
import redbook.ui.stage.rest
import redbook.ui.state.Choices
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.visit.FamiliesPresenter
import redbook.ui.world.Somebody
import redbook.ui.world.World

/** What is set of the phone, and what of a record. */
class SettingsTest {
    private val navigator = Navigator(Route.Children)
    private val place = Place(navigator, CoroutineScope(Dispatchers.Unconfined + Job()))

    @Test
    fun `the page of clinicians is kept as an address, and what is none is not kept`() = runBlocking {
        val ada = phone("ada-settings")
        val settings = PhoneSettingsPresenter(ada.session, ada.platform, place)
        settings.open()
        settings.rest()
        settings.viewer(" https://View.example/a/# ")
        settings.kept()
        assertEquals("https://view.example/a/", ada.platform.settings.viewer)
        assertEquals("https://view.example/a/", settings.state.value.content?.viewer)
        for (wrong in listOf("view.example", "http://view.example/", "https://view.example/?a=1")) {
            settings.viewer(wrong)
            settings.kept()
            assertEquals(wrong, "page-address", settings.state.value.trouble?.code)
            assertEquals("what was typed is there to be mended", wrong, settings.state.value.content?.viewer)
            assertEquals("https://view.example/a/", ada.platform.settings.viewer)
        }
        settings.viewer("")
        settings.kept()
        assertEquals("", ada.platform.settings.viewer)
        ada.session.close()
    }

    @Test
    fun `the relay of a record is for those to come too`() = runBlocking {
        val ada = phone("ada-relay")
        val (record, before) = ada.session.phone.newRecord("").use { it.id } to ada.platform.settings.relay
        val settings = SettingsPresenter(record, ada.session, ada.platform, place)
        settings.open()
        settings.rest()
        settings.relay("relay.example")
        settings.setRelay()
        settings.rest()
        assertEquals("relay-address", settings.state.value.trouble?.code)
        assertEquals(before, ada.platform.settings.relay)
        settings.relay("https://relay.example")
        settings.setRelay()
        settings.rest()
        assertEquals("https://relay.example", ada.platform.settings.relay)
        ada.session.close()
    }

    @Test
    fun `whoever has no child on the phone yet finds its settings, and so does whoever has forty families`() {
        val ada = phone("ada-ways")
        ChildrenPresenter(ada.session, place).settings()
        assertEquals(Route.PhoneSettings, navigator.here)
        navigator.restart(Route.Families)
        FamiliesPresenter(ada.session, ada.platform, place).settings()
        assertEquals(Route.PhoneSettings, navigator.here)
        navigator.restart(Route.Settings("any"))
        SettingsPresenter("any", ada.session, ada.platform, place).phone()
        assertEquals(Route.PhoneSettings, navigator.here)
        ada.session.close()
    }

    @Test
    fun `after everything was taken off the language is what is left`() {
        val chosen = Choices("cy", locked = true, relay = "https://relay.example", viewer = "https://view.example/", caseload = true)
        assertEquals(Choices("cy"), chosen.afterErasing())
    }

    private fun phone(name: String): Somebody = World.phone(name, Owner("Ada", "mother", "phone"))

    private suspend fun PhoneSettingsPresenter.kept() {
        setViewer()
        rest()
    }
}
