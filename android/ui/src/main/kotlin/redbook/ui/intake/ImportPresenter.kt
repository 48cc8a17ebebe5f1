package redbook.ui.intake

import redbook.ffi.Imported
import redbook.ffi.Message
import redbook.ffi.NotTaken
import redbook.ffi.RedbookException
import redbook.ffi.fhirBytesMax
import redbook.ui.state.Place
import redbook.ui.state.Platform
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session

/** How far taking in a file has come. Making a text of it shows nothing of the file. */
public sealed interface ImportState {
    /** Nothing is chosen. */
    public data object Choosing : ImportState

    /** The file seems to be about another child. Nothing was added. */
    public class OtherChild internal constructor(
        internal val file: ByteArray,
        /** In what it seems so. */
        public val differences: List<Message>,
    ) : ImportState

    /** Something in the file looks like a slip. Nothing was added. */
    public class Doubtful internal constructor(
        internal val file: ByteArray,
        internal val isSameChild: Boolean,
        /** What looks like one. */
        public val doubts: List<Message>,
    ) : ImportState

    /** It was taken in. */
    public class Done internal constructor(
        /** What came of it. */
        public val came: Imported,
    ) : ImportState {
        /** What was not taken, each with how many times it is in the file. */
        public val left: Map<NotTaken, Int> = came.notTaken.groupingBy { it }.eachCount()
    }
}

/** What can be done with a file of another system. */
public interface ImportActions : ScreenActions {
    /** Takes in a file that is picked. */
    public fun pick()

    /** It is about this child. */
    public fun sameChild()

    /** What looks like a slip is right. */
    public fun confirm()

    /** Leaves the file alone. */
    public fun leave()

    /** Shows what the record has now. */
    public fun timeline()

    /** It has been read. */
    public fun done()
}

/** Taking in what another system wrote. The core asks whether it is this child, and once what looks like a slip; until then nothing is added. */
public class ImportPresenter(
    private val record: String,
    private val session: Session,
    private val platform: Platform,
    place: Place,
) : Presenter<ImportState>(place, ImportState.Choosing), ImportActions {
    override fun pick(): Unit = waitFor { shown ->
        platform.pick(fhirBytesMax().toInt())?.let { taken(it, isSameChild = false, isConfirmed = false) } ?: shown ?: ImportState.Choosing
    }

    override fun sameChild() {
        val asked = content as? ImportState.OtherChild ?: return
        waitFor { taken(asked.file, isSameChild = true, isConfirmed = false) }
    }

    override fun confirm() {
        val asked = content as? ImportState.Doubtful ?: return
        waitFor { taken(asked.file, asked.isSameChild, isConfirmed = true) }
    }

    override fun leave(): Unit = show { ImportState.Choosing }

    override fun timeline(): Unit = navigator.go(Route.Timeline(record))

    override fun done() {
        navigator.back()
    }

    private suspend fun taken(file: ByteArray, isSameChild: Boolean, isConfirmed: Boolean): ImportState = try {
        ImportState.Done(saving(file) { session.record(record).importFhir(it, isSameChild, isConfirmed) })
    } catch (asked: RedbookException.Check) {
        if (asked.trouble.code == OTHER_CHILD) ImportState.OtherChild(file, asked.doubts) else ImportState.Doubtful(file, isSameChild, asked.doubts)
    }

    private companion object {
        const val OTHER_CHILD = "other-child"
    }
}
