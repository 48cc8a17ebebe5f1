package redbook

import java.net.ServerSocket
import java.time.LocalDate
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Clock
import redbook.ffi.Draft
import redbook.ffi.Hints
import redbook.ffi.KeyVault
import redbook.ffi.NetworkKind
import redbook.ffi.NoteDraft
import redbook.ffi.Owner
import redbook.ffi.RedbookException
import redbook.testing.Relay
import redbook.testing.inFolder

/** What may go wrong at the border, both ways. */
class BorderTest {
    private val owner = Owner("Amina", "mother", "phone")

    @Test
    fun `a thousand calls at once are all done`() = inFolder { folder ->
        runBlocking {
            Phone.create(folder, owner, MemoryVault()).use { phone ->
                phone.newRecord().use { record ->
                    val saved = withContext(Dispatchers.Default) {
                        (1..1_000).map { async { record.add(note("$it")) } }.awaitAll()
                    }
                    assertEquals(1_000, saved.count { it is Saving.Done })
                    assertEquals(1_000, record.entries().toList().map { it.id }.toSet().size)
                }
            }
        }
    }

    @Test
    fun `waiting for a relay that says nothing is cancelled, and the screen went on meanwhile`() = inFolder { folder ->
        runBlocking {
            ServerSocket(0).use { silent ->
                val asked = CountDownLatch(1)
                val listening = Thread { runCatching { silent.accept().also { asked.countDown() } } }.apply { start() }
                Phone.create(folder, owner, MemoryVault()).use { phone ->
                    phone.newRecord("http://127.0.0.1:${silent.localPort}").use { record ->
                        val syncing = launch(Dispatchers.Default) { record.sync() }
                        withContext(Dispatchers.IO) { asked.await() }
                        assertTrue(record.add(note("meanwhile")) is Saving.Done)
                        syncing.cancelAndJoin()
                        assertEquals(1uL, record.syncState().unsent)
                    }
                }
                silent.close()
                listening.join()
            }
        }
    }

    @Test
    fun `nothing of the core runs on the thread that calls it`() = inFolder { folder ->
        Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { screen ->
            runBlocking(screen) {
                val seen = Witness(Thread.currentThread())
                Relay(folder.resolve("relay")).use { relay ->
                    val mum = Phone.create(folder.resolve("mum"), owner, MemoryVault(), seen)
                    val dad = Phone.create(folder.resolve("dad"), Owner("Tom", "father", "phone"), MemoryVault(), seen)
                    val maya = mum.newRecord(relay.address)
                    maya.add(note("before"))
                    val invitation = maya.invite("guardian")
                    dad.join(invitation.link)
                    maya.sync()
                    dad.record(maya.id).use { maya.approve(invitation.id, it.joinState().code!!) }
                    maya.add(note("after"))
                    mum.syncInBackground(seen)
                    listOf(maya, mum, dad).forEach { it.close() }
                }
                assertTrue("the platform was asked", seen.asked.get() > 10)
                assertEquals("asked on the caller's thread", 0, seen.here.get())
            }
        }
    }

    /** What the core asks of the platform while it works, and how often it did so on the thread of [screen]. */
    private class Witness(private val screen: Thread) : Clock, Hints {
        val asked = AtomicInteger()
        val here = AtomicInteger()

        override fun nowMs(): ULong = SystemClock.nowMs().also { note() }

        override fun network(): NetworkKind = NetworkKind.UNMETERED.also { note() }

        override fun isSavingPower(): Boolean = false.also { note() }

        private fun note() {
            asked.incrementAndGet()
            if (Thread.currentThread() == screen) here.incrementAndGet()
        }
    }

    @Test
    fun `whoever plans reminders hears of every change on the phone`() = inFolder { folder ->
        runBlocking {
            Phone.create(folder, owner, MemoryVault()).use { phone ->
                val heard = mutableListOf<String>()
                val hearing = launch(start = CoroutineStart.UNDISPATCHED) { phone.changes.collect { heard += it } }
                val record = phone.newRecord()
                record.add(note("one"))
                phone.record(record.id).use { it.add(note("from another screen")) }
                yield()
                assertEquals(List(3) { record.id }, heard)
                hearing.cancelAndJoin()
                record.close()
            }
        }
    }

