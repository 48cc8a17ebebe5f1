package redbook.ui.stage

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.PixelMap
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import kotlin.math.abs
import redbook.ui.theme.TEXT_CONTRAST_MIN
import redbook.ui.theme.contrast

/** What is wrong with what is on the stage, each in a line. Letters and ground are the same in every look but the dark one. */
fun Stage.faults(picture: ImageBitmap): List<String> =
    unnamed() + small() + cut() + outside() + overlapping() + if (look.isPlain) faint(picture) else emptyList()

/** Every action has a name and a role. */
fun Stage.unnamed(): List<String> = nodes(merged = true).filter { it.isActive() }.flatMap { node ->
    val nameless = "an action without a name at ${node.place()}".takeIf { node.name().isBlank() }
    val isTyped = SemanticsActions.SetText in node.config
    val roleless = "'${node.name()}' has no role".takeIf { !isTyped && SemanticsProperties.Role !in node.config }
    listOfNotNull(nameless, roleless)
}

/** Whatever is touched is 48 dp high and wide. */
fun Stage.small(): List<String> = nodes(merged = true).filter { it.isActive() }.mapNotNull { node ->
    val size = node.place()
    "'${node.name()}' is ${size.width} x ${size.height} dp".takeIf { size.width < TOUCH - SLACK || size.height < TOUCH - SLACK }
}

/** No text is cut: its last line is inside its place, and none is wider. */
fun Stage.cut(): List<String> = texts().mapNotNull { (node, laid) ->
    val widest = (0 until laid.lineCount).maxOf { laid.getLineRight(it) - laid.getLineLeft(it) }
    val isCut = laid.getLineBottom(laid.lineCount - 1) > node.size.height + 1 || widest > node.size.width + 1
    val isShort = (0 until laid.lineCount).any(laid::isLineEllipsized)
    "'${node.said()}' is cut".takeIf { isCut || isShort }
}

/** Nothing stands outside the screen. */
fun Stage.outside(): List<String> = texts().mapNotNull { (node, _) ->
    val place = node.place()
    "'${node.said()}' is at $place of ${look.width}".takeIf { place.left < -SLACK || place.right > look.width.value + SLACK }
}

/** No two texts stand on each other. */
fun Stage.overlapping(): List<String> {
    val texts = texts().map { (node, _) -> node }.sortedBy { it.place().top }
    return texts.flatMapIndexed { index, one ->
        val below = texts.drop(index + 1).takeWhile { it.place().top < one.place().bottom }
        below.filter { one.place().deflate(SLACK).overlaps(it.place().deflate(SLACK)) }.map { "'${one.said()}' and '${it.said()}' overlap" }
    }
}

/** Every text has its contrast as it is painted, unless it is of something that cannot be done now. */
fun Stage.faint(picture: ImageBitmap): List<String> {
    val pixels = picture.toPixelMap()
    return texts().filterNot { (node, _) -> node.isOff() }.mapNotNull { (node, _) ->
        val found = pixels.contrastIn(node.boundsInRoot)
        "'${node.said()}' has a contrast of $found".takeIf { found < TEXT_CONTRAST_MIN }
    }
}

/** Whether this, or what it is in, cannot be done now. */
private fun SemanticsNode.isOff(): Boolean = generateSequence(this) { it.parent }.any { SemanticsProperties.Disabled in it.config }

/** The texts, each with how it was laid out. What is painted on a chart is described, and not listed here. */
fun Stage.texts(): List<Pair<SemanticsNode, TextLayoutResult>> = nodes(merged = false).mapNotNull { node ->
    val laid = mutableListOf<TextLayoutResult>()
    node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(laid)
    laid.firstOrNull()?.takeIf { node.said().isNotBlank() }?.let { node to it }
}

/** Where it is, in dp. */
fun SemanticsNode.place(): Rect = boundsInRoot.inDp()

/** What it says. */
fun SemanticsNode.said(): String =
    config.getOrNull(SemanticsProperties.EditableText)?.text ?: config.getOrNull(SemanticsProperties.Text).orEmpty().joinToString(" ") { it.text }

/** By what it is called aloud. */
fun SemanticsNode.name(): String = (config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() + said()).joinToString(" ").trim()

private fun SemanticsNode.isActive(): Boolean =
    SemanticsActions.OnClick in config || SemanticsActions.SetText in config

private const val TOUCH = 48f
private const val SLACK = 0.75f

/** The contrast between the commonest colour there and the one that differs most from it. */
private fun PixelMap.contrastIn(place: Rect): Float {
    val seen = mutableMapOf<Int, Int>()
    for (y in place.top.toInt().coerceAtLeast(0) until place.bottom.toInt().coerceAtMost(height)) {
        for (x in place.left.toInt().coerceAtLeast(0) until place.right.toInt().coerceAtMost(width)) {
            seen.merge(buffer[bufferOffset + y * stride + x], 1, Int::plus)
        }
    }
    val ground = Color(seen.maxByOrNull { it.value }?.key ?: return 0f)
    return seen.keys.maxOf { contrast(ground, Color(it)) }
}

/** Whether two numbers are the same, to a rounding. */
fun near(one: Float, other: Float): Boolean = abs(one - other) <= 2 * SLACK
