package redbook.ui

import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Owner
import redbook.testing.inFolder
import redbook.ui.form.FormPresenter
import redbook.ui.form.FormStart
import redbook.ui.form.TypedDate
import redbook.ui.settings.PhoneSettingsPresenter
import redbook.ui.stage.rest
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.Route
import redbook.ui.state.Session
import redbook.ui.visit.VisitPresenter
import redbook.ui.world.Gate
import redbook.ui.world.TODAY
import redbook.ui.world.TestPlatform

/** What is saved is seen to be saved, once, whatever goes wrong around it. */
class SavingTest {
    @Test
    fun `a visit whose hand-over cannot be made is saved, is not saved twice, and is completed later`() = told {
        val visit = visit()
        session.taken[record] = byteArrayOf(1, 2, 3)
        visit.save()
        visit.rest()
        assertNotNull("what went wrong is said", visit.state.value.trouble)
        val done = visit.state.value.content?.done
        assertNotNull("and that it is saved", done)
        assertTrue("its text is there", done?.text.orEmpty().contains("4.1 kg"))
        assertNull(done?.given)
        visit.save()
        visit.rest()
        assertEquals("once", 1, weights())
        session.taken.remove(record)
        visit.again()
        visit.rest()
        assertNull(visit.state.value.trouble)
        assertNotNull(visit.state.value.content?.done?.given)
    }

    @Test
    fun `a visit whose text cannot be made is saved all the same`() = told {
        val visit = visit()
        // After the one call that saves, the record is not to be had any more: as when the phone is let go of.
        gate.after(1) { runBlocking { session.record(record) }.close() }
        visit.save()
        visit.rest()
        val state = visit.state.value
        assertEquals("what went wrong is said, and nothing of what it said", "unexpected", state.trouble?.code)
        assertEquals(1, state.content?.done?.entries?.size)
        assertNull(state.content?.done?.text)
    }

    @Test
    fun `nothing is saved before the child was checked, whatever the screen offers`() = told {
        val visit = visit()
        visit.checked(false)
        visit.save()
        visit.confirm()
        visit.rest()
        assertNull(visit.state.value.content?.done)
        assertEquals(0, weights())
    }

    @Test
    fun `what is being saved cannot be cancelled`() = told {
        val visit = visit()
        gate.shut()
        visit.save()
        gate.await()
        visit.cancel()
        assertTrue("it is still being saved", visit.state.value.run { busy && saving })
        gate.open()
        visit.rest()
        assertNotNull(visit.state.value.content?.done)
        assertFalse(visit.state.value.saving)
    }

    @Test
    fun `a form that was left while it was saved is saved, and leads nowhere`() = told {
        navigator.go(Route.Home(record))
        navigator.go(Route.Form(record, "weight"))
        val form = FormPresenter(record, FormStart("weight"), session, platform, place)
        form.open()
        form.rest()
        form.field("value", "4.1 kg")
        form.happened(TypedDate.of(TODAY))
        gate.shut()
        form.save()
        gate.await()
        navigator.back()
        val living = place.scope.coroutineContext[Job]
        place.scope.cancel()
        gate.open()
        living?.children?.toList().orEmpty().joinAll()
        assertEquals("where they went, and no further", Route.Home(record), navigator.here)
        assertEquals(1, weights())
    }

    @Test
    fun `a lock that was refused is shown to be open`() = told {
        val settings = PhoneSettingsPresenter(session, platform, place)
        settings.open()
        settings.rest()
        platform.unlocks = false
        settings.lock(true)
        settings.rest()
        assertEquals(false, settings.state.value.content?.choices?.locked)
        platform.unlocks = true
        settings.lock(true)
        settings.rest()
        assertEquals(true, settings.state.value.content?.choices?.locked)
    }

    /** A phone with one record, behind a gate. */
    private class Told(folder: Path) {
        val gate = Gate()
        val platform = TestPlatform(folder.resolve("phone"), gate)
        val session = Session(runBlocking { platform.create(Owner("Grace Okafor", "health visitor", "phone")) })
        val record: String = runBlocking { session.phone.newRecord("").use { it.id } }
        val navigator = Navigator(Route.Families)
        val place = Place(navigator, CoroutineScope(SupervisorJob() + Dispatchers.Default))

        suspend fun visit() = VisitPresenter(record, session, platform, place).also {
            it.open()
            it.rest()
            it.checked(true)
            it.field("weight", "value", "4.1 kg")
        }

        suspend fun weights(): Int = session.record(record).entries().toList().count { it.kind == "measurement" }
    }

    private fun told(tell: suspend Told.() -> Unit): Unit = inFolder { folder ->
        Told(folder).run {
            runBlocking { tell() }
            place.scope.cancel()
            session.close()
        }
    }
}