    @Test
    fun `a wiped keystore is said, nothing is deleted, and the old one opens it still`() = inFolder { folder ->
        runBlocking {
            val vault = MemoryVault()
            Phone.create(folder, owner, vault).use { it.newRecord().use { record -> record.add(note("before")) } }
            assertEquals("key-wiped", codeOf { Phone.open(folder, MemoryVault().apply { wipe() }) })
            Phone.open(folder, vault).use { phone ->
                phone.record(phone.children().single().id).use { assertEquals(1, it.entries().toList().size) }
            }
        }
    }

    @Test
    fun `what a platform's part throws is an error without what it said`() = inFolder { folder ->
        runBlocking {
            val broken = object : KeyVault {
                override fun wrap(key: ByteArray): ByteArray = throw IllegalStateException("Maya's key")
                override fun unwrap(wrapped: ByteArray): ByteArray = throw IllegalStateException("Maya's key")
                override fun delete() = Unit
            }
            val thrown = runCatching { Phone.create(folder, owner, broken) }.exceptionOrNull()
            assertTrue("$thrown", thrown is RedbookException.Key && thrown.trouble.code == "key-platform")
            assertFalse(thrown.toString().contains("Maya"))
        }
    }

    @Test
    fun `a keystore that cannot give back what it took is found before anything is sealed`() = inFolder { folder ->
        runBlocking {
            val forgetful = object : KeyVault {
                override fun wrap(key: ByteArray) = ByteArray(32)
                override fun unwrap(wrapped: ByteArray) = wrapped
                override fun delete() = Unit
            }
            assertEquals("key-wiped", codeOf { Phone.create(folder, owner, forgetful) })
            val wordy = object : KeyVault {
                override fun wrap(key: ByteArray) = key + ByteArray(10_000)
                override fun unwrap(wrapped: ByteArray) = wrapped.copyOf(32)
                override fun delete() = Unit
            }
            assertEquals("more than is read back", "key-platform", codeOf { Phone.create(folder, owner, wordy) })
            Phone.create(folder, owner, MemoryVault()).close()
        }
    }

    @Test
    fun `a clock that fails is not the end`() = inFolder { folder ->
        runBlocking {
            val broken = object : Clock {
                override fun nowMs(): ULong = throw IllegalStateException()
            }
            Phone.create(folder, owner, MemoryVault(), broken).use { phone ->
                phone.newRecord().use { assertTrue(it.add(note("saved all the same")) is Saving.Done) }
            }
        }
    }

    @Test
    fun `what cannot be is refused with a code, and nothing is lost`() = inFolder { folder ->
        runBlocking {
            Phone.create(folder, owner, MemoryVault()).use { phone ->
                phone.newRecord().use { record ->
                    assertEquals("not-a-date", codeOf { record.add(note("x"), "yesterday") })
                    assertEquals("no-such-entry", codeOf { record.entry("f00d") })
                    assertEquals("no-relay", codeOf { record.sync() })
                    assertEquals("no-such-role", codeOf { record.invite("king") })
                    assertEquals("relay-address", codeOf { record.setRelay("ftp://x") })
                    assertEquals("already-there", codeOf { Phone.create(folder, owner, MemoryVault()) })
                    assertEquals(0, record.entries().toList().size)
                    assertEquals(0uL, record.home(LocalDate.of(2026, 11, 28)).newsCount)
                }
            }
        }
    }

    private fun note(text: String) = Draft.Note(NoteDraft(text = text))
}

/** The code of the error that this ends with. */
suspend fun codeOf(work: suspend () -> Unit): String =
    when (val thrown = runCatching { work() }.exceptionOrNull()) {
        is RedbookException.Given -> thrown.trouble.code
        is RedbookException.Check -> thrown.trouble.code
        is RedbookException.NotAllowed -> thrown.trouble.code
        is RedbookException.Network -> thrown.trouble.code
        is RedbookException.Key -> thrown.trouble.code
        is RedbookException.Storage -> thrown.trouble.code
        is RedbookException.Cancelled -> thrown.trouble.code
        else -> "$thrown"
    }
