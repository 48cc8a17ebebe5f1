import Foundation
public import Redbook

/// A date as it is being typed: any part may be left out from the left, because a month or a year alone is often all that is
/// known. Whether there is such a day is for the core to say.
public struct TypedDate: Sendable, Equatable {
    public var day = ""
    public var month = ""
    public var year = ""

    public init() {}

    /// A day of the calendar.
    public init(_ day: Day) {
        (self.day, month, year) = ("\(day.day)", "\(day.month)", "\(day.year)")
    }

    /// What the core gave, to be changed: "2026-03". A time of day is left out.
    public init(iso: String) {
        let date = iso.prefix { $0 != "T" }
        let parts = date.split(separator: "-").map { String($0.drop { $0 == "0" }) }
        year = parts.first ?? ""
        month = parts.dropFirst().first ?? ""
        day = parts.dropFirst(2).first ?? ""
    }

    /// As the core reads it: "2026", "2026-03", "2026-03-14"; nothing where nothing was typed.
    public var iso: String? {
        let (day, month, year) = (day.trimmed, month.trimmed, year.trimmed)
        if day.isEmpty && month.isEmpty && year.isEmpty { return nil }
        let parts = [year.padded(to: 4), month.padded(to: 2), day.padded(to: 2)]
        return parts.prefix(day.isEmpty ? (month.isEmpty ? 1 : 2) : 3).joined(separator: "-")
    }
}

extension String {
    /// Without the spaces around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// With zeros before it.
    func padded(to digits: Int) -> String { String(repeating: "0", count: max(0, digits - count)) + self }
}
