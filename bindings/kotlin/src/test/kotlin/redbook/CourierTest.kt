package redbook

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Draft
import redbook.ffi.Hints
import redbook.ffi.NetworkKind
import redbook.ffi.NoteDraft
import redbook.ffi.Owner
import redbook.testing.Relay
import redbook.testing.inFolder

/** The courier of a phone under a PIN. What it does in full is tested in Rust (tests/tests/courier.rs). */
class CourierTest {
    private object Wifi : Hints {
        override fun network(): NetworkKind = NetworkKind.UNMETERED

        override fun isSavingPower(): Boolean = false
    }

    @Test
    fun `what was written is handed on while the phone wants its PIN`() = inFolder { folder ->
        runBlocking {
            Relay(folder.resolve("relay")).use { relay ->
                val (vault, home) = MemoryVault() to folder.resolve("mum")
                Courier(folder.resolve("bag"), MemoryVault()).use { courier ->
                    val record = left(home, vault, relay.address, courier)
                    assertEquals("pin-needed", codeOf { Phone.open(home, vault) })
                    val carried = courier.carry(Wifi)
                    assertEquals(listOf(record) to emptyList<String>(), carried.synced to carried.troubled)
                    Phone.open(home, vault, pin = "4071").use { phone ->
                        assertEquals("some of it is on this phone only", said(phone, record))
                        phone.unpack(courier)
                        assertEquals("handed to the relay", said(phone, record))
                    }
                    courier.empty()
                    assertTrue(folder.resolve("bag").toFile().list().isNullOrEmpty())
                }
            }
        }
    }

    /** Somebody writes and leaves. */
    private suspend fun left(home: Path, vault: MemoryVault, relay: String, courier: Courier): String =
        Phone.create(home, Owner("Amina", "mother", "phone"), vault).use { phone ->
            phone.setPin(null, "4071")
            phone.newRecord(relay).use { child ->
                child.add(Draft.Note(NoteDraft(text = "first smile")))
                phone.pack(courier)
                child.id
            }
        }

    private suspend fun said(phone: Phone, record: String): String =
        phone.record(record).use { it.syncState().words.first().text }
}
