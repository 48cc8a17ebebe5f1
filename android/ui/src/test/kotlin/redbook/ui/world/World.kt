package redbook.ui.world

import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import redbook.ChildRecord
import redbook.Saving
import redbook.ffi.AllergyDraft
import redbook.ffi.AntenatalContactDraft
import redbook.ffi.BirthDetailsDraft
import redbook.ffi.DiaryDraft
import redbook.ffi.Draft
import redbook.ffi.ImmunisationDraft
import redbook.ffi.LossDraft
import redbook.ffi.LossWhat
import redbook.ffi.Measured
import redbook.ffi.MeasurementDraft
import redbook.ffi.Owner
import redbook.ffi.PregnancyDraft
import redbook.ffi.ReviewDraft
import redbook.ffi.ReviewWhich
import redbook.ffi.Saved
import redbook.ffi.ServiceContactDraft
import redbook.ffi.ServiceContactHow
import redbook.ffi.ShareChoice
import redbook.testing.Relay
import redbook.ui.state.Choices
import redbook.ui.state.Session

/** Somebody's phone, with its platform. */
class Somebody(val session: Session, val platform: TestPlatform) {
    /** A record, as this phone has it. */
    suspend fun record(id: String): ChildRecord = session.record(id)
}

/**
 * Real phones and a real relay, told once for all tests that look at screens: Maya, five months old, whose parents and health
 * visitor keep her record; an unborn twin sister of nobody; a record that nobody has named; a loss.
 */
object World {
    private val folder: Path = Files.createTempDirectory("redbook-screens-")

    /** The relay. */
    val relay: Relay = Relay(folder.resolve("relay"))

    init {
        val (served, kept) = relay to folder
        Runtime.getRuntime().addShutdownHook(Thread {
            served.close()
            kept.toFile().deleteRecursively()
        })
    }

    /** Maya's mother: she has the most on her phone. */
    val mum: Somebody = phone("mum", Owner("Amina", "mother", "Amina's phone")).apply {
        platform.settings = platform.settings.copy(viewer = "https://view.redbook.example/")
    }

    /** Her father. */
    val dad: Somebody = phone("dad", Owner("Tom", "father", "Tom's phone"))

    /** Her health visitor. */
    val visitor: Somebody = phone("visitor", Owner("Grace Okafor", "health visitor", "Team phone 7"))

    /** Somebody with an empty phone, and somebody who will ask to be let in. */
    val empty: Somebody = phone("empty", Owner("Lee", "father", "Lee's phone"))
    val newcomer: Somebody = phone("newcomer", Owner("Nia", "grandmother", "Nia's phone"))

    /** Somebody who asked to be let in, and waits. */
    val asking: Somebody = phone("asking", Owner("Sam", "foster carer", "Sam's phone"))

    /** Somebody with a PIN of their own. */
    val pinned: Somebody by lazy {
        phone("pinned", Owner("Ada", "mother", "Ada's phone")).also { runBlocking { it.session.phone.setPin(null, "4071") } }
    }

    /** The records on mum's phone. */
    val maya: String
    val unborn: String
    val unnamed: String
    val lost: String

    /** Another family's record, which the health visitor has too. */
    val visited: String

    /** An entry that was corrected, and one that stands. */
    val corrected: String
    val standing: String

    /** A share that is open. */
    val share: String

    init {
        maya = runBlocking {
            begun(mum).also {
                fewMonths(mum.record(it))
                contacts(mum.record(it))
            }
        }
        runBlocking {
            joined(dad, maya, "guardian")
            joined(visitor, maya, "practitioner")
            asks()
            differ()
        }
        unborn = runBlocking { begun(mum).also { done(mum.record(it).add(Draft.Pregnancy(PregnancyDraft(due = "2027-03-02")))) } }
        unnamed = runBlocking { mum.session.phone.newRecord("").use { it.id } }
        lost = runBlocking { begun(mum).also { mum.record(it).add(Draft.Loss(LossDraft(LossWhat.PREGNANCY_ENDED)), "2025-02") } }
        visited = runBlocking { begun(mum).also { aNewborn(mum.record(it)) } }
        runBlocking { joined(visitor, visited, "practitioner") }
        corrected = runBlocking { aCorrection() }
        standing = runBlocking { mum.record(maya).entries().toList().first { it.kind == "allergy" }.id }
        share = runBlocking { mum.record(maya).share(choice()).share.id }
    }

    /** A screen without a camera, at the relay. */
    fun screen(number: Int): ScreenWithoutCamera = ScreenWithoutCamera(relay.address, number)

    /** A share that keeps up with its record, and could not: its relay was away when the record changed, and is back. */
    val behind: Behind by lazy {
        Behind(folder.resolve("behind")).also { Runtime.getRuntime().addShutdownHook(Thread(it::close)) }
    }

