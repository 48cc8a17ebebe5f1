package redbook.ui.world

import java.nio.file.Path

/**
 * A screen without a camera: the clinician's page at a real relay, as a program of its own, until it is closed. [number] makes
 * its code another one.
 */
class ScreenWithoutCamera(relay: String, number: Int) : AutoCloseable {
    private val process = ProcessBuilder(program(), relay, "$number").start()
    private val says = process.inputReader()

    /** What its code says. */
    val code: String = said()

    /** What it shows once a phone has said hello. */
    val digits: String by lazy { said() }

    /** Six other digits. */
    val wrong: String by lazy { if (digits.startsWith("0")) "111 111" else "000 000" }

    /** Whether the link has come. Waits for it. */
    fun came(): Boolean = said() == "came"

    /** Its next line. Where it has ended, what it said last. */
    private fun said(): String = says.readLine() ?: error("the screen ended: ${process.errorReader().readText()}")

    override fun close() {
        process.destroyForcibly().waitFor()
    }

    private companion object {
        /** Built beside the relay. */
        fun program(): String = Path.of(System.getProperty("redbook.program")).resolveSibling("screen").toString()
    }
}
