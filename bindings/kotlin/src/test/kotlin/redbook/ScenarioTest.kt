package redbook

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicLong
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.json.JSONObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ffi.Clock
import redbook.ffi.DueItem
import redbook.ffi.Entry
import redbook.ffi.Filled
import redbook.ffi.FormValue
import redbook.ffi.HomeView
import redbook.ffi.Measurement
import redbook.ffi.Owner
import redbook.ffi.Saved
import redbook.testing.inFolder

/** The scenarios (tests/scenarios/README.md): what Rust shows, Kotlin shows. */
class ScenarioTest {
    @Test
    fun `every scenario shows what its file says`() {
        val stories = Files.list(Path.of("../../tests/scenarios")).use { all -> all.filter { it.extension == "json" }.sorted().toList() }
        assertTrue("the scenarios are there", stories.size >= 4)
        for (story in stories) {
            val scenario = JSONObject(story.readText())
            assertEquals(story.name, scenario.getJSONArray("shows").map { it as String }, play(scenario))
        }
    }

    private fun play(scenario: JSONObject): List<String> {
        var shown = emptyList<String>()
        inFolder { folder ->
            runBlocking {
                val now = AtomicLong(scenario.getLong("began_ms"))
                val clock = object : Clock {
                    override fun nowMs(): ULong = now.get().toULong()
                }
                Phone.create(folder.resolve("phone"), Owner("Amina", "mother", "phone"), MemoryVault(), clock).use { phone ->
                    phone.newRecord().use { record ->
                        val ids = mutableListOf<String>()
                        scenario.getJSONArray("steps").map { it as JSONObject }.forEach { step ->
                            now.addAndGet(60_000)
                            val (cameTo, id) = outcome(act(record, step, ids))
                            assertEquals("step ${ids.size}", step.optString("comes_to", "saved"), cameTo)
                            ids += id
                        }
                        val home = ofHome(record.home(LocalDate.parse(scenario.getString("on"))))
                        shown = home + record.entries(replacedToo = true).toList().map(::ofEntry)
                    }
                }
            }
        }
        return shown
    }

    private suspend fun act(record: ChildRecord, step: JSONObject, ids: List<String>): Saving = when (val what = step.getString("do")) {
        "set-profile" -> Saving.Done(record.setProfile(step.getString("field"), step.getString("value")))
        "answer" -> Saving.Done(record.answer(step.getString("question"), if (step.isNull("yes")) null else step.getBoolean("yes")))
        "retract" -> Saving.Done(record.retract(ids[step.getInt("step")]))
        "add" -> add(record, step)
        else -> error("no step is called $what")
    }

    private suspend fun add(record: ChildRecord, step: JSONObject): Saving {
        val values = step.getJSONObject("values").let { all -> all.keySet().map { FormValue(it, all.getString(it)) } }
        val happened = if (step.has("when")) step.getString("when") else null
        return record.add(Filled(step.getString("form"), values, happened, step.optBoolean("confirmed")))
    }

    private fun outcome(saving: Saving): Pair<String, String> = when (saving) {
        is Saving.Done -> "saved" to idOf(saving.saved)
        is Saving.Check -> "check" to ""
        is Saving.Mark -> "mark" to ""
    }

    private fun idOf(saved: Saved): String = saved.id

    private fun ofHome(home: HomeView): List<String> = buildList {
        add("child ${home.identity.name ?: "-"}")
        add("age ${home.age?.text ?: "-"}")
        add("state ${home.state.name.lowercase().replace('_', '-')}")
        home.now.forEach { add("now ${what(it)} ${it.status} ${it.from ?: "-"} ${it.by ?: "-"}") }
        home.next?.let { add("next ${what(it)} ${it.from ?: "-"}") }
        home.measurements.forEach { add(ofMeasurement(it)) }
        add("questions ${home.questions}")
        add("needs ${home.needs}")
        add("unsent ${home.status.unsent}")
    }

    private fun ofMeasurement(it: Measurement): String {
        val exact = it.assessments.firstOrNull { assessment -> assessment.policy == "exact" }
        val band = (exact?.band ?: exact?.nothing ?: it.notAssessed)?.text ?: "-"
        return "measured ${it.what} ${it.says} ${it.`when` ?: "-"} $band"
    }

    private fun ofEntry(entry: Entry): String =
        "entry ${entry.kind} ${entry.`when` ?: "-"} ${entry.status.name.lowercase()} ${entry.says.joinToString("; ") { it.text }}"

    private fun what(item: DueItem): String = item.dose?.let { "${item.what}:$it" } ?: item.what
}
