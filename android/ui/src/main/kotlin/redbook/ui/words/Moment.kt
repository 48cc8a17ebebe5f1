package redbook.ui.words

import java.time.OffsetDateTime
import java.time.ZoneId
import java.time.format.DateTimeParseException

/** An instant of the core's (UTC), by the clock of where the phone is: what a label says is what the clock on the wall says. */
public fun moment(instant: String, zone: ZoneId = ZoneId.systemDefault()): String =
    try {
        OffsetDateTime.parse(instant).atZoneSameInstant(zone).toLocalDateTime().toString()
    } catch (_: DateTimeParseException) {
        instant
    }
