public import Foundation

/// A day of the calendar where the phone is; the core knows no time zones.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, such as 2026.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    /// A day by its numbers. One that does not exist is refused by the core (`not-a-date`).
    public init(_ year: Int, _ month: Int, _ day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day of an instant.
    public init(of instant: Date, in zone: TimeZone = .current) {
        let parts = Self.calendar(in: zone).dateComponents([.year, .month, .day], from: instant)
        self.init(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    /// Today, where the phone is.
    public static var today: Day { Day(of: Date()) }

    /// As the core reads it: `2026-03-14`.
    public var description: String { String(format: "%04d-%02d-%02d", year, month, day) }

    /// Its first moment and that of the day after, in milliseconds since 1970: 23, 24 or 25 hours, as the clocks go.
    /// Nothing where there is no such day.
    public func milliseconds(in zone: TimeZone = .current) -> Range<UInt64>? {
        let calendar = Self.calendar(in: zone)
        let parts = DateComponents(year: year, month: month, day: day)
        guard parts.isValidDate(in: calendar), let noon = calendar.date(from: parts),
            let whole = calendar.dateInterval(of: .day, for: noon), whole.start.timeIntervalSince1970 >= 0
        else { return nil }
        return UInt64(whole.start.timeIntervalSince1970 * 1000)..<UInt64(whole.end.timeIntervalSince1970 * 1000)
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Whatever calendar the phone shows, records have the Gregorian one.
    private static func calendar(in zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }
}
