package redbook.ui.words

import java.util.Locale
import redbook.ffi.Arg
import redbook.ffi.ArgValue
import redbook.ffi.Message
import redbook.ffi.Texts

/** The words of the core's own catalogue. */
public class Catalogue private constructor(
    /** The catalogue of the language. */
    public val texts: Texts,
) : Labels {
    /** Labels without arguments, all fetched at once. */
    private val plain: Map<String, String> = texts.labels()

    override val language: String = texts.language()

    override val rightToLeft: Boolean = Locale.forLanguageTag(language).language in RIGHT_TO_LEFT

    /** What a shell says by itself comes without its English, which is in the catalogue. */
    override fun say(message: Message): String =
        if (message.text.isEmpty()) texts.label(message.id, message.args) else texts.say(message)

    override fun label(label: Label, vararg args: Pair<String, Any>): String =
        plain[label.id]?.takeIf { args.isEmpty() } ?: texts.label(label.id, args.map { (name, value) -> Arg(name, argument(value)) })

    private fun argument(value: Any): ArgValue = when (value) {
        is Number -> ArgValue.Number(value.toDouble())
        is Message -> ArgValue.Said(value)
        else -> ArgValue.Text(value.toString())
    }

    public companion object {
        @Volatile
        private var kept: Pair<String, Catalogue>? = null

        /** The catalogue of a language; English where there is none. Reading it takes milliseconds: the last one is kept. */
        public fun of(language: String): Catalogue =
            kept?.takeIf { it.first == language }?.second ?: Catalogue(Texts.of(language)).also { kept = language to it }

        private val RIGHT_TO_LEFT = setOf("ar", "fa", "he", "ps", "ur", "yi")
    }
}
