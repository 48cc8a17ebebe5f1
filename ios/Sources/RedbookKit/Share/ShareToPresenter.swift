public import Redbook

/// What goes to a screen, and to which.
public struct ScreenChoice: Sendable {
    /// What goes, for how long, how often.
    public var choice: ShareToChoice
    /// What the screen's code says.
    public var code = ""

    /// The same, for a fresh code: one that was used is of no use any more.
    var anew: ScreenChoice { ScreenChoice(choice: choice) }
}

/// How far a share to a screen has come.
public enum ScreenShare: Sendable {
    /// What goes is being chosen, and the screen's code is read.
    case choosing(ScreenChoice)
    /// The screen has not answered yet; how that stands is not known where the attempt was begun before this page was opened.
    case waiting(ScreenChoice, ToScreen?)
    /// The screen shows its digits, and they are being typed.
    case typing(ScreenChoice, ToScreen, digits: String)
    /// The screen has it.
    case sent(Share?)
}

/// Sharing to a screen without a camera: its code, and then the six digits that it shows.
public final class ShareToPresenter: Presenter<ScreenShare> {
    /// How often such a share can be opened, of what is offered: it always has a limit.
    public static let opens: [UInt32] = [1, 3]

    private let record: String

    /// Begins with everything, for a quarter of an hour, once.
    public init(record: String, _ place: Place) {
        self.record = record
        let choice = ShareToChoice(
            sections: ShareNewPresenter.sections, seconds: ShareNewPresenter.times[0], opensMax: Self.opens[0],
            charts: false, label: "")
        super.init(place, first: .choosing(ScreenChoice(choice: choice)))
    }

    public override func open() async {
        switch content {
        case .choosing(let begun): await wait { [self] in try await resumed(begun) }
        case .waiting(let begun, let stands): await wait { [self] in try await waited(begun, stands) }
        default: break
        }
    }

    /// Chooses otherwise what goes.
    public func choose(_ change: (inout ShareToChoice) -> Void) {
        guard case .choosing(var begun) = content else { return }
        change(&begun.choice)
        show { $0 = .choosing(begun) }
    }

    /// Types or pastes what the screen's code says.
    public func code(_ text: String) {
        guard case .choosing(var begun) = content else { return }
        begun.code = text
        show { $0 = .choosing(begun) }
    }

    /// Reads it with the camera.
    public func scan() async {
        guard let scanned = await platform.scan() else { return }
        code(String(decoding: scanned, as: UTF8.self))
    }

    /// Says hello to the screen, and waits for it.
    public func begin() async {
        guard case .choosing(let begun) = content else { return }
        await wait { [self] in
            let stands = try await session.record(record).share(toScreen: begun.code.trimmed, begun.choice)
            return try await waited(begun, stands)
        }
    }

    /// Goes on waiting for it.
    public func goOn() async {
        guard case .waiting(let begun, let stands) = content else { return }
        await wait { [self] in try await waited(begun, stands) }
    }

    /// Begins anew, with another code.
    public func other() {
        guard case .waiting(let begun, _) = content else { return }
        cancel()
        show { $0 = .choosing(begun.anew) }
    }

    /// Types the digits that the screen shows.
    public func digits(_ text: String) {
        show { if case .typing(let begun, let stands, _) = $0 { $0 = .typing(begun, stands, digits: text) } }
    }

    /// Shares, if they are right.
    public func finish() async {
        guard case .typing(let begun, let stands, let digits) = content else { return }
        await wait { [self] in
            do {
                return .sent(try await session.record(record).finishScreen(digits: digits).share)
            } catch let refused as RedbookError {
                let after = await after(begun, stands, digits)
                show { $0 = after }
                throw refused
            }
        }
    }

    /// It has been read that the screen has it.
    public func done() { navigator.back() }

    /// Waits for the screen. An attempt that is over begins anew.
    private func waited(_ begun: ScreenChoice, _ stands: ToScreen?) async throws -> ScreenShare {
        show { $0 = .waiting(begun, stands) }
        do {
            return .typing(begun, try await session.record(record).waitForScreen(), digits: "")
        } catch let over as RedbookError {
            show { $0 = .choosing(begun.anew) }
            throw over
        }
    }

    /// Goes on with an attempt that was begun before. The core says at once where there is none: only what takes longer is shown.
    private func resumed(_ begun: ScreenChoice) async throws -> ScreenShare {
        let late = Task {
            try await Task.sleep(for: .milliseconds(500))
            if !Task.isCancelled { show { $0 = .waiting(begun, nil) } }
        }
        defer { late.cancel() }
        do {
            return .typing(begun, try await session.record(record).waitForScreen(), digits: "")
        } catch let over as RedbookError {
            if case .choosing = content {} else { show { $0 = .choosing(begun) } }
            guard over.trouble.code == "no-screen-waiting", let content else { throw over }
            return content
        }
    }

    /// What the core says after digits that were refused: how many tries are left, or that there is no attempt any more.
    private func after(_ begun: ScreenChoice, _ before: ToScreen, _ digits: String) async -> ScreenShare {
        guard let stands = try? await session.record(record).waitForScreen() else { return .choosing(begun.anew) }
        return .typing(begun, stands, digits: stands.triesLeft < before.triesLeft ? "" : digits)
    }
}

extension ScreenChoice: Unprinted {
    public var description: String { "ScreenChoice(..)" }
}

extension ScreenShare: Unprinted {
    public var description: String { "ScreenShare(..)" }
}
