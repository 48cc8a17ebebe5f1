public import Observation
public import Redbook

/// Asks for the PIN, before anything of anybody's is shown: there may be no phone yet, so it has no `Place`.
@MainActor @Observable
public final class PinGate {
    /// What is typed.
    public var typed = ""
    /// Whether it is being tried.
    public private(set) var isBusy = false
    /// What stood in the way.
    public private(set) var trouble: Trouble?

    /// Whether it is forgotten, and the way on is shown.
    public private(set) var isForgotten = false
    /// Whether there is a way on for whoever forgot it.
    public var canBeginAnew: Bool { beginAnew != nil }

    @ObservationIgnored private let check: @MainActor (String) async throws -> Void
    @ObservationIgnored private let beginAnew: (@MainActor () async throws -> Void)?

    /// `check` ends well where it was right, and `beginAnew` moves aside what nobody can open any more; each sees to what comes then.
    public init(
        beginAnew: (@MainActor () async throws -> Void)? = nil, check: @escaping @MainActor (String) async throws -> Void
    ) {
        (self.check, self.beginAnew) = (check, beginAnew)
    }

    /// It is forgotten.
    public func forgotten() { isForgotten = canBeginAnew }

    /// Begins anew on this phone.
    public func anew() async {
        guard let beginAnew else { return }
        await tries { try await beginAnew() }
    }

    /// Tries it. Whatever comes of it, what was typed is gone from the screen.
    public func enter() async {
        let pin = typed
        guard !pin.isEmpty else { return }
        await tries { [self] in
            typed = ""
            try await check(pin)
        }
    }

    private func tries(_ work: @MainActor () async throws -> Void) async {
        guard !isBusy else { return }
        (isBusy, trouble) = (true, nil)
        defer { isBusy = false }
        do {
            try await work()
        } catch {
            trouble = Trouble.of(error) ?? unexpectedTrouble()
        }
    }
}
