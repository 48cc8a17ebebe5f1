@file:OptIn(ExperimentalTestApi::class)

package redbook.ui.stage

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.requiredSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.runDesktopComposeUiTest
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import java.io.File
import kotlin.math.roundToInt
import kotlinx.coroutines.runBlocking
import redbook.ui.app.Shown
import redbook.ui.state.Presenter
import redbook.ui.theme.RedbookTheme
import redbook.ui.words.Catalogue

/** A way in which a screen is looked at. */
data class Look(
    val name: String,
    val dark: Boolean = false,
    val fontScale: Float = 1f,
    val language: String = "en",
    val width: Dp = 360.dp,
    val rtl: Boolean = false,
) {
    /** Whether nothing but the theme is chosen. */
    val isPlain: Boolean get() = this == Look(name, dark)
}

/** The ways in which every screen is looked at, and pictured. */
val LOOKS: List<Look> = listOf(
    Look("light"), Look("dark", dark = true), Look("font-2.0", fontScale = 2f), Look("welsh", language = "cy"),
    Look("320dp-font-2.0", fontScale = 2f, width = 320.dp), Look("rtl", rtl = true),
)

/** A screen on a stage of its own. */
class Stage(private val test: ComposeUiTest, val look: Look, private val height: Dp) {
    /** Draws something in this look. */
    fun draw(content: @Composable () -> Unit) {
        test.setContent {
            val direction = if (look.rtl) LayoutDirection.Rtl else LayoutDirection.Ltr
            CompositionLocalProvider(LocalDensity provides Density(DENSITY, look.fontScale), LocalLayoutDirection provides direction) {
                RedbookTheme(catalogue(look.language), look.dark, LETTERS) {
                    Box(Modifier.requiredSize(look.width, height).testTag(ROOT)) { content() }
                }
            }
        }
        test.waitForIdle()
    }

    /** Everything that is said, as the tree of what is on the stage; [merged]: as it is read aloud. */
    fun nodes(merged: Boolean): List<SemanticsNode> {
        val root = test.onNodeWithTag(ROOT, useUnmergedTree = true).fetchSemanticsNode()
        fun below(node: SemanticsNode): List<SemanticsNode> = node.children.flatMap { listOf(it) + below(it) }
        return if (merged) below(test.onNodeWithTag(ROOT).fetchSemanticsNode()) else below(root)
    }

    /** A picture of it. */
    fun picture(): ImageBitmap = test.onNodeWithTag(ROOT).captureToImage()

    /** Waits until what stands behind the screen waits for nothing: a chart is asked for once its room is known. */
    fun settle(presenter: Presenter<*>) {
        runBlocking { presenter.rest() }
        test.waitForIdle()
    }

    /** Fingers on what is drawn. */
    fun touchPicture(move: TouchInjectionScope.() -> Unit) {
        test.onNode(SemanticsMatcher.expectValue(SemanticsProperties.Role, Role.Image)).performTouchInput(move)
        test.waitForIdle()
    }

    /** How high the stage has to be for everything on it to be seen. A list that is made as it is scrolled gets a lot. */
    fun whole(): Dp {
        val isLong = nodes(merged = false).any { SemanticsActions.ScrollToIndex in it.config }
        val hidden = nodes(merged = false).mapNotNull { it.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange)?.maxValue?.invoke() }
        return if (isLong) LONG * look.fontScale else height + (hidden.maxOrNull() ?: 0f).div(DENSITY).dp
    }

    companion object {
        const val DENSITY = 1.5f
        const val ROOT = "stage"

        val PHONE = 760.dp
        private val LONG = 3_000.dp

        private val catalogues = mutableMapOf<String, Catalogue>()

        fun catalogue(language: String): Catalogue = catalogues.getOrPut(language) { Catalogue.of(language) }

        /** Roboto, as on the phones; what the machine has where it has none. */
        val LETTERS: FontFamily = roboto() ?: FontFamily.Default

        private fun roboto(): FontFamily? {
            val folder = File("/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF")
            val weights = mapOf("Regular" to FontWeight.Normal, "Medium" to FontWeight.Medium, "Bold" to FontWeight.SemiBold)
            val files = weights.mapKeys { (name, _) -> folder.resolve("Roboto-$name.ttf") }
            return if (files.keys.all(File::exists)) FontFamily(files.map { (file, weight) -> Font(file, weight) }) else null
        }
    }
}

/** Puts a screen on a stage as high as what is on it, at least as high as a phone, and lets [look] at it. */
fun onStage(how: Look, shown: Shown<*, *>, look: Stage.() -> Unit) {
    var height = Stage.PHONE
    onStage(how, { shown.Draw() }, Stage.PHONE) {
        settle(shown.presenter)
        height = whole()
    }
    onStage(how, { shown.Draw() }, height) {
        settle(shown.presenter)
        look()
    }
}

/** Puts something on a stage so high, and lets [look] at it. */
fun onStage(how: Look, content: @Composable () -> Unit, height: Dp, look: Stage.() -> Unit) {
    val (widthPx, heightPx) = listOf(how.width, height).map { (it.value * Stage.DENSITY).roundToInt() }
    runDesktopComposeUiTest(widthPx, heightPx) {
        val stage = Stage(this, how, height)
        stage.draw(content)
        stage.look()
    }
}

/** A place on the stage in dp. */
fun Rect.inDp(): Rect = Rect(left / Stage.DENSITY, top / Stage.DENSITY, right / Stage.DENSITY, bottom / Stage.DENSITY)
