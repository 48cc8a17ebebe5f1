package redbook.ui.visit

import androidx.compose.runtime.Composable
import redbook.ffi.Identity
import redbook.ui.parts.Banner
import redbook.ui.parts.Tone
import redbook.ui.parts.word
import redbook.ui.theme.Redbook
import redbook.ui.words.Label

/** Who a record is about, by two identifiers at least: what a health visitor checks before saving. Fewer wants a look. */
@Composable
internal fun IdentityBanner(identity: Identity) {
    val labels = Redbook.labels
    val known = listOfNotNull(
        identity.name,
        identity.born?.let { word(Label.IDENTITY_BORN, "day" to dayOf(it, labels::day)) },
        identity.nhsNumber?.let { word(Label.IDENTITY_NUMBER, "number" to it) },
    )
    val isDisputed = listOfNotNull(identity.name, identity.born, identity.nhsNumber).any { BETWEEN in it }
    val warning = when {
        isDisputed -> Label.IDENTITY_DISPUTED
        known.size < 2 -> Label.IDENTITY_FEW
        else -> null
    }
    val lines = listOf(word(Label.IDENTITY_CHECK)) + known + listOfNotNull(warning?.let { word(it) })
    Banner(if (warning == null) Tone.CALM else Tone.NOTICE, lines.joinToString("\n"))
}

/** What people disagree about stands side by side. */
private fun dayOf(born: String, words: (String) -> String) = born.split(BETWEEN).joinToString(BETWEEN, transform = words)

private const val BETWEEN = " / "
