package redbook.testing

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** A relay: the real program, on a free port unless [listen] says which, until it is closed. For the tests here and those of android/ui. */
class Relay(folder: Path, listen: String = "127.0.0.1:0") : AutoCloseable {
    private val process =
        ProcessBuilder(System.getProperty("redbook.program"), "relay", "--listen", listen, "--data", folder.toString(), "--admission", "open", "--json")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .apply { environment().keys.removeIf { it.startsWith("REDBOOK") } }
            .start()

    val address: String = Regex("\"listening\": ?\"([^\"]+)\"").find(process.inputReader().readLine())!!.groupValues[1]

    override fun close() {
        process.destroy()
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor()
    }
}

/** A folder that is gone afterwards. */
fun <T> inFolder(work: (Path) -> T): T {
    val folder = Files.createTempDirectory("redbook-test-")
    try {
        return work(folder)
    } finally {
        folder.toFile().deleteRecursively()
    }
}