    /** A phone of somebody's, with what it asks of the core counted by [io], if that counts. */
    fun phone(name: String, owner: Owner, io: CoroutineDispatcher = Dispatchers.IO): Somebody = runBlocking {
        val platform = TestPlatform(folder.resolve(name), io)
        platform.settings = Choices(relay = relay.address)
        Somebody(Session(platform.create(owner)), platform)
    }

    /** Lets a phone into a record of [by]. */
    suspend fun joined(who: Somebody, record: String, role: String, by: Somebody = mum): ChildRecord {
        val hers = by.record(record)
        val invitation = hers.invite(role)
        check(who.session.phone.join(invitation.link).state == "asked")
        val theirs = who.record(record)
        hers.sync()
        hers.approve(invitation.id, theirs.joinState().code!!)
        check(theirs.joinState().state == "member")
        return theirs
    }

    /** What a parent shares by default. */
    fun choice(): ShareChoice = ShareChoice(emptyList(), 900u, true, null, false, false, "A&E", "")

    /** What was saved, with every doubt confirmed. */
    suspend fun done(saving: Saving): Saved = when (saving) {
        is Saving.Done -> saving.saved
        is Saving.Check -> saving.confirm()
        is Saving.Mark -> error("${saving.fields}")
    }

    /** Begins a record. */
    suspend fun begun(who: Somebody): String = who.session.phone.newRecord(relay.address).use { it.id }

    /** What is known of a child of five months. */
    suspend fun fewMonths(maya: ChildRecord) {
        maya.setProfile("name", "Maya Jones")
        maya.setProfile("sex", "female")
        maya.setProfile("nhs-number", "943 476 5919", confirmed = true)
        done(maya.add(Draft.BirthDetails(BirthDetailsDraft(gestationDays = 277u, birthWeightG = 3_410u)), "2026-06-03"))
        for ((day, grams) in listOf("2026-06-14" to 3_500u, "2026-07-15" to 4_500u, "2026-09-02" to 5_600u, "2026-11-20" to 6_800u)) {
            done(maya.add(Draft.Measurement(MeasurementDraft(Measured.Weight(grams))), day))
        }
        done(maya.add(Draft.Measurement(MeasurementDraft(Measured.LengthLying(621u))), "2026-11-20"))
        done(maya.add(Draft.Measurement(MeasurementDraft(Measured.HeadCircumference(412u))), "2026-11-20"))
        for (vaccine in listOf("6-in-1", "MenB", "rotavirus")) {
            done(maya.add(Draft.Immunisation(ImmunisationDraft(vaccine = vaccine, dose = 1u)), "2026-08-01"))
        }
        done(maya.add(Draft.Allergy(AllergyDraft(substance = "egg", reaction = "rash around the mouth"))))
        done(maya.add(Draft.Diary(DiaryDraft(title = "First laugh", text = "At the cat, of all things."))))
    }

    /** Whom her family met. */
    suspend fun contacts(maya: ChildRecord) {
        val support = ServiceContactDraft(
            service = "breastfeeding support at the library", what = "Feeding was sore", how = ServiceContactHow.VIDEO,
            helped = "Yes, at last. Nadia showed me another hold", note = "Ask for Nadia",
        )
        done(maya.add(Draft.ServiceContact(support), "2026-06-20"))
        done(maya.add(Draft.Review(ReviewDraft(ReviewWhich.NEW_BIRTH, notes = "All well")), "2026-06-14"))
        done(maya.add(Draft.AntenatalContact(AntenatalContactDraft(job = "midwife", plan = "Bring the notes")), "2026-03-20"))
    }

    /** What people do who do not ask each other first. */
    private suspend fun differ() {
        val his = dad.record(maya)
        his.setProfile("name", "Maya Jones-Hughes")
        his.add(Draft.Measurement(MeasurementDraft(Measured.Weight(6_900u))), "2026-11-27")
        mum.record(maya).setProfile("name", "Maya Amina Jones")
        his.sync()
        mum.record(maya).sync()
    }

    private suspend fun asks() {
        val hers = mum.record(maya)
        asking.session.phone.join(hers.invite("carer").link)
        hers.sync()
        check(asking.record(maya).joinState().code != null)
    }

    /** What is known of a newborn. */
    suspend fun aNewborn(noah: ChildRecord) {
        noah.setProfile("name", "Noah Patel")
        noah.setProfile("sex", "male")
        done(noah.add(Draft.BirthDetails(BirthDetailsDraft(gestationDays = 280u, birthWeightG = 3_600u)), "2026-11-10"))
    }

    private suspend fun aCorrection(): String {
        val hers = mum.record(maya)
        val first = done(hers.add(Draft.Measurement(MeasurementDraft(Measured.Weight(6_200u))), "2026-10-20"))
        return done(hers.correct(first.id, Draft.Measurement(MeasurementDraft(Measured.Weight(6_300u))), "2026-10-20")).id
    }
}
