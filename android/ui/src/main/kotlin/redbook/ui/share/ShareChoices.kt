package redbook.ui.share

import androidx.compose.runtime.Composable
import redbook.ui.parts.CheckRow
import redbook.ui.parts.ChoiceRow
import redbook.ui.parts.Rows
import redbook.ui.parts.Section
import redbook.ui.parts.Small
import redbook.ui.parts.word
import redbook.ui.words.Label

/** What can be shared, as the core calls it. */
internal val SECTIONS: List<String> = listOf(
    "allergies", "medicines", "problems", "immunisations", "growth", "birth", "screening", "development", "contacts", "notes",
)

/** For how long. */
internal class Time(val label: Label, val seconds: UInt)

/** The times that are offered. */
internal val TIMES: List<Time> = listOf(
    Time(Label.SHARE_QUARTER, 15u * 60u), Time(Label.SHARE_HOUR, 60u * 60u),
    Time(Label.SHARE_DAY, 24u * 60u * 60u), Time(Label.SHARE_WEEK, 7u * 24u * 60u * 60u),
)

/** How often it can be opened; no number: as often as anybody likes. */
internal class Opens(val label: Label, val max: UInt?)

/** How often a share can be opened, of what is offered. */
internal val OPENS: List<Opens> =
    listOf(Opens(Label.SHARE_OPENS_ANY, null), Opens(Label.SHARE_OPENS_ONCE, 1u), Opens(Label.SHARE_OPENS_THREE, 3u))

/** For how long it can be read. */
@Composable
internal fun TimeChoice(seconds: UInt, onChoose: (UInt) -> Unit) {
    Section(word(Label.SHARE_TIME)) {
        Rows(TIMES) { time -> ChoiceRow(word(time.label), seconds == time.seconds, { onChoose(time.seconds) }) }
    }
}

/** How often it can be opened. */
@Composable
internal fun OpensChoice(max: UInt?, offered: List<Opens>, onChoose: (UInt?) -> Unit) {
    Section(word(Label.SHARE_OPENS)) {
        Rows(offered) { opens -> ChoiceRow(word(opens.label), max == opens.max, { onChoose(opens.max) }) }
    }
}

/** What goes: the sections, in the order in which they are offered, and growth charts as pictures. */
@Composable
internal fun PartsChoice(sections: List<String>, charts: Boolean, onChoose: (List<String>) -> Unit, onCharts: (Boolean) -> Unit) {
    Section(word(Label.SHARE_SECTIONS)) {
        Rows(SECTIONS) { section ->
            CheckRow(word(Label.SHARE_SECTION, "section" to section), section in sections, { isSet ->
                val chosen = if (isSet) sections + section else sections - section
                onChoose(SECTIONS.filter(chosen::contains))
            })
        }
        Rows(listOf(Unit)) { CheckRow(word(Label.SHARE_CHARTS), charts, onCharts) }
        Small(word(Label.SHARE_ABOUT))
    }
}
