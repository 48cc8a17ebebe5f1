package redbook

import java.time.LocalDate
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.withContext
import redbook.ffi.Cancel
import redbook.ffi.ChartAsk
import redbook.ffi.Draft
import redbook.ffi.DueView
import redbook.ffi.Entry
import redbook.ffi.EntryDetail
import redbook.ffi.FieldProblem
import redbook.ffi.Filled
import redbook.ffi.GrowthChart
import redbook.ffi.GrowthView
import redbook.ffi.HomeView
import redbook.ffi.Imported
import redbook.ffi.InvitationMade
import redbook.ffi.JoinState
import redbook.ffi.Journey
import redbook.ffi.Member
import redbook.ffi.Message
import redbook.ffi.Needs
import redbook.ffi.NewEntry
import redbook.ffi.OfflineShare
import redbook.ffi.OpenInvitation
import redbook.ffi.PaperPage
import redbook.ffi.Profile
import redbook.ffi.Record
import redbook.ffi.RedbookException
import redbook.ffi.Saved
import redbook.ffi.Share
import redbook.ffi.ShareChoice
import redbook.ffi.ShareLog
import redbook.ffi.ShareMade
import redbook.ffi.ShareToChoice
import redbook.ffi.SyncState
import redbook.ffi.TimelinePage
import redbook.ffi.ToScreen

/** What came of saving. */
sealed interface Saving {
    /** It is on the disk. */
    data class Done(val saved: Saved) : Saving

    /** Something looks like a slip, and nothing is saved yet: ask these once, and [confirm] what is right. */
    class Check(val doubts: List<Message>, val confirm: suspend () -> Saved) : Saving

    /** Fields of the form cannot be saved as they are, and nothing is saved yet: mark them. */
    data class Mark(val fields: List<FieldProblem>) : Saving
}

