package redbook.ui.world

import java.io.IOException
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.net.URI
import kotlin.concurrent.thread
import redbook.testing.Relay

/**
 * A line to a relay that can be away and come back at the same address. The port is held for as long as the line is there: a relay that
 * freed its own and bound it again could find it given to somebody else.
 */
class Line : AutoCloseable {
    private val door = ServerSocket(0, CALLS_MAX, InetAddress.getByName("127.0.0.1"))

    /** Who answers; nobody: whoever calls is hung up on. */
    @Volatile
    var relay: Relay? = null

    /** Where the relay is, for whoever calls. */
    val address: String = "http://127.0.0.1:${door.localPort}"

    init {
        thread(isDaemon = true, name = "line") { untilClosed { while (true) answer(door.accept()) } }
    }

    override fun close(): Unit = door.close()

    private fun answer(caller: Socket) {
        val called = relay?.let(::call) ?: return caller.close()
        carry(caller, called)
        carry(called, caller)
    }

    /** Nothing where it has died: that is as good as away. */
    private fun call(relay: Relay): Socket? = try {
        URI(relay.address).let { Socket(it.host, it.port) }
    } catch (_: IOException) {
        null
    }

    /** What one of them says reaches the other. When one has hung up, both have. */
    private fun carry(from: Socket, to: Socket) {
        thread(isDaemon = true, name = "line") {
            untilClosed { from.use { to.use { from.getInputStream().transferTo(to.getOutputStream()) } } }
        }
    }

    private fun untilClosed(work: () -> Unit) {
        try {
            work()
        } catch (_: IOException) {
            // Somebody hung up, or the line was closed: that is its end.
        }
    }

    private companion object {
        const val CALLS_MAX = 50
    }
}
