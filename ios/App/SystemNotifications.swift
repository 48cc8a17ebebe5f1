import RedbookKit
import UserNotifications

/// The system's notifications. They say no name and show no number on the icon.
final class SystemNotifications: NotificationBoard {
    /// Asks whether they may be shown, once there is a child to be reminded of. The system asks its person only once.
    static func askPermission(_ session: Session) async {
        guard let children = try? await session.phone.children(), !children.isEmpty else { return }
        _ = try? await UNUserNotificationCenter.current().requestAuthorization(options: [.alert])
    }

    func replace(_ planned: [PlannedNotification]) throws {
        let center = UNUserNotificationCenter.current()
        center.removeAllPendingNotificationRequests()
        for one in planned {
            let content = UNMutableNotificationContent()
            content.body = one.text
            let trigger = UNCalendarNotificationTrigger(dateMatching: one.fires, repeats: false)
            center.add(UNNotificationRequest(identifier: one.id, content: content, trigger: trigger))
        }
    }
}
