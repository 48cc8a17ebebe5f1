package redbook.android

import android.app.Activity
import android.content.Context
import android.content.Intent
import android.net.Uri
import androidx.activity.result.contract.ActivityResultContract

/** What came of letting a person pick a file. */
internal sealed interface Picked {
    /** This one. */
    class File(val uri: Uri) : Picked

    /** They went back. */
    data object Nothing : Picked
}

/** Asks for a file of any sort: a hand-over has none that the system knows. */
internal class OpenAny : ActivityResultContract<Unit, Picked>() {
    override fun createIntent(context: Context, input: Unit): Intent =
        Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*")

    override fun parseResult(resultCode: Int, intent: Intent?): Picked =
        intent?.data?.takeIf { resultCode == Activity.RESULT_OK }?.let(Picked::File) ?: Picked.Nothing
}
