package redbook.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Draft
import redbook.ffi.Owner
import redbook.ffi.ServiceContactDraft
import redbook.testing.inFolder
import redbook.ui.journey.JourneyPresenter
import redbook.ui.stage.rest
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.words.Catalogue
import redbook.ui.world.TestPlatform
import redbook.ui.world.World

/** The first 1,001 days, over the real core. */
class JourneyTest {
    @Test
    fun `the journey is empty at first, then shows whom the family met, oldest first, and is taken along without whose it is`() = inFolder { folder ->
        runBlocking {
            val platform = TestPlatform(folder.resolve("phone"))
            Session(platform.create(Owner("Amina", "mother", "phone"))).use { session ->
                val maya = session.phone.newRecord("").use { it.id }
                val navigator = Navigator(Route.Journey(maya))
                val journey = JourneyPresenter(maya, session, platform, Place(navigator, CoroutineScope(Dispatchers.Default + Job())))
                assertTrue(journey.opened().journey.contacts.isEmpty())
                journey.add()
                assertEquals(Route.Form(maya, "service_contact"), navigator.here)
                World.fewMonths(session.record(maya))
                World.contacts(session.record(maya))
                World.done(session.record(maya).add(Draft.ServiceContact(ServiceContactDraft(service = "library group")), "2028-07"))
                looks(journey, navigator, maya)
                journey.take()
                journey.rest()
                val file = platform.sent.getValue("journey.json").decodeToString()
                assertTrue(file, file.contains("\"months\": 0"))
                listOf("Maya", "sore", "2026", "breastfeeding support at").forEach { assertFalse(it, file.contains(it)) }
            }
        }
    }

    private suspend fun looks(journey: JourneyPresenter, navigator: Navigator, maya: String) {
        val shown = journey.opened()
        val contacts = shown.journey.contacts
        assertEquals(listOf("midwife", "", "breastfeeding support at the library"), contacts.map { it.service })
        assertEquals(1uL, shown.journey.later)
        val words = Catalogue.of("en")
        assertEquals("what nobody named is said by its sort", "A review of the child's health and development", shown.kind(contacts[1])?.let(words::say))
        assertEquals("by video", contacts[2].how?.let(words::say))
        assertEquals("what the family typed is as they typed it", "Feeding was sore", contacts[2].what)
        val welsh = Catalogue.of("cy")
        val said = listOf(contacts[0].age, contacts[1].review, contacts[2].how).map { it?.let(welsh::say) }
        assertEquals(listOf("28 wythnos yn feichiog", "ymweliad geni newydd", "drwy fideo"), said)
        journey.entry(contacts[2])
        assertEquals(Route.EntryDetail(maya, contacts[2].entry), navigator.here)
    }

    private suspend fun JourneyPresenter.opened() = run {
        open()
        rest()
        state.value.content!!
    }
}
