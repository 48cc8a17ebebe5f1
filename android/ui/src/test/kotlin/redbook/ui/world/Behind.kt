package redbook.ui.world

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import redbook.ffi.DiaryDraft
import redbook.ffi.Draft
import redbook.ffi.Measured
import redbook.ffi.MeasurementDraft
import redbook.ffi.Owner
import redbook.testing.Relay

/** A share that keeps up with its record, and could not: its relay was away when the record changed, and is back. */
class Behind(folder: Path) : AutoCloseable {
    /** Whose it is. */
    val who: Somebody = World.phone("${folder.fileName}-phone", Owner("Amina", "mother", "Amina's phone")).apply {
        platform.settings = platform.settings.copy(viewer = World.mum.platform.settings.viewer)
    }

    /** The record, and its share. */
    val record: String
    val share: String

    private val line = Line()
    private val back: Relay

    init {
        Relay(folder).use { away ->
            line.relay = away
            record = runBlocking { who.session.phone.newRecord(line.address).use { it.id } }
            share = runBlocking { begun() }
            line.relay = null
        }
        runBlocking { changed() }
        back = Relay(folder)
        line.relay = back
    }

    override fun close() {
        line.close()
        back.close()
    }

    private suspend fun begun(): String {
        val child = who.record(record)
        World.aNewborn(child)
        // Of two weights of one day, a code without a network holds neither.
        for (grams in listOf(3_700u, 3_750u)) {
            World.done(child.add(Draft.Measurement(MeasurementDraft(Measured.Weight(grams))), "2026-11-20"))
        }
        return child.share(World.choice().copy(goesOn = true)).share.id
    }

    /** The record goes on at another relay: it syncs, and its share stays where it was made. */
    private suspend fun changed() {
        val child = who.record(record)
        child.setRelay(World.relay.address)
        World.done(child.add(Draft.Diary(DiaryDraft(title = "First bath", text = "Wide awake."))))
        child.sync()
        check(child.shares().single().outOfDate) { "the share was told of the change, though its relay was away" }
    }
}
