package redbook.ui.state

import redbook.ffi.Trouble

/**
 * What a screen shows: its content once there is any, whether something is being waited for, and what stood in the way.
 * What is shown stays while something is waited for, and stays when that fails. Making a text of it shows nothing of the content.
 */
public data class Screen<out T>(
    /** What it is about; nothing before the core has answered. */
    val content: T? = null,
    /** Whether something is waited for. */
    val busy: Boolean = false,
    /** What stood in the way. */
    val trouble: Trouble? = null,
    /** Whether what is waited for is being saved: then it cannot be cancelled. */
    val saving: Boolean = false,
) {
    override fun toString(): String = "Screen(busy=$busy, saving=$saving, trouble=${trouble?.code})"
}
