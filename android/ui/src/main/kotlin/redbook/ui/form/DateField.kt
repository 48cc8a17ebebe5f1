package redbook.ui.form

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp
import java.time.LocalDate
import redbook.ui.parts.CheckRow
import redbook.ui.parts.PartField
import redbook.ui.parts.QuietButton
import redbook.ui.parts.Small
import redbook.ui.parts.Strong
import redbook.ui.parts.Wrong
import redbook.ui.parts.word
import redbook.ui.theme.Space
import redbook.ui.words.Label

/**
 * A date in three short fields, as precisely as it is known: nobody scrolls a calendar back to a birth.
 *
 * @param label what is asked
 * @param unknown whether somebody said that it is not known; nothing where that need not be said
 */
@Composable
internal fun DateField(
    label: String,
    date: TypedDate,
    today: LocalDate,
    onChange: (TypedDate) -> Unit,
    error: String? = null,
    unknown: Boolean? = null,
    onUnknown: (Boolean) -> Unit = {},
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.xs)) {
        Strong(label)
        Parts(label, date, onChange, error)
        error?.let { Wrong(it) }
        Small(word(Label.DATE_HINT))
        QuietButton(word(Label.DATE_TODAY), { onChange(TypedDate.of(today)) })
        if (unknown != null) {
            CheckRow(word(Label.DATE_UNKNOWN), unknown, onUnknown)
        }
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Parts(label: String, date: TypedDate, onChange: (TypedDate) -> Unit, error: String?) {
    val scale = LocalDensity.current.fontScale
    FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.s), verticalArrangement = Arrangement.spacedBy(Space.s)) {
        val short = Modifier.width(SHORT * scale)
        PartField(word(Label.DATE_DAY), label, date.day, { onChange(date.copy(day = it)) }, short, error)
        PartField(word(Label.DATE_MONTH), label, date.month, { onChange(date.copy(month = it)) }, short, error)
        PartField(word(Label.DATE_YEAR), label, date.year, { onChange(date.copy(year = it)) }, Modifier.widthIn(max = LONG * scale), error)
    }
}

private val SHORT = 76.dp
private val LONG = 108.dp
