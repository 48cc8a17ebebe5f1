package redbook.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Owner
import redbook.ffi.fhirBytesMax
import redbook.testing.inFolder
import redbook.ui.intake.ImportPresenter
import redbook.ui.intake.ImportState
import redbook.ui.stage.rest
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.words.Catalogue
import redbook.ui.world.TestPlatform
import redbook.ui.world.World
import redbook.ui.world.fhirFile

/** A file of another system, over the real core. */
class IntakeTest {
    @Test
    fun `a file that fits is taken in, what no entry has a field for is a note, and again it adds nothing`() = told {
        val done = picked(fhirFile()) as ImportState.Done
        assertEquals(3, done.came.entries.size)
        assertEquals(1uL, done.came.keptAsNotes)
        val left = done.left.mapKeys { it.key.resource }
        assertEquals("each sort once, with how many there are", mapOf("Patient" to 1, "Practitioner" to 2), left)
        val welsh = Catalogue.of("cy")
        val why = listOf("wedi'i gymharu â'r plentyn yn y cofnod hwn, heb ei dderbyn", "mae'n dweud pwy neu beth sydd y tu ôl i rannau eraill o'r ffeil")
        assertEquals("and why", why, done.left.keys.map { welsh.say(it.why) })
        val again = picked(fhirFile()) as ImportState.Done
        assertEquals(0 to 3uL, again.came.entries.size to again.came.alreadyHere)
        presenter.timeline()
        assertEquals(Route.Timeline(record), navigator.here)
    }

    @Test
    fun `a file about another child is asked about first, then its slips, and until then nothing is added`() = told {
        val before = entries()
        val other = picked(fhirFile("2025-01-01", 39.0)) as ImportState.OtherChild
        assertEquals(listOf("differs.birth-date"), other.differences.map { it.id })
        presenter.leave()
        assertTrue(presenter.state.value.content is ImportState.Choosing)
        picked(fhirFile("2025-01-01", 39.0))
        presenter.sameChild()
        val doubtful = rested() as ImportState.Doubtful
        assertTrue(doubtful.doubts.isNotEmpty())
        assertEquals(before, entries())
        presenter.confirm()
        assertTrue(rested() is ImportState.Done)
        assertEquals(before + 3, entries())
    }

    @Test
    fun `what is none, or is too large, is said and adds nothing, and going back is no trouble`() = told {
        for (file in listOf("a holiday".encodeToByteArray(), ByteArray(6_000_000) { ' '.code.toByte() })) {
            assertTrue(picked(file) is ImportState.Choosing)
            assertEquals("import", presenter.state.value.trouble?.code)
        }
        assertEquals("no more is read than shows that it is too large", fhirBytesMax().toInt() + 1, platform.picked)
        presenter.dismiss()
        assertTrue(picked(null) is ImportState.Choosing)
        assertNull(presenter.state.value.trouble)
    }

    /** A newborn on a phone, and the screen for files. */
    private class Told(val platform: TestPlatform, val session: Session, val record: String) {
        val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
        val navigator = Navigator(Route.Import(record))
        val presenter = ImportPresenter(record, session, platform, Place(navigator, scope))

        suspend fun picked(file: ByteArray?): ImportState? {
            platform.inSight = file
            presenter.pick()
            return rested()
        }

        suspend fun rested(): ImportState? = presenter.rest().let { presenter.state.value.content }

        suspend fun entries(): Int = session.record(record).entries().toList().size
    }

    private fun told(tell: suspend Told.() -> Unit): Unit = inFolder { folder ->
        runBlocking {
            val platform = TestPlatform(folder.resolve("phone"))
            Session(platform.create(Owner("Amina", "mother", "phone"))).use { session ->
                val record = session.phone.newRecord("").use { child -> child.id.also { World.aNewborn(child) } }
                Told(platform, session, record).run {
                    tell()
                    scope.cancel()
                }
            }
        }
    }
}
