import Redbook
import os

/// What the core has to say to who looks for a fault: nobody's data is in it. Heard in builds for developers alone.
final class CoreLog: LogSink {
    private let log = Logger(subsystem: "redbook", category: "core")

    /// From now on.
    static func listen() {
        #if DEBUG
            logTo(sink: CoreLog())
        #endif
    }

    func line(level: String, text: String) throws {
        log.log(level: level == "WARN" || level == "ERROR" ? .error : .info, "\(text, privacy: .public)")
    }
}
