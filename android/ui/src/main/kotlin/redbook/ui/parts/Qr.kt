package redbook.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.ProvidableCompositionLocal
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import redbook.ui.theme.CardShape

/** Makes the screen as bright as it can be, or lets it be as it was. The platform gives it. */
public val LocalBrightness: ProvidableCompositionLocal<(Boolean) -> Unit> = staticCompositionLocalOf { {} }

/** As bright as can be while this is shown: scanners read a dim screen badly. */
@Composable
internal fun Bright() {
    val bright = LocalBrightness.current
    DisposableEffect(bright) {
        bright(true)
        onDispose { bright(false) }
    }
}

/** A QR code in a page. */
@Composable
internal fun QrCard(bytes: ByteArray, name: String) {
    Bright()
    Box(Modifier.fillMaxWidth().clip(CardShape).background(Color.White), contentAlignment = Alignment.Center) {
        QrCode(bytes, name, Modifier.widthIn(max = 360.dp).fillMaxWidth())
    }
}

/** A QR code, black on white in every theme, with the quiet margin that scanners need. [name] is what it is called aloud. */
@Composable
internal fun QrCode(bytes: ByteArray, name: String, modifier: Modifier = Modifier) {
    val code = remember(bytes) { qrOf(bytes) }
    Canvas(
        modifier.aspectRatio(1f).background(Color.White).semantics {
            contentDescription = name
            role = Role.Image
        },
    ) {
        val module = size.minDimension / (code.width + 2 * QUIET)
        code.forEachDark { column, row ->
            drawRect(Color.Black, Offset((column + QUIET) * module, (row + QUIET) * module), Size(module, module))
        }
    }
}

/** Modules of white around a code (ISO/IEC 18004). */
private const val QUIET = 4
