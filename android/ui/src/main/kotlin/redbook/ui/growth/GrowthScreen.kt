package redbook.ui.growth

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp
import redbook.ffi.GrowthChart
import redbook.ffi.MeasurementRow
import redbook.ui.parts.Chip
import redbook.ui.parts.ListRow
import redbook.ui.parts.OtherButton
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.word
import redbook.ui.state.Screen
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label

/** A growth chart, which is described aloud, and the same as a table. */
@Composable
public fun GrowthScreen(screen: Screen<GrowthState>, actions: GrowthActions) {
    // A chart that is there is only drawn for another size: nothing on the page moves meanwhile.
    val calm = if (screen.content?.chart != null) screen.copy(busy = false) else screen
    ScreenPage(calm, actions, word(Label.GROWTH_TITLE)) { state ->
        Chips(WHATS, state.what, { word(Label.GROWTH_WHAT, "what" to it) }, actions::what)
        Room(state, actions)
        Sizes(state, actions)
        state.chart?.let { Small(Redbook.labels.say(it.provenance)) }
        Section(word(Label.GROWTH_AGES)) {
            Chips(listOf(null) + WINDOWS, state.window, { windowWords(it) }, actions::window)
        }
        Section(word(Label.GROWTH_COUNTED)) {
            Chips(POLICIES.keys.toList(), state.policy, { word(POLICIES.getValue(it)) }, actions::policy)
        }
        state.chart?.let { Table(it) }
    }
}

@Composable
private fun windowWords(window: String?): String =
    if (window == null) word(Label.GROWTH_AGES_ALL) else word(Label.GROWTH_WINDOW, "window" to window)

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun <T> Chips(of: List<T>, chosen: T, words: @Composable (T) -> String, onChoose: (T) -> Unit) {
    FlowRow(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.spacedBy(Space.s),
        verticalArrangement = Arrangement.spacedBy(Space.s),
    ) { of.forEach { one -> Chip(words(one), one == chosen, { onChoose(one) }) } }
}

/** The room for the chart: measured once, and then filled. */
@Composable
private fun Room(state: GrowthState, actions: GrowthActions) {
    BoxWithConstraints(Modifier.fillMaxWidth().heightIn(min = 200.dp)) {
        val unitPx = with(LocalDensity.current) { density * fontScale }
        val room = (constraints.maxWidth / unitPx).toInt()
        LaunchedEffect(room) { actions.room(room) }
        state.chart?.let { ChartWindow(it, state, unitPx, actions) }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Sizes(state: GrowthState, actions: GrowthActions) {
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.s), verticalArrangement = Arrangement.spacedBy(Space.s)) {
        OtherButton(word(Label.GROWTH_LARGER), { actions.zoom(+1) })
        OtherButton(word(Label.GROWTH_SMALLER), { actions.zoom(-1) }, enabled = state.zoom > 1f)
    }
}

/** Every measurement, also those that are not on the chart: for who does not see it, and who wants the figures. */
@Composable
private fun Table(chart: GrowthChart) {
    val labels = Redbook.labels
    if (chart.table.rows.isEmpty()) return
    Section(labels.say(chart.table.caption)) { Rows(chart.table.rows) { TableRow(it) } }
}

@Composable
private fun TableRow(row: MeasurementRow) {
    val labels = Redbook.labels
    val ages = listOfNotNull(row.date, row.age, row.correctedAge?.let(labels::say)).filter(String::isNotEmpty)
    ListRow("${row.value} ${labels.say(row.unit)}", detail = ages.joinToString(" · ")) {
        Small(labels.say(row.band))
        row.sds?.let { Small(word(Label.GROWTH_SDS, "sds" to it)) }
        row.outside?.let { Small(labels.say(it)) }
    }
}
