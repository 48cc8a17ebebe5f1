public import Foundation
public import Redbook

/// A notification that waits for its day. Whose it is does not stand in it: a locked screen is read by whoever holds the phone.
public struct PlannedNotification: Sendable, Equatable {
    /// Its name on this phone: the same reminder keeps it.
    public let id: String
    /// The record that it opens.
    public let record: String
    /// When: a day and an hour, wherever the phone is by then.
    public let fires: DateComponents
    /// What it says.
    public let text: String
}

/// Where notifications wait.
public protocol NotificationBoard: Sendable {
    /// These, and none of those that waited before.
    func replace(_ planned: [PlannedNotification]) throws
}

/// Plans the notifications of this phone.
public final class ReminderPlan: Reminders {
    /// The system keeps 64 of an app and drops the rest without a word; a few are left for what the app says at once.
    public static let roomMax: UInt32 = 60
    /// Not at night: at nine in the morning.
    static let hour = 9

    private let words: Words
    private let board: any NotificationBoard

    public init(words: Words, board: any NotificationBoard) {
        (self.words, self.board) = (words, board)
    }

    /// The last day that is over for reminders: before nine it is yesterday, so that planning anew takes none of today's away.
    public static func lastDay(now: Date = Date(), in zone: TimeZone = .current) -> Day {
        Day(of: now.addingTimeInterval(-Double(hour) * 3_600), in: zone)
    }

    public func room() throws -> UInt32 { Self.roomMax }

    public func replace(reminders: [Reminder]) throws {
        try board.replace(reminders.map(planned))
    }

    private func planned(_ reminder: Reminder) -> PlannedNotification {
        let day = reminder.on.split(separator: "-").compactMap { Int($0) }
        var fires = DateComponents(hour: Self.hour)
        if day.count == 3 { (fires.year, fires.month, fires.day) = (day[0], day[1], day[2]) }
        return PlannedNotification(
            id: reminder.id, record: reminder.record, fires: fires, text: words.say(reminder.message))
    }
}
