package redbook.ui

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.InvitationMade
import redbook.ffi.OfflineShare
import redbook.ffi.OpenInvitation
import redbook.ffi.Share
import redbook.ffi.ShareChoice
import redbook.ffi.ShareLog
import redbook.ffi.ShareMade
import redbook.ffi.ShareToChoice
import redbook.ffi.ToScreen
import redbook.ui.people.InviteState
import redbook.ui.share.ShareLogState
import redbook.ui.share.ShareNewState
import redbook.ui.share.ShareOfflineState
import redbook.ui.share.ShareToState
import redbook.ui.state.Screen

/** What no compiler here finds: what an old phone has not, and what would tell a secret. */
class SourcesTest {
    private val sources = listOf("src/main/kotlin", "../app/src/main/kotlin", "../../bindings/kotlin/src/main/kotlin", "../../target/bindings/kotlin")
        .flatMap { folder -> File(folder).walk().filter { it.extension == "kt" } }

    @Test
    fun `nothing is called that is a method of Java's lists since 21 only`() {
        assertTrue(sources.size > 50)
        // Compiled against Android 15 and later these are no functions of Kotlin any more, and an older phone has no such method.
        assertEquals(emptyList<String>(), where(Regex("""\.(removeFirst|removeLast|getFirst|getLast|addFirst|addLast|reversed)\(""")))
    }

    @Test
    fun `nothing is written into a log`() {
        // What the core says has nobody's data in it, and is heard in developers' builds alone.
        val written = where(Regex("""\bprintln\(|\bprint\(|\bLog\.[vdiwe]\(|printStackTrace\(|System\.(out|err)"""))
        assertEquals(emptyList<String>(), written.filterNot { it.startsWith("CoreLog.kt: ") })
    }

    @Test
    fun `making a text of a screen shows nothing that is on it`() {
        val invitation = InvitationMade("id", "https://redbook.example/#secret", "guardian", "2026-11-29")
        val asked: OpenInvitation? = null
        val shown = shares() + toAScreen() + InviteState.Shown(invitation, asked, "secret") + Screen("secret")
        assertEquals(emptyList<Any>(), shown.filter { "secret" in it.toString() })
    }

    private fun shares(): List<Any> {
        val share = Share("id", "A&E", emptyList(), "open", "2026-11-29", "2026-11-28", "2026-11-28", false, false, null, 0u, 0u)
        val made = ShareMade(share, "shlink:/secret", "secret")
        val offline = OfflineShare("https://view.redbook.example/#secret", "secret", emptyList())
        return listOf(
            ShareNewState(ShareChoice(emptyList(), 900u, true, null, false, false, "", ""), made),
            ShareLogState(share, ShareLog(share, emptyList(), 0uL), made), ShareOfflineState(hasPage = true, made = offline),
        )
    }

    private fun toAScreen(): List<Any> {
        val begun = ShareToState.Choosing(ShareToChoice(emptyList(), 900u, 1u, false, "secret"), "redbook:to/secret")
        val stands = ToScreen("digits", "2026-11-29", 3u, null)
        return listOf(begun, ShareToState.Waiting(begun, null), ShareToState.Typing(begun, stands, "secret"))
    }

    private fun where(found: Regex): List<String> =
        sources.flatMap { file -> file.readLines().filter { found.containsMatchIn(it.substringBefore("//")) }.map { "${file.name}: ${it.trim()}" } }
}
