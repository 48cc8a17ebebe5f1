package redbook.ui

import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Owner
import redbook.ui.stage.Hands
import redbook.ui.stage.Person
import redbook.ui.stage.story
import redbook.ui.state.Choices
import redbook.ui.state.Session
import redbook.testing.Relay
import redbook.ui.world.ScreenWithoutCamera
import redbook.ui.world.TestPlatform
import redbook.testing.inFolder

/** A parent shows a record in every way there is, with nothing but what is on the screen. */
class ShareStoryTest {
    @Test
    fun `a record goes to a screen without a camera once its digits are right`() = told { mum, relay ->
        ScreenWithoutCamera(relay, 1).use { screen ->
            touch("Show to a clinician")
            touch("To a screen without a camera")
            mum.platform.inSight = screen.code.encodeToByteArray()
            touch("Scan the screen's code")
            touch("Go on to the digits")
            see("Type the six digits that you see there")
            touch("Back")
            touch("To a screen without a camera")
            type("The six digits on the screen", screen.wrong)
            touch("Share with this screen")
            touch("OK")
            see("2 tries are left.")
            type("The six digits on the screen", screen.digits)
            touch("Share with this screen")
            see("The screen has it.")
            assertTrue("it has", screen.came())
            touch("Done")
            see("A share")
        }
    }

    @Test
    fun `a code without a network says what it cannot do, and its words`() = told { _, _ ->
        touch("Show to a clinician")
        touch("Without a network")
        see("It cannot be ended")
        touch("Locked with four words")
        see("Everybody who ever sees or photographs this code can read it.")
        touch("Locked with four words")
        touch("Make the QR code")
        see("Four words, to be said:")
        assertTrue(reads(Regex("^[a-z]+ [a-z]+ [a-z]+ [a-z]+$")).isNotEmpty())
        see("It cannot be ended")
        touch("Done")
        see("Nothing is shared.")
    }

    @Test
    fun `a share is opened as often as was chosen, and its code is shown again while it is open`() = told { _, _ ->
        touch("Show to a clinician")
        touch("Make a QR code")
        touch("It keeps up with the record")
        touch("Growth charts go too")
        touch("Three times")
        touch("Make the QR code")
        see("Passcode, to be said:")
        val passcode = reads(Regex("""\d{6}"""))
        touch("Done")
        touch("A share")
        assertFalse("it is up to date", sees("Bring it up to date"))
        touch("Show the QR code again")
        see(passcode)
        touch("Done")
        touch("End it now")
        see("Ended by you")
        assertFalse("what has ended is not shown", sees("Show the QR code again"))
    }

    private fun told(tell: Hands.(Person, relay: String) -> Unit) = inFolder { folder ->
        Relay(folder.resolve("relay")).use { relay ->
            val platform = TestPlatform(folder.resolve("mum"))
            val session = runBlocking {
                Session(platform.create(Owner("Amina", "mother", "phone"))).also { session ->
                    session.phone.newRecord(relay.address).use { it.setProfile("name", "Maya") }
                }
            }
            Person(platform, "phone", Choices(relay = relay.address, viewer = "https://view.redbook.example/"), session).use { mum ->
                story {
                    take(mum)
                    touch("Maya")
                    tell(mum, relay.address)
                }
            }
        }
    }
}
