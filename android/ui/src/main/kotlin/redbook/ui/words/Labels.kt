package redbook.ui.words

import redbook.ffi.Message

/** The words of one language: what the core says, and the labels of screens. */
public interface Labels {
    /** The language's tag: "cy". */
    public val language: String

    /** Whether it is written from right to left. */
    public val rightToLeft: Boolean

    /** What the core says, in this language. */
    public fun say(message: Message): String

    /** A label of a screen. An argument is a text, a number or a [Message]. */
    public fun label(label: Label, vararg args: Pair<String, Any>): String

    /** The same where it stands by itself, as a sentence does. */
    public fun sentence(message: Message): String = say(message).replaceFirstChar(Char::uppercaseChar)

    /** Several things that the core says, in one line. */
    public fun line(messages: List<Message>): String =
        messages.joinToString("; ") { say(it).trimEnd('.') }.replaceFirstChar(Char::uppercaseChar)

    /** A day, as precisely as it is known: "2026-03". */
    public fun day(iso: String): String = label(Label.DAY, "on" to iso)
}
