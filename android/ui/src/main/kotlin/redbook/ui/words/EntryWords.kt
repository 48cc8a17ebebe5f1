package redbook.ui.words

import redbook.ffi.Entry

/** What an entry says, in a line; what only a newer version of the app can read is said to be that. */
public fun entryLine(entry: Entry, labels: Labels): String =
    entry.says.map(labels::say).filter(String::isNotBlank).joinToString(" · ").ifEmpty { labels.label(Label.ENTRY_UNREADABLE) }

/** When it happened; where nobody said, when it was written down. */
public fun entryDay(entry: Entry, labels: Labels): String =
    entry.`when`?.let(labels::day) ?: labels.label(Label.ENTRY_RECORDED, "on" to moment(entry.recorded).substringBefore('T'))
