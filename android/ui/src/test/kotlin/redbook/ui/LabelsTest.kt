package redbook.ui

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Test
import redbook.ffi.languages
import redbook.ui.words.Catalogue
import redbook.ui.words.Label

/** The labels, in every language that is built in. */
class LabelsTest {
    /** An argument that every label understands: those that take another sort are given one by name. */
    private val args: Array<Pair<String, Any>> = arrayOf(
        "on" to "2026-06-03", "count" to 2, "counted" to 2, "name" to "Amina", "relation" to "mother", "role" to "guardian", "from" to "a file",
        "day" to "3 June 2026", "version" to "2026", "value" to "4.2 kg", "label" to "Note", "number" to "943 476 5919", "who" to "Dr Lee", "sds" to "0.50",
        "what" to "weight", "disease" to "measles", "section" to "growth", "device" to "a phone", "window" to "0-1", "megabytes" to 1.5,
    )

    @Test
    fun `every label is said in every language`() {
        val unsaid = languages().flatMap { language ->
            val words = Catalogue.of(language.tag)
            Label.entries.filter { words.label(it, *args) == it.id }.map { "${language.tag}: ${it.id}" }
        }
        assertEquals(emptyList<String>(), unsaid)
    }

    @Test
    fun `two doses are not said as one is`() {
        val english = Catalogue.of("en")
        assertNotEquals(english.label(Label.PAPER_SAVE, "count" to 1), english.label(Label.PAPER_SAVE, "count" to 2))
    }

    @Test
    fun `a label that no screen uses is not there`() {
        val folders = listOf(File("src/main/kotlin"), File("../app/src/main/kotlin"))
        val sources = folders.flatMap { it.walk().filter { file -> file.extension == "kt" } }.joinToString("\n", transform = File::readText)
        assertEquals(emptyList<Label>(), Label.entries.filterNot { Regex("Label\\.${it.name}\\b").containsMatchIn(sources) })
    }
}
