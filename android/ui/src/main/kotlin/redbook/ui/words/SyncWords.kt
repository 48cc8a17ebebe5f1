package redbook.ui.words

import redbook.ffi.SyncState

/** Where the record is, in words. "Handed to", never "received": only another phone can say that. */
public fun syncWords(state: SyncState, labels: Labels): String = when {
    state.state == "joining" -> labels.label(Label.SYNC_JOINING)
    state.relay.isEmpty() -> labels.label(Label.SYNC_PHONE_ONLY)
    state.lastTrouble != null -> labels.label(Label.SYNC_TROUBLE, "count" to state.unsent.toLong())
    state.unsent > 0uL -> labels.label(Label.SYNC_UNSENT, "count" to state.unsent.toLong())
    else -> state.lastSync?.let { labels.label(Label.SYNC_HANDED_AT, "on" to it) } ?: labels.label(Label.SYNC_HANDED)
}
