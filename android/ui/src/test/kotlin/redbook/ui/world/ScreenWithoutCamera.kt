package redbook.ui.world

import java.nio.file.Path

/**
 * A screen without a camera: the clinician's page at a real relay, as a program of its own, until it is closed. [number] makes
 * its code another one.
 */
class ScreenWithoutCamera(relay: String, number: Int) : AutoCloseable {
    private val process = ProcessBuilder(program(), relay, "$number").redirectError(ProcessBuilder.Redirect.DISCARD).start()
    private val says = process.inputReader()

    /** What its code says. */
    val code: String = says.readLine()

    /** What it shows once a phone has said hello. */
    val digits: String by lazy { says.readLine() }

    /** Six other digits. */
    val wrong: String by lazy { if (digits.startsWith("0")) "111 111" else "000 000" }

    /** Whether the link has come. Waits for it. */
    fun came(): Boolean = says.readLine() == "came"

    override fun close() {
        process.destroyForcibly().waitFor()
    }

    private companion object {
        /** Built beside the relay. */
        fun program(): String = Path.of(System.getProperty("redbook.program")).resolveSibling("screen").toString()
    }
}
