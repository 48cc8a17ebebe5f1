package redbook.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.automirrored.filled.List
import androidx.compose.material.icons.filled.Add
import androidx.compose.material.icons.filled.DateRange
import androidx.compose.material.icons.filled.Lock
import androidx.compose.material.icons.filled.Person
import androidx.compose.material.icons.filled.Refresh
import androidx.compose.material.icons.filled.Settings
import androidx.compose.material.icons.filled.Share
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import redbook.ffi.DueState
import redbook.ffi.HomeView
import redbook.ffi.Measurement
import redbook.ui.immunisations.DueRow
import redbook.ui.parts.Banner
import redbook.ui.parts.Body
import redbook.ui.parts.Card
import redbook.ui.parts.ListRow
import redbook.ui.parts.PersonLine
import redbook.ui.parts.Primary
import redbook.ui.parts.QuietButton
import redbook.ui.parts.Rows
import redbook.ui.parts.ScreenPage
import redbook.ui.parts.Section
import redbook.ui.parts.SignButton
import redbook.ui.parts.Small
import redbook.ui.parts.SyncLine
import redbook.ui.parts.Title
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.state.Screen
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space
import redbook.ui.words.Label
import redbook.ui.words.entryLine

/** A child at a glance: what is due and why, what was measured, what others added, what needs somebody, and where it is. */
@Composable
public fun HomeScreen(screen: Screen<HomeView>, actions: HomeActions) {
    val add = Primary(word(Label.HOME_ADD), onClick = actions::add)
    val visit = Primary(word(Label.HOME_VISIT), onClick = actions::visit)
    ScreenPage(
        screen, actions, title = "", primary = { if (it.status.role == PRACTITIONER) visit else add },
        signs = {
            SignButton(Icons.Filled.Refresh, word(Label.HOME_SYNC), actions::sync)
            SignButton(Icons.Filled.Settings, word(Label.SETTINGS_TITLE), actions::settings)
        },
    ) { home ->
        Who(home)
        if (home.needs > 0uL) Needs(home, actions)
        Due(home, actions)
        News(home, actions)
        Growth(home, actions)
        Ways(home, actions)
    }
}

@Composable
private fun Who(home: HomeView) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.xs)) {
        Title(home.status.child ?: word(Label.CHILD_UNNAMED))
        home.age?.let { Body(Redbook.labels.say(it), color = Redbook.colours.inkSoft) }
        SyncLine(home.status, Modifier.padding(top = Space.xs))
    }
}

@Composable
private fun Needs(home: HomeView, actions: HomeActions) {
    Banner(Tone.NOTICE, word(Label.HOME_NEEDS, "count" to home.needs.toLong())) {
        QuietButton(word(Label.HOME_NEEDS_LOOK), actions::needs, color = Redbook.colours.onNotice)
    }
}

@Composable
private fun Due(home: HomeView, actions: HomeActions) {
    val message = home.message
    if (message != null) Card { Body(Redbook.labels.say(message)) }
    if (home.state == DueState.LOSS) return
    val items = home.now.take(DUE_SHOWN) + listOfNotNull(home.next.takeIf { home.now.isEmpty() })
    if (items.isEmpty() && message != null) return
    val more = home.now.size - DUE_SHOWN
    Section(word(Label.HOME_DUE)) {
        if (items.isEmpty()) Card { Body(word(Label.HOME_DUE_NOTHING)) }
        if (items.isNotEmpty()) Rows(items) { DueRow(it, withNotes = false) }
        Rows(listOf(Label.HOME_DUE_ALL)) {
            ListRow(word(it), detail = if (more > 0) word(Label.HOME_DUE_MORE, "count" to more) else null, onClick = actions::immunisations)
        }
    }
}

@Composable
private fun News(home: HomeView, actions: HomeActions) {
    if (home.newsCount == 0uL) return
    Section(word(Label.HOME_NEWS, "count" to home.newsCount.toLong())) {
        Rows(home.news.take(NEWS_SHOWN)) { entry ->
            ListRow(entryLine(entry, Redbook.labels), onClick = { actions.entry(entry) }) { PersonLine(entry.writtenBy) }
        }
        QuietButton(word(Label.HOME_NEWS_SEEN), actions::looked)
    }
}

@Composable
private fun Growth(home: HomeView, actions: HomeActions) {
    if (home.measurements.isEmpty()) return
    Section(word(Label.HOME_GROWTH)) {
        Rows(home.measurements) { MeasurementRow(it, actions) }
        Small(Redbook.labels.say(home.counted))
    }
}

@Composable
private fun MeasurementRow(measured: Measurement, actions: HomeActions) {
    val labels = Redbook.labels
    val beside = measured.assessments.firstOrNull()
    val place = beside?.band?.let(labels::say) ?: (beside?.nothing ?: measured.notAssessed)?.let(labels::say)
    val named = word(Label.HOME_MEASURED, "what" to word(MEASURED[measured.what] ?: Label.MEASURED_OTHER), "value" to measured.says)
    ListRow(named, detail = place, onClick = { actions.growth(measured.what) }) {
        measured.`when`?.let { Small(labels.day(it)) }
        if (measured.disputed) Small(word(Label.HOME_DISPUTED))
    }
}

@Composable
private fun Ways(home: HomeView, actions: HomeActions) {
    val add = Way(Label.HOME_ADD, Icons.Filled.Add, actions::add)
    val ways = listOfNotNull(
        add.takeIf { home.status.role == PRACTITIONER },
        Way(Label.TIMELINE_TITLE, Icons.AutoMirrored.Filled.List, actions::timeline),
        Way(Label.JOURNEY_TITLE, Icons.Filled.DateRange, actions::journey),
        Way(Label.SHARES_TITLE, Icons.Filled.Share, actions::shares),
        Way(Label.MEMBERS_TITLE, Icons.Filled.Person, actions::members),
        Way(Label.DOORSTEP_TITLE, Icons.Filled.Lock, actions::doorstep),
    )
    Section(word(Label.HOME_MORE)) {
        Rows(ways) { way -> ListRow(word(way.label), sign = way.sign, onClick = way.go) }
    }
}

private class Way(val label: Label, val sign: ImageVector, val go: () -> Unit)

/** What is most pressing is enough at a glance: all of it is a touch away. */
private const val DUE_SHOWN = 3

/** So with what others wrote: the rest is among everything written. */
private const val NEWS_SHOWN = 5

/** What is measured, as the core calls it, and in words. */
private val MEASURED = mapOf(
    "weight" to Label.MEASURED_WEIGHT, "length_lying" to Label.MEASURED_LENGTH, "height_standing" to Label.MEASURED_HEIGHT,
    "head_circumference" to Label.MEASURED_HEAD, "bmi" to Label.MEASURED_BMI,
)

/** Whose day is made of visits. */
private const val PRACTITIONER = "practitioner"
