package redbook.ui

import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Owner
import redbook.ui.stage.Hands
import redbook.ui.stage.Person
import redbook.ui.stage.story
import redbook.ui.state.Choices
import redbook.ui.world.Somebody
import redbook.ui.world.TestPlatform
import redbook.ui.world.World

/** A health visitor's day, with and without a signal. */
class VisitStoryTest {
    @Test
    fun `a day of visits, from the list of families to the evening's receipt`() {
        val mother = World.phone("story-mother", Owner("Priya", "mother", "Priya's phone"))
        val grace = World.phone("story-visitor", Owner("Grace Okafor", "health visitor", "Team phone 7"))
        val noah = runBlocking { World.begun(mother).also { World.aNewborn(mother.record(it)) } }
        runBlocking { World.joined(grace, noah, "practitioner", mother) }
        Person(grace.platform, "phone", Choices(caseload = true), grace.session).use { visitor ->
            story {
                take(visitor)
                see("Families")
                see("Synced")
                touch("Noah Patel")
                visit()
                receipt()
            }
        }
        runBlocking { handedOver(mother, noah, grace.platform) }
    }

    private fun Hands.visit() {
        touch("Begin the visit")
        see("Check that this is the child in front of you")
        type("The value with its unit", "4.1 kg")
        assertEquals("nothing is saved before the child was checked", false, canTouch("Save the visit"))
        touch("I have checked who this is")
        touch("Save the visit")
        if (seesFirst("Is it right as it is?", "The visit is saved on this phone.")) touch("It is right: save it")
        see("The visit is saved on this phone.")
        touch("Copy the text")
        touch("Hand over the file")
        touch("End the visit")
        touch("Back")
    }

    private fun Hands.receipt() {
        touch("Today's visits")
        see("Waits on this phone")
        touch("Hand on what waits")
        see("Handed to the relay")
    }

    private suspend fun handedOver(mother: Somebody, noah: String, visitors: TestPlatform) {
        assertTrue(visitors.copied!!.contains("4.1 kg"))
        val came = mother.session.phone.doorstepImport(visitors.sent.getValue("visit.redbook"))
        assertEquals("the file alone brings the visit", 1uL, came.entries)
        val weight = mother.record(noah).entries().toList().first { it.kind == "measurement" }
        assertEquals("Grace Okafor", weight.writtenBy.name)
    }
}
