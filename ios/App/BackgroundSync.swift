import BackgroundTasks
import Foundation
import Network
import Redbook
import RedbookKit
import UIKit

/// What the system says of network and battery.
final class SystemHints: Hints {
    private let path: NWPath

    init(path: NWPath) { self.path = path }

    func network() throws -> NetworkKind {
        guard path.status == .satisfied else { return .offline }
        return path.isExpensive || path.isConstrained ? .metered : .unmetered
    }

    func isSavingPower() throws -> Bool { ProcessInfo.processInfo.isLowPowerModeEnabled }

    /// As it is now.
    static func now() async -> SystemHints {
        let monitor = NWPathMonitor()
        defer { monitor.cancel() }
        for await path in monitor { return SystemHints(path: path) }
        return SystemHints(path: monitor.currentPath)
    }
}

/// Syncs now and then while nobody looks. The system decides when, and whether: it is a hint and no promise.
enum BackgroundSync {
    /// Asks for the next time.
    static func schedule() {
        let request = BGAppRefreshTaskRequest(identifier: Identifiers.backgroundSync)
        request.earliestBeginDate = Date(timeIntervalSinceNow: 4 * 3600)
        // Where the person switched it off there is nothing to be done: opening the app syncs.
        try? BGTaskScheduler.shared.submit(request)
    }

    /// Syncs what is worth it, and plans the reminders anew. Where the phone is not open, or is locked so that its files are closed, the
    /// courier goes, who can read nothing. Cancelled when the time that the system gives is over.
    @MainActor
    static func run(_ session: Session?, _ courier: Courier) async {
        schedule()
        guard let session, UIApplication.shared.isProtectedDataAvailable else {
            _ = try? await courier.carry(hints: SystemHints.now())
            return
        }
        _ = try? await session.phone.syncInBackground(hints: SystemHints.now())
        try? await session.phone.pack(for: courier)
        await planReminders(session)
    }

    /// Plans the reminders anew.
    @MainActor
    static func planReminders(_ session: Session) async {
        let plan = ReminderPlan(words: session.words, board: SystemNotifications())
        _ = try? await session.phone.planReminders(after: ReminderPlan.lastDay(), with: plan)
    }
}
