package redbook.android

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException

/**
 * Lets an app that a person chose read one file that they handed on. It can be read only; the next one takes its place. It may be a
 * record that is not sealed: it is gone when they come back to the screens, and when the process starts.
 */
class HandoverProvider : ContentProvider() {
    override fun onCreate(): Boolean = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (mode != "r") throw FileNotFoundException()
        return ParcelFileDescriptor.open(file(uri), ParcelFileDescriptor.MODE_READ_ONLY)
    }

    override fun query(uri: Uri, projection: Array<String>?, selection: String?, args: Array<String>?, order: String?): Cursor {
        val file = file(uri)
        val cursor = MatrixCursor(arrayOf(OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE))
        cursor.addRow(arrayOf<Any>(file.name, file.length()))
        return cursor
    }

    override fun getType(uri: Uri): String = "application/octet-stream"

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun update(uri: Uri, values: ContentValues?, selection: String?, args: Array<String>?): Int = 0

    override fun delete(uri: Uri, selection: String?, args: Array<String>?): Int = 0

    /** The file in the folder of what is handed on, and nowhere else, whatever the address says. */
    private fun file(uri: Uri): File {
        val name = uri.lastPathSegment ?: throw FileNotFoundException()
        val file = folder(context ?: throw FileNotFoundException()).resolve(File(name).name)
        return if (file.isFile) file else throw FileNotFoundException()
    }

    internal companion object {
        private const val AUTHORITY = "org.redbook.android.handover"

        private fun folder(context: Context) = context.cacheDir.resolve("handover")

        /** Takes back what was handed on. Who is reading it reads it to its end. Touches the disk. */
        @Synchronized
        fun clear(context: Context) {
            folder(context).deleteRecursively()
        }

        /** Keeps a file to be handed on, in the place of the one before. Touches the disk. */
        @Synchronized
        fun put(context: Context, name: String, bytes: ByteArray): Uri {
            clear(context)
            val folder = folder(context).apply { mkdirs() }
            folder.resolve(name).writeBytes(bytes)
            return Uri.Builder().scheme("content").authority(AUTHORITY).appendPath(name).build()
        }
    }
}
