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

    @ObservationIgnored private let check: @MainActor (String) async throws -> Void

    /// `check` ends well where it was right, and sees to what comes then.
    public init(check: @escaping @MainActor (String) async throws -> Void) { self.check = check }

    /// Tries it. Whatever comes of it, what was typed is gone from the screen.
    public func enter() async {
        guard !isBusy, !typed.isEmpty else { return }
        let pin = typed
        (typed, isBusy, trouble) = ("", true, nil)
        defer { isBusy = false }
        do {
            try await check(pin)
        } catch {
            trouble = Trouble.of(error) ?? unexpectedTrouble()
        }
    }
}
