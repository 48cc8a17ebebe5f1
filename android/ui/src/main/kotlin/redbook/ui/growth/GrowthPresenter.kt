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
    /** How much larger than its room. */
    val zoom: Float = 1f,
    /** How wide the room for it is, in units of which a letter is eleven high; nothing before it was measured. */
    val room: Int = 0,
    /** The chart. */
    val chart: GrowthChart? = null,
) {
    /** How wide the chart is to be, in units. */
    internal val width: Int get() = (least * zoom).toInt().coerceAtMost(WIDTH_MAX)

    /** How high it is to be. */
    internal val height: Int get() = tall(width)

    /** How high a chart is that is no larger than its room. */
    internal val roomHeight: Int get() = tall(least)

    private val least get() = room.coerceAtLeast(SIDE_MIN)

    private fun tall(width: Int) = (width * TALL).toInt().coerceIn(SIDE_MIN, HEIGHT_MAX)

    private companion object {
        const val SIDE_MIN = 320
        const val WIDTH_MAX = 2_000
        const val HEIGHT_MAX = 3_000
        const val TALL = 1.25f
    }
}

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

    /** Two fingers are so many times as far apart as they were. */
    public fun pinch(by: Float)

    /** They were lifted. */
    public fun pinched()
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

    override fun what(what: String): Unit = ask { it.copy(what = what, window = null, zoom = 1f) }

    override fun window(window: String?): Unit = ask { it.copy(window = window) }

    override fun policy(policy: String): Unit = ask { it.copy(policy = policy) }

    override fun zoom(by: Int) {
        show { it.zoomed(it.zoom + by) }
        draw()
    }

    override fun pinch(by: Float): Unit = show { it.zoomed(it.zoom * by) }

    override fun pinched(): Unit = draw()

    private fun GrowthState.zoomed(zoom: Float) = copy(zoom = zoom.coerceIn(1f, ZOOM_MAX))

    private fun ask(change: (GrowthState) -> GrowthState) {
        val wanted = content?.let(change) ?: return
        if (wanted == content && wanted.chart != null) return
        show { wanted.copy(chart = null) }
        draw()
    }

    /** Has the core draw what is wanted. Fingers may go on meanwhile: how large it is by then stays. */
    private fun draw() {
        val wanted = content?.takeIf { it.room > 0 } ?: return
        fill {
            val chart = session.record(record).growthChart(wanted.ask())
            (content ?: wanted).copy(chart = chart)
        }
    }

    private fun GrowthState.ask() = ChartAsk(what, policy, window, width.toUShort(), height.toUShort(), texts)

    private companion object {
        const val ZOOM_MAX = 4f

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
