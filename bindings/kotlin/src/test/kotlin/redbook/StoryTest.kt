package redbook

import java.nio.file.Path
import java.time.LocalDate
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.AllergyDraft
import redbook.ffi.BirthDetailsDraft
import redbook.ffi.Draft
import redbook.ffi.ImmunisationDraft
import redbook.ffi.Measured
import redbook.ffi.MeasurementDraft
import redbook.ffi.Owner
import redbook.ffi.ShareChoice
import redbook.ffi.Status
import redbook.testing.Relay
import redbook.testing.inFolder

/** The demo's story, through Kotlin and a real relay. */
class StoryTest {
    private val today = LocalDate.of(2026, 11, 28)

    @Test
    fun `two parents keep one record, and a clinician's share is in their hands`() = inFolder { folder ->
        runBlocking {
            Relay(folder.resolve("relay")).use { relay ->
                val mum = phone(folder.resolve("mum"), "Amina", "mother")
                val maya = mum.newRecord(relay.address)
                aFewMonths(maya)
                atHome(maya)
                val dad = phone(folder.resolve("dad"), "Tom", "father")
                val his = joined(maya, dad)
                bothWrite(maya, his)
                share(maya)
                listOf(maya, his, mum, dad).forEach { it.close() }
            }
        }
    }

    private suspend fun phone(home: Path, name: String, relation: String): Phone =
        Phone.create(home, Owner(name, relation, "phone"), MemoryVault())

    private suspend fun aFewMonths(maya: ChildRecord) {
        maya.setProfile("name", "Maya Jones")
        maya.setProfile("sex", "female")
        done(maya.add(Draft.BirthDetails(BirthDetailsDraft(gestationDays = 277u, birthWeightG = 3_410u)), "2026-06-03"))
        done(maya.add(Draft.Immunisation(ImmunisationDraft(vaccine = "6-in-1", dose = 1u)), "2026-08-01"))
        done(maya.add(Draft.Allergy(AllergyDraft(substance = "egg", reaction = "rash"))))
        val slip = maya.add(weight(62_000u), "2026-11-20")
        assertTrue("62 kg at five months has to be asked about", slip is Saving.Check && slip.doubts.isNotEmpty())
        done(maya.add(weight(6_200u), "2026-11-20"))
    }

    private suspend fun atHome(maya: ChildRecord) {
        val home = maya.homes { today }.first()
        assertEquals("Maya Jones", home.status.child)
        assertEquals("5 months", home.age?.text?.take(8))
        assertTrue(home.now.any { it.what == "menb" && it.status == "overdue" })
        val slip = done(maya.add(weight(6_250u), "2027-11-20").let { if (it is Saving.Check) Saving.Done(it.confirm()) else it })
        val weight = maya.home(today).measurements.first { it.what == "weight" }
        maya.retract(slip.id)
        assertEquals("6.2 kg", weight.says)
        assertTrue(weight.assessments.first { it.policy == "exact" }.centile!! in 1.0..99.0)
        assertEquals(0uL, home.newsCount)
    }

    private suspend fun joined(maya: ChildRecord, dad: Phone): ChildRecord {
        val invitation = maya.invite("guardian")
        assertEquals("asked", dad.join(invitation.link).state)
        val his = dad.record(maya.id)
        maya.sync()
        val code = his.joinState().code!!
        val wrong = code.reversed().let { if (it == code) "000 000" else it }
        assertEquals("code-mismatch", codeOf { maya.approve(invitation.id, wrong) })
        assertEquals("Tom", maya.approve(invitation.id, code).name)
        assertEquals("member", his.joinState().state)
        return his
    }

    private suspend fun bothWrite(maya: ChildRecord, his: ChildRecord) {
        assertEquals(maya.entries().toList().map { it.id }, his.entries().toList().map { it.id })
        val saved = done(his.add(weight(6_300u), "2026-11-27"))
        assertNull(his.sync().lastTrouble)
        maya.sync()
        val home = maya.home(today)
        assertEquals(listOf(saved.id), home.news.map { it.id })
        assertEquals("Tom", home.news.single().writtenBy.name)
        maya.looked()
        assertEquals(0uL, maya.home(today).newsCount)
        val retracted = maya.retract(saved.id, "on the wrong scales")
        his.sync()
        maya.sync()
        his.sync()
        assertEquals(Status.RETRACTED, his.entry(saved.id).entry.status)
        assertEquals(retracted.id, his.home(today).news.first().id)
        assertEquals(2, maya.members().size)
    }

    private suspend fun share(maya: ChildRecord) {
        val choice = ShareChoice(emptyList(), 900u, true, 3u, false, false, "A&E", "")
        val made = maya.share(choice)
        assertTrue(made.link.startsWith("shlink:/") && made.passcode!!.length >= 6)
        assertFalse("secrets are in no log", made.share.toString().contains(made.link))
        assertEquals("open", maya.shares().single().state)
        assertEquals(0, maya.shareLog(made.share.id).accesses.size)
        assertEquals("revoked", maya.revoke(made.share.id).state)
    }

    private fun weight(grams: UInt) = Draft.Measurement(MeasurementDraft(Measured.Weight(grams)))

    private fun done(saving: Saving) = (saving as Saving.Done).saved
}
