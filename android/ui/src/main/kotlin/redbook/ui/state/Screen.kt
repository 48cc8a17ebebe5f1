package redbook.ui.state

import redbook.ffi.RedbookException
import redbook.ffi.Trouble

/**
 * What a screen shows: its content once there is any, whether something is being waited for, and what stood in the way.
 * What is shown stays while something is waited for, and stays when that fails.
 */
public data class Screen<out T>(val content: T? = null, val busy: Boolean = false, val trouble: Trouble? = null)

/** What went wrong, for a person: the same in every error of the core. */
public val RedbookException.what: Trouble
    get() = when (this) {
        is RedbookException.Given -> trouble
        is RedbookException.Check -> trouble
        is RedbookException.Form -> trouble
        is RedbookException.NotAllowed -> trouble
        is RedbookException.Network -> trouble
        is RedbookException.Key -> trouble
        is RedbookException.Storage -> trouble
        is RedbookException.Cancelled -> trouble
    }
