package redbook.android

import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import kotlinx.coroutines.CompletableDeferred

/**
 * Asks another activity, and waits for what it answers. The question lives as long as the process, and not with the activity that
 * asked it: when the phone is turned in front of the camera, the answer comes to the activity that was made anew. On the main thread.
 */
internal class Asking<I, O : Any>(private val contract: ActivityResultContract<I, O>) {
    private var answer: CompletableDeferred<O?>? = null
    private var bound: Pair<ComponentActivity, ActivityResultLauncher<I>>? = null

    /** Asks from this activity on. Called before it is started, and in the same order for each question. */
    fun bind(activity: ComponentActivity) {
        bound = activity to activity.registerForActivityResult(contract) { answer?.complete(it) }
    }

    /** This activity is gone. */
    fun unbind(activity: ComponentActivity) {
        if (bound?.first === activity) bound = null
    }

    /** The answer; nothing where nobody is there to ask, or something else was asked meanwhile. */
    suspend fun ask(input: I): O? {
        val launcher = bound?.second ?: return null
        answer?.complete(null)
        val mine = CompletableDeferred<O?>().also { answer = it }
        launcher.launch(input)
        return mine.await()
    }
}