/** A child's record on this phone. See [Phone] for what runs where. */
class ChildRecord internal constructor(
    private val ffi: Record,
    private val io: CoroutineDispatcher,
    private val phoneHears: (String) -> Unit,
) : AutoCloseable {
    private val changed = MutableSharedFlow<String>(extraBufferCapacity = 1, onBufferOverflow = BufferOverflow.DROP_OLDEST)

    /** The record's id. */
    val id: String = ffi.id()

    /** The record's id, each time that something may have changed by what was called here. */
    val changes: SharedFlow<String> = changed.asSharedFlow()

    /** The screen of the child. */
    suspend fun home(on: LocalDate): HomeView = withContext(io) { ffi.home(on.toString()) }

    /** The screen of the child, now and after each change. [today] is asked each time. */
    fun homes(today: () -> LocalDate): Flow<HomeView> = changes.onStart { emit(id) }.conflate().map { home(today()) }

    /** Notes that somebody has looked: what is there now is no news any more. */
    suspend fun looked() = withContext(io) { ffi.looked() }

    /** What is due on a day. */
    suspend fun due(on: LocalDate): DueView = withContext(io) { ffi.due(on.toString()) }

    /** How the child grows: every measurement, and what they say together. [policy]: "exact", "paper" or "as-40+0". */
    suspend fun growth(policy: String = "exact"): GrowthView = withContext(io) { ffi.growth(policy) }

    /** A growth chart, to be drawn and read out. */
    suspend fun growthChart(ask: ChartAsk): GrowthChart = withContext(io) { ffi.growthChart(ask) }

    /** Who the child is, with who said it. */
    suspend fun profile(): Profile = withContext(io) { ffi.profile() }

    /** What needs a person, side by side. */
    suspend fun needs(): Needs = withContext(io) { ffi.needs() }

    /** What a paper book may have that the record has not, up to a day. */
    suspend fun paperPage(on: LocalDate): PaperPage = withContext(io) { ffi.paperPage(on.toString()) }

    /** The contacts with services, from conception to the second birthday. */
    suspend fun journey(): Journey = withContext(io) { ffi.journey() }

    /** A page of the timeline, newest first; [cursor] is the `next` of the page before. */
    suspend fun timeline(cursor: String? = null, replacedToo: Boolean = false): TimelinePage =
        withContext(io) { ffi.timeline(cursor, replacedToo) }

    /** The whole timeline, a page at a time as it is collected. */
    fun entries(replacedToo: Boolean = false): Flow<Entry> = flow {
        var cursor: String? = null
        do {
            val page = timeline(cursor, replacedToo)
            page.entries.forEach { emit(it) }
            cursor = page.next
        } while (cursor != null)
    }

    /** An entry with all its versions. */
    suspend fun entry(id: String): EntryDetail = withContext(io) { ffi.entry(id) }

    /** Saves an entry, as precisely dated as [happened] is: `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`. */
    suspend fun add(draft: Draft, happened: String? = null): Saving =
        saving(NewEntry(draft, happened)) { ffi.add(it) }

    /** Saves several entries, all or none. */
    suspend fun addAll(entries: List<NewEntry>): List<Saved> = changing { ffi.addAll(entries) }

    /** Saves a correction: a new entry of the same kind in the place of another, which stays to be seen. */
    suspend fun correct(entry: String, draft: Draft, happened: String? = null): Saving =
        saving(NewEntry(draft, happened)) { ffi.correct(entry, it) }

    /** Saves what was typed into a form. */
    suspend fun add(filled: Filled): Saving = saving(filled) { ffi.addFilled(it) }

    /** Saves several forms, all or none: a visit. */
    suspend fun addAllFilled(filled: List<Filled>): List<Saved> = changing { ffi.addAllFilled(filled) }

    /** Saves a correction from its form. */
    suspend fun correct(entry: String, filled: Filled): Saving = saving(filled) { ffi.correctFilled(entry, it) }

    /** What an entry says, as its form has it: where a correction begins. */
    suspend fun filled(entry: String): Filled = withContext(io) { ffi.filled(entry) }

    /** Answers a question that decides what is offered; [yes] is nothing where it is not known. */
    suspend fun answer(question: String, yes: Boolean?, confirmed: Boolean = false): Saved =
        changing { ffi.answer(question, yes, confirmed) }

    /** Entries as plain text, with who the child is at the head. */
    suspend fun visitText(entries: List<String>): String = withContext(io) { ffi.visitText(entries) }

    /** Takes an entry back; it stays to be seen. */
    suspend fun retract(entry: String, reason: String? = null): Saved = changing { ffi.retract(entry, reason) }

    /** Says what a field of the profile is: "name", "sex", "nhs-number". */
    suspend fun setProfile(field: String, value: String, confirmed: Boolean = false): Saved =
        changing { ffi.setProfile(field, value, confirmed) }

    /** Settles a field that people disagree about: the value of this entry. */
    suspend fun pickProfile(field: String, entry: String): Saved = changing { ffi.pickProfile(field, entry) }

    /** Who has the record. */
    suspend fun members(): List<Member> = withContext(io) { ffi.members() }

    /** How the record stands. */
    suspend fun syncState(): SyncState = withContext(io) { ffi.syncState() }

    /** Sets where the record syncs. */
    suspend fun setRelay(relay: String) = changing { ffi.setRelay(relay) }

    /** Syncs, and gives how the record stands then. Trouble with the relay is in the view, and no error. */
    suspend fun sync(): SyncState = waiting { ffi.sync(it) }

    /**
     * Syncs now, and each time that the relay has something new, for as long as it is collected: how the record stands, after each.
     * What has come is in [changes], too.
     */
    fun watch(): Flow<SyncState> = flow {
        while (true) {
            emit(sync())
            waiting { ffi.news(it) }
        }
    }

    /** Makes an invitation into a role: "guardian", "carer" or "practitioner". */
    suspend fun invite(role: String): InvitationMade = waiting { ffi.invite(role, it) }

    /** How joining stands. */
    suspend fun joinState(): JoinState = waiting { ffi.joinState(it) }

    /** Lets in whoever asked with an invitation, if [code] is what their phone shows. */
    suspend fun approve(invitation: String, code: String): Member = waiting { ffi.approve(invitation, code, it) }

    /** The invitations that are open, after asking the relay whether somebody used one. */
    suspend fun invitations(): List<OpenInvitation> = waiting { ffi.invitations(it) }

    /** Makes a share and hands it to the relay. */
    suspend fun share(choice: ShareChoice): ShareMade = waiting { ffi.share(choice, it) }

    /** The shares that this phone made, as the relay was last heard about them. */
    suspend fun shares(): List<Share> = withContext(io) { ffi.shareList() }

    /** What happened with a share. */
    suspend fun shareLog(share: String): ShareLog = waiting { ffi.shareLog(share, it) }

    /** Ends a share: the relay deletes it. */
    suspend fun revoke(share: String): Share = waiting { ffi.shareRevoke(share, it) }

    /** The link of a share that is open, once more. */
    suspend fun shareAgain(share: String): ShareMade = withContext(io) { ffi.shareAgain(share) }

    /** Brings what a share holds up to date; only for one that goes on. */
    suspend fun shareUpdate(share: String): Share = waiting { ffi.shareUpdate(share, it) }

    /** A share without any network, inside one QR code; it cannot be revoked. */
    suspend fun shareOffline(viewer: String, words: Boolean): OfflineShare =
        withContext(io) { ffi.shareOffline(viewer, words) }

    /** Begins to share with the screen whose [code] was scanned. */
    suspend fun shareTo(code: String, choice: ShareToChoice): ToScreen = waiting { ffi.shareTo(code, choice, it) }

    /** Waits until the screen shows its digits. */
    suspend fun shareToWait(): ToScreen = waiting { ffi.shareToWait(it) }

    /** Takes the six digits that the screen shows. */
    suspend fun shareToFinish(digits: String): ToScreen = waiting { ffi.shareToFinish(digits, it) }

    /** The hand-over file for others of the record, sealed. */
    suspend fun doorstepFile(): ByteArray = withContext(io) { ffi.doorstepExport() }

    /** What the giver of a hand-over file lacks: small enough for a QR code after a visit. */
    suspend fun doorstepAnswer(theirs: ByteArray): ByteArray = withContext(io) { ffi.doorstepAnswer(theirs) }

    /** The whole record: signed, as FHIR, and as text. It is not sealed. */
    suspend fun exportAll(): ByteArray = withContext(io) { ffi.exportAll() }

    /** What stands, as FHIR R4. It is not sealed. */
    suspend fun exportFhir(): ByteArray = withContext(io) { ffi.exportFhir() }

    /** The journey without name, number, date of birth, place or free text. */
    suspend fun exportJourney(): ByteArray = withContext(io) { ffi.exportJourney() }

    /** What is due, as an iCalendar file without names. */
    suspend fun exportCalendar(on: LocalDate): ByteArray = withContext(io) { ffi.exportCalendar(on.toString()) }

    /** Takes in FHIR R4 of another system: all that is new, or nothing. */
    suspend fun importFhir(file: ByteArray, sameChild: Boolean = false, confirmed: Boolean = false): Imported =
        changing { ffi.importFhir(file, sameChild, confirmed) }

    override fun close() = ffi.close()

    private suspend fun saving(entry: NewEntry, save: (NewEntry) -> Saved): Saving =
        saving({ save(entry) }, { save(entry.copy(confirmed = true)) })

    private suspend fun saving(filled: Filled, save: (Filled) -> Saved): Saving =
        saving({ save(filled) }, { save(filled.copy(confirmed = true)) })

    private suspend fun saving(save: () -> Saved, confirm: () -> Saved): Saving =
        try {
            Saving.Done(changing(save))
        } catch (check: RedbookException.Check) {
            Saving.Check(check.doubts) { changing(confirm) }
        } catch (mark: RedbookException.Form) {
            Saving.Mark(mark.fields)
        }

    /** What is on the disk is said, also to a caller who was cancelled meanwhile. */
    private suspend fun <T> changing(work: () -> T): T = withContext(io) { work().also { say() } }

    /** What was waited for in vain, too, may have changed something: half of a sync. */
    private suspend fun <T> waiting(work: suspend (Cancel) -> T): T = waitingOn(io) {
        try {
            work(it)
        } finally {
            say()
        }
    }

    private fun say() {
        changed.tryEmit(id)
        phoneHears(id)
    }
}
