package redbook

import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Draft
import redbook.ffi.NoteDraft
import redbook.ffi.Owner
import redbook.testing.inFolder

/** A PIN of the person's own, and taking everything off the phone. What they do in full is tested in Rust (tests/tests/keys.rs). */
class PinTest {
    private val owner = Owner("Amina", "mother", "phone")

    @Test
    fun `a phone with a PIN opens with it alone`() = inFolder { folder ->
        runBlocking {
            val vault = MemoryVault()
            Phone.create(folder, owner, vault).use { phone ->
                phone.newRecord().use { it.add(Draft.Note(NoteDraft(text = "before"))) }
                assertEquals("easy-pin", codeOf { phone.setPin(null, "1234") })
                phone.setPin(null, "4071")
                assertTrue(phone.hasPin())
            }
            assertEquals("pin-needed", codeOf { Phone.open(folder, vault) })
            assertEquals("wrong-pin", codeOf { Phone.open(folder, vault, pin = "4072") })
            Phone.open(folder, vault, pin = "4071").use { phone ->
                assertEquals("wrong-pin", codeOf { phone.checkPin("4072") })
                phone.setPin("4071", null)
                assertFalse(phone.hasPin())
            }
            Phone.open(folder, vault).use { phone ->
                phone.record(phone.children().single().id).use { assertEquals(1, it.entries().toList().size) }
            }
        }
    }

    @Test
    fun `everything is taken off the phone once its person has been asked`() = inFolder { folder ->
        runBlocking {
            val vault = MemoryVault()
            Phone.create(folder, owner, vault).use { phone ->
                phone.newRecord().close()
                assertEquals(listOf("erase.unnamed-only-here"), phone.erase(null, confirmed = false).map { it.id })
                assertEquals(1, phone.children().size)
                assertTrue(phone.erase(null, confirmed = true).isEmpty())
                assertTrue(phone.children().isEmpty())
            }
            assertEquals(0, folder.toFile().list()?.size)
            Phone.create(folder, owner, vault).close()
        }
    }
}
