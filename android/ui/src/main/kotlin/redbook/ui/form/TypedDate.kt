package redbook.ui.form

import java.time.LocalDate

/**
 * A date as it is being typed: any part may be left out from the left, because a month or a year alone is often all that is
 * known. Whether there is such a day is for the core to say.
 */
public data class TypedDate(val day: String = "", val month: String = "", val year: String = "") {
    /** Whether nothing was typed. */
    public val isEmpty: Boolean
        get() = day.isBlank() && month.isBlank() && year.isBlank()

    /** As the core reads it: "2026", "2026-03", "2026-03-14". */
    public fun iso(): String {
        val parts = listOf(year.trim().padStart(YEAR_DIGITS, '0'), month.trim().two(), day.trim().two())
        val known = when {
            day.isNotBlank() -> 3
            month.isNotBlank() -> 2
            else -> 1
        }
        return parts.take(known).joinToString("-")
    }

    public companion object {
        /** A day of the calendar. */
        public fun of(day: LocalDate): TypedDate =
            TypedDate(day.dayOfMonth.toString(), day.monthValue.toString(), day.year.toString())

        /** What the core gave, to be changed: "2026-03". A time of day is left out. */
        public fun of(iso: String): TypedDate {
            val parts = iso.substringBefore('T').split('-')
            val (year, month, day) = List(3) { parts.getOrNull(it)?.trimStart('0').orEmpty() }
            return TypedDate(day, month, year)
        }
    }
}

private const val YEAR_DIGITS = 4

private fun String.two(): String = padStart(2, '0')
