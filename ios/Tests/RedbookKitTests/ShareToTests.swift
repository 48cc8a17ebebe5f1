import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

/// Sharing to a screen without a camera, with a screen and a relay that are real.
@MainActor @Suite struct ShareToTests {
    @Test(.timeLimit(.minutes(1))) func aShareGoesToTheScreenOnceItsDigitsAreRight() async throws {
        try await atTwoDesks { mum, _, relay in
            let record = try await mum.child(relay: relay)
            try await ScreenWithoutCamera.showing(at: relay, number: 1) { screen in
                let first = try await begun(mum, record, screen.code)
                #expect(first.content?.stands?.triesLeft == 3)
                let digits = screen.next()
                let to = ShareToPresenter(record: record, mum.place)
                await to.open()
                #expect(to.content?.stands?.triesLeft == 3, "the digits are asked for again")
                to.digits(digits.hasPrefix("0") ? "111 111" : "000 000")
                await to.finish()
                #expect(to.trouble?.code == "wrong-digits" && to.content?.stands?.triesLeft == 2)
                to.digits("12345")
                await to.finish()
                #expect(to.trouble?.code == "not-six-digits" && to.content?.stands?.triesLeft == 2)
                to.digits(digits)
                await to.finish()
                guard case .sent(let share) = to.content else { throw Desk.Lost() }
                #expect(share?.state == "open" && share?.opensMax == 1)
                #expect(screen.next() == "came")
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func threeWrongCodesEndTheAttempt() async throws {
        try await atTwoDesks { mum, _, relay in
            let record = try await mum.child(relay: relay)
            try await ScreenWithoutCamera.showing(at: relay, number: 1) { screen in
                let to = try await begun(mum, record, screen.code)
                let wrong = screen.next().hasPrefix("0") ? "111 111" : "000 000"
                for code in ["wrong-digits", "wrong-digits", "screen-burnt"] {
                    to.digits(wrong)
                    await to.finish()
                    #expect(to.trouble?.code == code)
                }
                #expect(to.content?.begun?.code == "", "the code is of no use any more")
                #expect("\(to.content!)".contains("redbook:to/") == false)
            }
            #expect(try await mum.place.session.record(record).shares().isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(1))) func anAttemptIsGoneOnWithByWhoeverComesBackUntilItsTimeIsOver() async throws {
        try await atTwoDesks { mum, _, relay in
            let record = try await mum.child(relay: relay)
            // The screen answers nobody: it is gone once its code was read.
            let code = try await ScreenWithoutCamera.showing(at: relay, number: 1) { $0.code }
            let first = ShareToPresenter(record: record, mum.place)
            first.code(code)
            try await cancelled(first) { await first.begin() }
            let back = ShareToPresenter(record: record, mum.place)
            try await cancelled(back) { await back.open() }
            mum.platform.clock.set(to: Date(timeIntervalSince1970: 1_795_867_200 + 16 * 60))
            await back.goOn()
            #expect(back.trouble?.code == "screen-code-over" && back.content?.begun?.code == "")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aCodeThatIsNoneIsSaidAndStaysToBeLookedAt() async throws {
        try await atTwoDesks { mum, _, relay in
            let record = try await mum.child(relay: relay)
            let to = ShareToPresenter(record: record, mum.place)
            await to.open()
            #expect(to.trouble == nil)
            to.code("shlink:/abc")
            await to.begin()
            #expect(to.trouble?.code == "not-a-screen-code" && to.content?.begun?.code == "shlink:/abc")
        }
    }

    /// Scans a code, and goes on until the screen shows its digits.
    private func begun(_ desk: Desk, _ record: String, _ code: String) async throws -> ShareToPresenter {
        let to = ShareToPresenter(record: record, desk.place)
        await to.open()
        desk.platform.seen = Data(code.utf8)
        await to.scan()
        await to.begin()
        #expect(to.trouble == nil)
        return to
    }

    /// Waits until the screen is waited for, and ends that.
    private func cancelled(_ to: ShareToPresenter, _ work: @escaping @MainActor () async -> Void) async throws {
        let task = Task { await work() }
        while true {
            if case .waiting = to.content { break }
            try await Task.sleep(for: .milliseconds(10))
        }
        to.cancel()
        await task.value
        #expect(to.trouble == nil && !to.isBusy)
        guard case .waiting = to.content else { throw Desk.Lost() }
    }
}

extension ScreenShare {
    /// How it stands, while the digits are typed.
    fileprivate var stands: ToScreen? {
        if case .typing(_, let stands, _) = self { stands } else { nil }
    }

    /// What is chosen, before it has begun.
    fileprivate var begun: ScreenChoice? {
        if case .choosing(let begun) = self { begun } else { nil }
    }
}
