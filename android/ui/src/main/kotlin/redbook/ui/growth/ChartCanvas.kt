package redbook.ui.growth

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.TextUnitType
import redbook.ffi.Anchor
import redbook.ffi.GrowthChart
import redbook.ffi.Mark
import redbook.ffi.Spot
import redbook.ffi.SymbolShape
import redbook.ffi.TextAt
import redbook.ffi.TextUse
import redbook.ui.theme.Colours
import redbook.ui.theme.ControlShape
import redbook.ui.theme.Redbook

/** The chart, where the core says that everything is, a unit being [unitPx] pixels. Time runs from left to right in every language, as on paper. */
@Composable
internal fun ChartCanvas(chart: GrowthChart, unitPx: Float, modifier: Modifier = Modifier) {
    val colours = Redbook.colours
    val labels = Redbook.labels
    val measurer = rememberTextMeasurer(cacheSize = 64)
    val style = Redbook.letters.small
    val spoken = (listOf(chart.title) + chart.description).joinToString(" ", transform = labels::say)
    val density = LocalDensity.current
    val (width, height) = with(density) { (chart.width.toFloat() * unitPx).toDp() to (chart.height.toFloat() * unitPx).toDp() }
    Canvas(
        modifier.size(width, height).clip(ControlShape).background(colours.card).semantics {
            contentDescription = spoken
            role = Role.Image
        },
    ) {
        scale(unitPx, pivot = Offset.Zero) {
            net(chart, colours)
            curves(chart, colours)
            chart.marks.forEach { mark(it, chart, colours) }
            chart.legend.forEach { symbol(it.symbol, it.at.offset(), chart.unit.toFloat(), colours) }
            (chart.texts + chart.lineNames.map { it.text }).forEach { text(it, measurer, style, colours) }
        }
    }
}

private fun Spot.offset() = Offset(x.toFloat(), y.toFloat())

private fun DrawScope.net(chart: GrowthChart, colours: Colours) {
    val unit = chart.unit.toFloat()
    chart.grid.forEach { line ->
        val color = if (line.isMajor) colours.edge.copy(alpha = MAJOR) else colours.hairline
        drawLine(color, line.from.offset(), line.to.offset(), unit)
    }
    chart.dueDateX?.let { x ->
        drawLine(colours.inkSoft, Offset(x.toFloat(), chart.plot.top.toFloat()), Offset(x.toFloat(), chart.plot.bottom.toFloat()), unit)
    }
}

private fun DrawScope.curves(chart: GrowthChart, colours: Colours) {
    val unit = chart.unit.toFloat()
    val dashes = PathEffect.dashPathEffect(floatArrayOf(DASH * unit, GAP * unit))
    chart.curves.forEach { curve ->
        val path = Path()
        curve.points.forEachIndexed { index, spot ->
            val (x, y) = spot.offset()
            if (index == 0) path.moveTo(x, y) else path.lineTo(x, y)
        }
        drawPath(path, colours.accent, style = Stroke(LINE * unit, pathEffect = if (curve.isDashed) dashes else null))
    }
    chart.lineNames.filter { it.leader.size == 2 }.forEach { name ->
        drawLine(colours.accent, name.leader[0].offset(), name.leader[1].offset(), unit)
    }
}

private fun DrawScope.mark(mark: Mark, chart: GrowthChart, colours: Colours) {
    val unit = chart.unit.toFloat()
    mark.dot?.let { symbol(SymbolShape.DOT, it.offset(), unit, colours) }
    mark.cross?.let { symbol(SymbolShape.CROSS, it.offset(), unit, colours) }
    mark.outside?.let { symbol(SymbolShape.TRIANGLE, it.at.offset(), unit, colours) }
}

private fun DrawScope.symbol(shape: SymbolShape, at: Offset, unit: Float, colours: Colours) {
    val reach = REACH * unit
    when (shape) {
        SymbolShape.DOT -> {
            drawCircle(colours.card, reach + unit, at)
            drawCircle(colours.ink, reach, at)
        }
        SymbolShape.CROSS -> {
            drawLine(colours.ink, at + Offset(-reach, -reach), at + Offset(reach, reach), 2 * unit)
            drawLine(colours.ink, at + Offset(-reach, reach), at + Offset(reach, -reach), 2 * unit)
        }
        SymbolShape.TRIANGLE -> {
            val path = Path().apply {
                moveTo(at.x, at.y - reach)
                lineTo(at.x + reach, at.y + reach)
                lineTo(at.x - reach, at.y + reach)
                close()
            }
            drawPath(path, colours.ink)
        }
    }
}

/** The sizes of letters are the core's, in units: the person's font scale is in what a unit is. */
private fun DrawScope.text(text: TextAt, measurer: TextMeasurer, base: TextStyle, colours: Colours) {
    val size = (text.size / fontScale / density).toFloat()
    val weight = if (text.role == TextUse.TITLE) FontWeight.SemiBold else FontWeight.Normal
    val color: Color = if (text.role == TextUse.TITLE || text.role == TextUse.LINE_NAME) colours.ink else colours.inkSoft
    val sp = TextUnit(size, TextUnitType.Sp)
    val style = base.copy(fontSize = sp, lineHeight = sp, fontWeight = weight, color = color)
    val laid = measurer.measure(text.text, style, softWrap = false, maxLines = 1)
    val left = when (text.anchor) {
        Anchor.START -> 0f
        Anchor.MIDDLE -> laid.size.width / 2f
        Anchor.END -> laid.size.width.toFloat()
    }
    drawText(laid, topLeft = text.at.offset() - Offset(left, laid.firstBaseline))
}

private const val MAJOR = 0.45f
private const val LINE = 1.4f
private const val DASH = 5f
private const val GAP = 4f
private const val REACH = 4f
