package redbook.ui

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.testing.Relay
import redbook.testing.inFolder
import redbook.ui.stage.Hands
import redbook.ui.stage.Person
import redbook.ui.stage.story
import redbook.ui.state.Choices
import redbook.ui.world.TestPlatform

/** A family's use of the app, from the first start on: two phones, one relay, and nothing but what is on the screen. */
class FamilyStoryTest {
    @Test
    fun `a family keeps a record, from the first start to the clinician's code`() = inFolder { folder ->
        Relay(folder.resolve("relay")).use { relay ->
            val mum = Person(TestPlatform(folder.resolve("mum")), "phone", Choices(relay = relay.address))
            val dad = Person(TestPlatform(folder.resolve("dad")), "old phone", Choices(relay = relay.address))
            story {
                firstStart(mum)
                copiesThePaperBook()
                writesAWeight()
                writesWhomTheyMet()
                letsIn(mum, dad)
                differ(mum, dad)
                shares()
                looksBack()
            }
            listOf(mum, dad).forEach(Person::close)
        }
    }

    private fun Hands.firstStart(mum: Person) {
        take(mum)
        see("Welcome")
        type("Your name", "Amina")
        type("Who you are to the child", "mother")
        touch("Continue")
        touch("Copy from the paper book")
        touch("Born")
        type("Name", "Maya")
        date("3", "6", "2026")
        touch("Girl")
        touch("Begin the record")
    }

    private fun Hands.copiesThePaperBook() {
        see("Immunisations in the paper book")
        touch("6-in-1 dose 1")
        touch("MenB dose 1")
        date("1", "8", "2026")
        touch("Save 2 doses")
        see("Save 0 doses")
        touch("Back")
        touch("The whole immunisation page")
        see("6-in-1 dose 2")
        touch("Back")
    }

    private fun Hands.writesAWeight() {
        touch("Add to the record")
        touch("Weight")
        type("The value with its unit", "6.8")
        touch("Save")
        see("Say when it was")
        touch("Today")
        touch("Save")
        see("Which of these is meant?")
        touch("I mean 6.8 kg")
        touch("Save")
        see("What would you like to write down?")
        touch("Weight")
        type("The value with its unit", "68 kg")
        touch("Today")
        touch("Save")
        see("Is it right as it is?")
        touch("Change it")
        touch("Back")
        touch("Back")
        see("Weight: 6.8 kg")
    }

    private fun Hands.writesWhomTheyMet() {
        touch("The first 1,001 days")
        see("Nothing is here yet.")
        touch("Add a contact")
        type("Which service", "breastfeeding support")
        touch("Today")
        touch("Save")
        see("breastfeeding support")
        touch("Back")
    }

    private fun Hands.letsIn(mum: Person, dad: Person) {
        touch("Who has this record")
        see("Amina (you)")
        touch("Invite somebody")
        touch("Make the invitation")
        touch("Copy the link")
        take(dad)
        type("Your name", "Tom")
        type("Who you are to the child", "father")
        touch("Continue")
        touch("Join a record")
        type("Or paste the link", mum.platform.copied!!)
        touch("Ask to be let in")
        see("You have asked.")
        take(mum)
        touch("Has somebody scanned it?")
        see("Tom, father, asks to be let in")
        take(dad)
        see("Read this out")
        val code = reads(Regex("""\d{3} \d{3}"""))
        take(mum)
        type("The code on their phone", if (code.startsWith("0")) "111 111" else "000 000")
        touch("Let them in")
        touch("OK")
        type("The code on their phone", code)
        touch("Let them in")
        see("Tom is in.")
        touch("Done")
        touch("Back")
        take(dad)
        see("Weight: 6.8 kg")
    }

    private fun Hands.differ(mum: Person, dad: Person) {
        touch("Settings")
        touch("About the child")
        touch("Name")
        type("Name", "Maya Jones")
        touch("Save")
        see("Maya Jones")
        touch("Back")
        touch("Back")
        take(mum)
        touch("Settings")
        touch("About the child")
        touch("Name")
        type("Name", "Maya Hughes")
        touch("Save")
        see("Maya Hughes")
        touch("Back")
        touch("Back")
        take(dad)
        touch("Sync now")
        see("handed to the relay".replaceFirstChar(Char::uppercase))
        take(mum)
        touch("Sync now")
        see(" / Maya ")
        see("new entr")
        touch("Have a look")
        touch("Maya Jones is right")
        see("Nothing needs anybody now.")
        touch("Back")
        touch("I have seen these")
    }

    private fun Hands.shares() {
        touch("Show to a clinician")
        touch("Make a QR code")
        touch("Notes and questions")
        touch("Make the QR code")
        see("The clinician scans this.")
        touch("Done")
        touch("A share")
        see("Nobody yet.")
        touch("End it now")
        see("Ended by you")
        touch("Back")
        touch("Back")
    }

    private fun Hands.looksBack() {
        touch("Everything written")
        see("Weight 6.8 kg")
        touch("Weight 6.8 kg")
        touch("Take it back")
        type("Why, if you like", "on the wrong scales")
        touch("Yes, take it back")
        see("Taken back")
        touch("Back")
        assertTrue("what was taken back is not in the list", !sees("Weight 6.8 kg"))
        touch("Show what was corrected or taken back")
        see("Weight 6.8 kg")
        touch("Back")
        touch("Settings")
        touch("This phone")
        touch("Cymraeg")
        see("Y ffôn hwn")
        assertEquals("everything is said in the chosen language at once", false, sees("This phone"))
    }
}
