package redbook.ui

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toAwtImage
import java.io.File
import java.nio.file.Files
import javax.imageio.ImageIO
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import redbook.ui.stage.AllScreens
import redbook.ui.stage.LOOKS
import redbook.ui.stage.Look
import redbook.ui.stage.Pictured
import redbook.ui.stage.Stage
import redbook.ui.stage.faults
import redbook.ui.stage.near
import redbook.ui.stage.onStage
import redbook.ui.stage.place
import redbook.ui.stage.said
import redbook.ui.stage.texts
import redbook.ui.state.Route

/** Every screen there is, in every way in which people look at it. In two halves, which run beside each other. */
class ScreensTest : Looked(half = 0) {
    @Test
    fun `every route has a screen here, with something on it and no trouble`() {
        val here = AllScreens.list.map { it.route::class.java }.toSet()
        assertEquals(emptySet<Class<*>>(), Route::class.java.permittedSubclasses.toSet() - here)
        val empty = AllScreens.list.filter { it.shown.presenter.state.value.run { content == null || trouble != null } }
        assertEquals(emptyList<String>(), empty.map { it.name })
    }
}

/** The other half. */
class OtherScreensTest : Looked(half = 1)

/** Every second screen of all, from [half] on. */
abstract class Looked(private val half: Int) {
    private val pictures = File(System.getProperty("redbook.pictures")).apply { mkdirs() }

    @Test
    fun `everything can be read, heard and touched, however it is looked at`() {
        val mine = AllScreens.list.filterIndexed { at, _ -> at % 2 == half }
        val faults = mine.flatMap { pictured -> LOOKS.flatMap { look -> looked(pictured, look) } + unmirrored(pictured) }
        assertTrue(faults.joinToString("\n", prefix = "\n"), faults.isEmpty())
    }

    private fun looked(pictured: Pictured, look: Look): List<String> {
        var faults = emptyList<String>()
        onStage(look, pictured.shown) {
            val picture = picture()
            faults = faults(picture).map { "${pictured.name}, ${look.name}: $it" }
            save(pictured.name, picture)
            if (look.rtl || look.isPlain) places[look.rtl] = texts().map { (node, _) -> node.said() to node.place() }
        }
        return faults
    }

    /** Where texts stand, from left to right and from right to left. */
    private val places = mutableMapOf<Boolean, List<Pair<String, Rect>>>()

    /** What does not stand from right to left where it stands from left to right, mirrored. */
    private fun unmirrored(pictured: Pictured): List<String> {
        val (left, right) = listOf(false, true).map { places.remove(it).orEmpty() }
        return left.zip(right).filterNot { (one, other) -> near(one.second.left, WIDTH - other.second.right) }
            .map { (one, other) -> "${pictured.name}: '${one.first}' at ${one.second}, mirrored ${other.second}" }
    }

    private fun Stage.save(name: String, picture: ImageBitmap) {
        val folder = pictures.resolve(look.name).apply { mkdirs() }
        Files.newOutputStream(folder.resolve("$name.png").toPath()).use { ImageIO.write(picture.toAwtImage(), "png", it) }
    }

    private companion object {
        const val WIDTH = 360f
    }
}
