package redbook.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Owner
import redbook.ui.app.Parts
import redbook.ui.app.shown
import redbook.ui.stage.Stage
import redbook.ui.stage.rest
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.world.Calls
import redbook.ui.world.World

/** A screen asks the core at most three times to be filled. */
class CallsTest {
    @Test
    fun `no screen asks the core more than three times to open`() {
        val calls = Calls()
        val who = World.phone("counted", Owner("Grace Okafor", "health visitor", "phone"), calls)
        runBlocking { World.joined(who, World.maya, "guardian") }
        val share = runBlocking { who.record(World.maya).share(World.choice()).share.id }
        val parts = Parts(who.platform, "Phone", { who.session }, { Stage.catalogue("en").texts }, {}, {})
        val counted = routes(runBlocking { who.record(World.maya).timeline().entries.first().id }, share).associateWith { route ->
            val place = Place(Navigator(route), CoroutineScope(SupervisorJob() + Dispatchers.Default))
            val before = calls.count
            val presenter = parts.shown(route, place).presenter
            presenter.open()
            runBlocking { presenter.rest() }
            calls.count - before
        }
        assertTrue("$counted", counted.values.all { it <= CALLS_MAX })
        assertEquals("every screen is counted", Route::class.java.permittedSubclasses.toSet(), counted.keys.map { it.javaClass }.toSet())
        assertTrue("what is counted is counted", counted.getValue(Route.Home(World.maya)) >= 1)
    }

    private fun routes(entry: String, share: String): List<Route> {
        val maya = World.maya
        return listOf(
            Route.Children, Route.Home(maya), Route.Add(maya), Route.Form(maya, "weight"), Route.Form(maya, "sibling"), Route.Correct(maya, entry),
            Route.Timeline(maya), Route.EntryDetail(maya, entry), Route.Immunisations(maya), Route.Needs(maya), Route.Members(maya),
            Route.Journey(maya), Route.Import(maya), Route.Shares(maya), Route.Doorstep(maya), Route.Settings(maya), Route.PhoneSettings, Route.Pin, Route.Erase,
            Route.Profile(maya), Route.Paper(maya),
            Route.Families, Route.Visit(maya), Route.Receipt, Route.Start, Route.Begin, Route.NewChild(paperBook = false), Route.Join(),
            Route.Joining(maya), Route.Growth(maya, "weight"), Route.Invite(maya), Route.ShareNew(maya), Route.ShareLog(maya, share),
            Route.ShareTo(maya), Route.ShareOffline(maya),
        )
    }

    private companion object {
        const val CALLS_MAX = 3
    }
}
