import Foundation
import Redbook
import RedbookKit
import Testing

/// A board that keeps what is put on it.
final class Board: NotificationBoard, @unchecked Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`; nothing: nobody has planned yet.
    private var kept: [PlannedNotification]?

    var planned: [PlannedNotification]? { lock.withLock { kept } }

    func replace(_ planned: [PlannedNotification]) throws { lock.withLock { kept = planned } }
}

@MainActor @Suite struct ReminderTests {
    @Test func theSoonestSixtyOfMoreChildrenThanThatArePlannedAndNobodysNameIsInThem() async throws {
        try await atDesk { desk in
            for number in 1...12 { _ = try await desk.child("Maya\(number)", born: Day(2026, 11, number)) }
            let board = Board()
            let plan = ReminderPlan(words: desk.place.session.words, board: board)
            let phone = desk.place.session.phone
            try await phone.planReminders(after: desk.platform.today, with: plan)
            let planned = try #require(board.planned)
            #expect(planned.count == 60)
            #expect(Set(planned.map(\.id)).count == 60)
            #expect(planned.allSatisfy { !$0.text.contains("Maya") && !$0.text.contains("Jones") && !$0.text.isEmpty })
            let days = planned.map { Day($0.fires.year ?? 0, $0.fires.month ?? 0, $0.fires.day ?? 0) }
            #expect(days == days.sorted(), "the soonest first")
            #expect(days.allSatisfy { $0 > desk.platform.today })
            #expect(planned.allSatisfy { $0.fires.hour == 9 })
            try await phone.planReminders(after: desk.platform.today, with: plan)
            #expect(board.planned == planned, "the same reminder keeps its name")
        }
    }

    @Test func planningAnewInTheNightTakesNoneOfTodaysAway() {
        let zone = TimeZone(identifier: "Europe/London") ?? .gmt
        let at = { (hour: Int) in Date(timeIntervalSince1970: 1_795_824_000 + Double(hour) * 3_600) }
        #expect(ReminderPlan.lastDay(now: at(3), in: zone) == Day(2026, 11, 27))
        #expect(ReminderPlan.lastDay(now: at(9), in: zone) == Day(2026, 11, 28))
    }
}
