package redbook.android

import android.content.Context
import androidx.core.content.edit
import redbook.ui.state.Choices

/** What a person set. Nothing of a child is in it, and no backup has it. */
class Preferences(context: Context) {
    private val stored = context.getSharedPreferences("choices", Context.MODE_PRIVATE)

    /** As it is set. */
    var choices: Choices
        get() = Choices(
            language = stored.getString(LANGUAGE, "").orEmpty(),
            locked = stored.getBoolean(LOCKED, false),
            relay = stored.getString(RELAY, "").orEmpty(),
            viewer = stored.getString(VIEWER, "").orEmpty(),
            caseload = stored.getBoolean(CASELOAD, false),
        )
        set(chosen) = stored.edit {
            putString(LANGUAGE, chosen.language)
            putBoolean(LOCKED, chosen.locked)
            putString(RELAY, chosen.relay)
            putString(VIEWER, chosen.viewer)
            putBoolean(CASELOAD, chosen.caseload)
        }

    private companion object {
        const val LANGUAGE = "language"
        const val LOCKED = "locked"
        const val RELAY = "relay"
        const val VIEWER = "viewer"
        const val CASELOAD = "caseload"
    }
}
