package redbook.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material.icons.Icons
import androidx.compose.material.icons.filled.Check
import androidx.compose.material.icons.filled.Warning
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp
import redbook.ui.theme.ControlShape
import redbook.ui.theme.Redbook
import redbook.ui.theme.Space

/** How a field is typed. */
internal enum class Typing { TEXT, PAGE, NUMBER, ADDRESS, SECRET }

/**
 * A field with its label above it, where it stays readable however large the letters are.
 *
 * @param hint what to type, below it
 * @param error what is wrong with what was typed
 */
@Composable
internal fun TypedField(
    label: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    typing: Typing = Typing.TEXT,
    hint: String? = null,
    error: String? = null,
) {
    Column(modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(Space.xs)) {
        Strong(label)
        Typed(label, value, onChange, typing, error, Modifier.fillMaxWidth())
        error?.let { Wrong(it) }
        hint?.let { Small(it) }
    }
}

/** A short field, one of several that are a whole: the day of a date. What is [whole] is read aloud before its name. */
@Composable
internal fun PartField(
    name: String,
    whole: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    error: String? = null,
) {
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Space.xs)) {
        Small(name)
        Typed("$whole, $name", value, onChange, Typing.NUMBER, error, Modifier.fillMaxWidth())
    }
}

@Composable
private fun Typed(
    name: String,
    value: String,
    onChange: (String) -> Unit,
    typing: Typing,
    error: String?,
    modifier: Modifier,
) {
    val colours = Redbook.colours
    BasicTextField(
        value = value,
        // A line of text goes on below itself where letters are large: none of it is out of sight.
        onValueChange = { onChange(if (typing == Typing.PAGE) it else it.replace("\n", "")) },
        textStyle = Redbook.letters.body.copy(color = colours.ink),
        singleLine = typing == Typing.NUMBER || typing == Typing.SECRET,
        minLines = if (typing == Typing.PAGE) PAGE_LINES else 1,
        keyboardOptions = typing.keyboard(),
        visualTransformation = if (typing == Typing.SECRET) PasswordVisualTransformation() else VisualTransformation.None,
        cursorBrush = SolidColor(colours.accent),
        modifier = modifier.semantics {
            contentDescription = name
            error?.let { error(it) }
        },
        decorationBox = { inner -> Boxed(error != null, inner) },
    )
}

private const val PAGE_LINES = 4

private fun Typing.keyboard(): KeyboardOptions = when (this) {
    Typing.NUMBER -> KeyboardOptions(keyboardType = KeyboardType.Number)
    Typing.ADDRESS -> KeyboardOptions(keyboardType = KeyboardType.Uri)
    Typing.SECRET -> KeyboardOptions(keyboardType = KeyboardType.NumberPassword)
    Typing.TEXT, Typing.PAGE -> KeyboardOptions.Default
}

@Composable
private fun Boxed(isWrong: Boolean, inner: @Composable () -> Unit) {
    val colours = Redbook.colours
    val (width, edge) = if (isWrong) 2.dp to colours.onTrouble else 1.dp to colours.edge
    Column(
        Modifier.fillMaxWidth().heightIn(min = 56.dp).clip(ControlShape).background(colours.card)
            .border(width, edge, ControlShape).padding(horizontal = Space.l, vertical = Space.l),
    ) { inner() }
}

/** What is wrong, with a sign beside the colour. */
@Composable
internal fun Wrong(text: String) {
    val ink = Redbook.colours.onTrouble
    Row(horizontalArrangement = Arrangement.spacedBy(Space.xs)) {
        Icon(Icons.Filled.Warning, contentDescription = null, tint = ink, modifier = Modifier.size(20.dp))
        Small(text, color = ink)
    }
}

/** One of several: a row with a ring that is filled and ticked when it is chosen. */
@Composable
internal fun ChoiceRow(label: String, isChosen: Boolean, onChoose: () -> Unit, modifier: Modifier = Modifier, detail: String? = null) {
    MarkedRow(
        label, detail, isChosen, round = true,
        modifier.selectable(selected = isChosen, role = Role.RadioButton, onClick = onChoose),
    )
}

/** Something that is so or not: a row with a box that is filled and ticked when it is so. */
@Composable
internal fun CheckRow(label: String, isSet: Boolean, onSet: (Boolean) -> Unit, modifier: Modifier = Modifier, detail: String? = null) {
    MarkedRow(
        label, detail, isSet, round = false,
        modifier.toggleable(value = isSet, role = Role.Checkbox, onValueChange = onSet),
    )
}

@Composable
private fun MarkedRow(label: String, detail: String?, isSet: Boolean, round: Boolean, modifier: Modifier) {
    val colours = Redbook.colours
    val shape = RoundedCornerShape(if (round) 12.dp else 6.dp)
    Row(
        modifier.fillMaxWidth().heightIn(min = 52.dp).padding(horizontal = Space.l, vertical = Space.m),
        horizontalArrangement = Arrangement.spacedBy(Space.m),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Column(
            Modifier.size(24.dp).clip(shape).background(if (isSet) colours.accent else colours.card)
                .border(BorderStroke(2.dp, if (isSet) colours.accent else colours.edge), shape),
            Arrangement.Center, Alignment.CenterHorizontally,
        ) {
            if (isSet) Icon(Icons.Filled.Check, contentDescription = null, tint = colours.onAccent, modifier = Modifier.size(18.dp))
        }
        Column(Modifier.weight(1f)) {
            Body(label)
            detail?.let { Small(it) }
        }
    }
}
