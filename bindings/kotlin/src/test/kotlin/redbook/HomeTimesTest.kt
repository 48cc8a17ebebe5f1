package redbook

import java.io.File
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Test
import redbook.ffi.BirthDetailsDraft
import redbook.ffi.Draft
import redbook.ffi.Measured
import redbook.ffi.MeasurementDraft
import redbook.ffi.NewEntry
import redbook.ffi.Owner
import redbook.testing.inFolder

/** The screen of a child of ten years with 2,000 entries, as an app asks for it. How long it takes is written down and held to nothing: machines differ. */
class HomeTimesTest {
    private val born = LocalDate.of(2016, 11, 20)
    private val today = born.plusDays(DAYS)

    @Test
    fun `home of ten years is the same each time`() = inFolder { folder ->
        runBlocking {
            val vault = MemoryVault()
            val record = Phone.create(folder, Owner("Amina", "mother", "phone"), vault).use { phone ->
                phone.newRecord().use { child -> child.id.also { fill(child) } }
            }
            val first = timed { Phone.open(folder, vault).also { it.record(record).home(today) } }
            first.second.use { phone ->
                phone.record(record).use { child ->
                    val shown = child.home(today)
                    val again = (1..ROUNDS).map { timed { child.home(today) } }
                    again.forEach { assertEquals(shown, it.second) }
                    assertEquals(ENTRIES + 1L, shown.status.entries.toLong())
                    tell(first.first, again.map { it.first }.sorted()[ROUNDS / 2])
                }
            }
        }
    }

    private suspend fun fill(child: ChildRecord) {
        child.addAll(listOf(NewEntry(Draft.BirthDetails(BirthDetailsDraft()), born.toString(), confirmed = true)))
        val weights = (1..ENTRIES).map { n ->
            val weight = Draft.Measurement(MeasurementDraft(Measured.Weight((3_000 + 10 * n).toUInt())))
            NewEntry(weight, born.plusDays(n * DAYS / ENTRIES).toString(), confirmed = true)
        }
        child.addAll(weights)
    }

    private inline fun <T> timed(work: () -> T): Pair<Double, T> {
        val begun = System.nanoTime()
        val done = work()
        return (System.nanoTime() - begun) / 1e6 to done
    }

    private fun tell(firstMs: Double, againMs: Double) {
        val target = File(System.getProperty("jna.library.path")).resolve("home-ms.txt")
        target.writeText("phone open and home %.1f ms, home again %.2f ms\n".format(firstMs, againMs))
    }

    private companion object {
        const val ENTRIES = 2_000
        const val DAYS = 3_650L
        const val ROUNDS = 21
    }
}
