package redbook.ui.state

import java.io.IOException
import redbook.ffi.KeyVaultException
import redbook.ffi.Message
import redbook.ffi.RedbookException
import redbook.ffi.Trouble
import redbook.ui.words.Label

/** Something that the platform could not do. Why is a word of ours: what the system said may have a child's name in it. */
public class PlatformException(
    /** What it was. */
    public val failed: PlatformPart,
) : Exception()

/** What a platform may fail at. */
public enum class PlatformPart {
    /** The camera cannot be used, or may not. */
    CAMERA,

    /** A file that was picked cannot be read. */
    READING,

    /** A file cannot be handed on. */
    SENDING,
}

/** What went wrong, for a person. Of what is not the core's, nothing that it says is kept: there may be anybody's data in it. */
public val Throwable.what: Trouble
    get() = when (this) {
        is RedbookException -> said
        is KeyVaultException -> ofCore(vaultCode())
        is PlatformException -> when (failed) {
            PlatformPart.CAMERA -> Trouble("camera", Message(Label.TROUBLE_CAMERA.id, emptyList(), ""))
            PlatformPart.READING -> ofCore("import")
            PlatformPart.SENDING -> ofCore("export")
        }
        is IOException -> ofCore("store")
        else -> ofCore("unexpected")
    }

/** The same in every error of the core. */
private val RedbookException.said: Trouble
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

private fun KeyVaultException.vaultCode(): String = when (this) {
    is KeyVaultException.Wiped -> "key-wiped"
    is KeyVaultException.Locked -> "key-locked"
    is KeyVaultException.Failed -> "key-platform"
}

/** A trouble that the core knows too, in its words. */
private fun ofCore(code: String) = Trouble(code, Message("error.$code", emptyList(), ""))
