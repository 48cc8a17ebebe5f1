package redbook.ui.growth

import redbook.ffi.ChartAsk
import redbook.ffi.GrowthChart
import redbook.ffi.Texts
import redbook.ui.state.Place
import redbook.ui.state.Presenter
import redbook.ui.state.ScreenActions
import redbook.ui.state.Session
import redbook.ui.words.Label

/** Which chart is shown, and how. */
public data class GrowthState(
    /** Of what: as the core calls it. */
    val what: String,
    /** Which ages; nothing: the shortest that shows every measurement. */
    val window: String? = null,
    /** How age is counted. */
    val policy: String = "exact",
    /** How much larger than the screen. */
    val zoom: Int = 1,
    /** How wide the room for it is, in units of which a letter is eleven high; nothing before it was measured. */
    val room: Int = 0,
    /** The chart. */
    val chart: GrowthChart? = null,
)

/** What can be done with a growth chart. */
public interface GrowthActions : ScreenActions {
    /** So much room there is, in units. */
    public fun room(units: Int)

    /** Of something else. */
    public fun what(what: String)

    /** Other ages; nothing: those that show every measurement. */
    public fun window(window: String?)

    /** Age counted in another way. */
    public fun policy(policy: String)

    /** Larger or smaller by a step. */
    public fun zoom(by: Int)
}

/** A growth chart. The core says where everything is; it is asked again for each size, so that there is room between what is close together. */
public class GrowthPresenter(
    private val record: String,
    measured: String,
    private val session: Session,
    private val texts: Texts,
    place: Place,
) : Presenter<GrowthState>(place, GrowthState(CHARTS[measured] ?: WHATS.first())), GrowthActions {
    override fun open(): Unit = ask { it }

    override fun room(units: Int): Unit = ask { it.copy(room = units) }

    override fun what(what: String): Unit = ask { it.copy(what = what, window = null, zoom = 1) }

    override fun window(window: String?): Unit = ask { it.copy(window = window) }

    override fun policy(policy: String): Unit = ask { it.copy(policy = policy) }

    override fun zoom(by: Int): Unit = ask { it.copy(zoom = (it.zoom + by).coerceIn(1, ZOOM_MAX)) }

    private fun ask(change: (GrowthState) -> GrowthState) {
        val wanted = content?.let(change) ?: return
        if (wanted == content && wanted.chart != null) return
        show { wanted.copy(chart = null) }
        if (wanted.room > 0) fill { wanted.copy(chart = session.record(record).growthChart(wanted.ask())) }
    }

    private fun GrowthState.ask(): ChartAsk {
        val width = (room.coerceAtLeast(SIDE_MIN) * zoom).coerceAtMost(WIDTH_MAX)
        val height = (width * TALL).toInt().coerceIn(SIDE_MIN, HEIGHT_MAX)
        return ChartAsk(what, policy, window, width.toUShort(), height.toUShort(), texts)
    }

    private companion object {
        const val SIDE_MIN = 320
        const val WIDTH_MAX = 2_000
        const val HEIGHT_MAX = 3_000
        const val TALL = 1.25f
        const val ZOOM_MAX = 4

        /** The chart of each sort of measurement. */
        val CHARTS = mapOf(
            "weight" to "weight", "length_lying" to "height", "height_standing" to "height",
            "head_circumference" to "ofc", "bmi" to "bmi",
        )
    }
}

/** What there is a chart of, as the core calls it. */
internal val WHATS: List<String> = listOf("weight", "height", "ofc", "bmi")

/** The ages of a chart, as the core calls them. */
internal val WINDOWS: List<String> = listOf("newborn", "0-1", "0-2", "0-4", "2-9", "4-20", "2-20", "0-20")

/** The ways to count age, as the core calls them, and in words. */
internal val POLICIES: Map<String, Label> = linkedMapOf(
    "exact" to Label.GROWTH_EXACT, "paper" to Label.GROWTH_PAPER, "as-40+0" to Label.GROWTH_UNCORRECTED,
)
