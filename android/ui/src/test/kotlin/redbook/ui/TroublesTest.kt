package redbook.ui

import java.io.FileNotFoundException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Test
import redbook.ffi.InternalException
import redbook.ffi.KeyVaultException
import redbook.ui.state.Navigator
import redbook.ui.state.Place
import redbook.ui.state.PlatformException
import redbook.ui.state.PlatformPart
import redbook.ui.state.Presenter
import redbook.ui.state.Route
import redbook.ui.state.what
import redbook.ui.words.Catalogue

/** Whatever goes wrong is said on the screen, in words of ours, and the app goes on. */
class TroublesTest {
    private class Words(place: Place) : Presenter<String>(place, "typed") {
        fun fails(with: Exception): Unit = waitFor { throw with }
    }

    private val words = Words(Place(Navigator(Route.Begin), CoroutineScope(Dispatchers.Unconfined + Job())))

    @Test
    fun `what is not the core's is said without what it says, and what was typed stays`() {
        val said = listOf(
            FileNotFoundException("/files/Maya Jones.pdf") to "store",
            InternalException("called on Maya Jones") to "unexpected",
            IllegalStateException("Maya Jones") to "unexpected",
            PlatformException(PlatformPart.READING) to "import",
            PlatformException(PlatformPart.SENDING) to "export",
            PlatformException(PlatformPart.CAMERA) to "camera",
            KeyVaultException.Wiped() to "key-wiped",
            KeyVaultException.Locked() to "key-locked",
            KeyVaultException.Failed() to "key-platform",
        )
        for ((thrown, code) in said) {
            words.fails(thrown)
            val screen = words.state.value
            assertEquals(code, screen.trouble?.code)
            assertEquals("typed", screen.content)
            assertFalse("${screen.trouble}", "${screen.trouble}".contains("Maya"))
        }
    }

    @Test
    fun `what the core says too is in its words`() {
        val catalogue = Catalogue.of("en")
        val core = PlatformPart.entries.filter { it != PlatformPart.CAMERA }.map { PlatformException(it).what } +
            listOf(KeyVaultException.Wiped(), KeyVaultException.Locked(), KeyVaultException.Failed(), FileNotFoundException()).map { it.what }
        core.forEach { trouble -> assertNotEquals(trouble.message.id, catalogue.say(trouble.message)) }
    }
}
