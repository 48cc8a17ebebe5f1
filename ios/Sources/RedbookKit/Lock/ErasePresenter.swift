public import Redbook

/// How far taking everything off the phone has come.
public struct EraseShown: Sendable, CustomStringConvertible, CustomReflectable {
    /// Whether the PIN is asked for.
    public let hasPin: Bool
    /// It, as typed.
    public var pin = ""
    /// What would be lost, once the core was asked; nothing has been deleted then.
    public var lost: [Message] = []
    /// Whether the person has said that they want it.
    public var isUnderstood = false

    public init(hasPin: Bool) { self.hasPin = hasPin }

    /// Whether enough is said.
    public var canErase: Bool { isUnderstood && (!hasPin || !pin.isEmpty) }

    public var description: String { "EraseShown(lost: \(lost.count))" }
    public var customMirror: Mirror { Mirror(self, children: ["lost": lost.count]) }
}

/// Taking everything off the phone, before it is somebody else's.
public final class ErasePresenter: Presenter<EraseShown> {
    public init(_ place: Place) { super.init(place) }

    public override func open() async {
        await wait { [self] in EraseShown(hasPin: try await session.phone.hasPin()) }
    }

    /// Types, or ticks.
    public func say(_ change: (inout EraseShown) -> Void) { show(change) }

    /// Deletes everything. Where something would be lost it is shown first.
    public func erase() async {
        guard let said = content, said.canErase else { return }
        await wait { [self] in
            let pin = said.pin.isEmpty ? nil : said.pin
            let lost = try await session.phone.erase(pin: pin, isConfirmed: !said.lost.isEmpty)
            // Here, and not after the waiting: whoever left meanwhile is led to the first screen all the same.
            if lost.isEmpty { isGone() }
            var shown = said
            (shown.lost, shown.isUnderstood) = (lost, false)
            return shown
        }
    }

    private func isGone() {
        platform.choices = platform.choices.afterErasing
        navigator.restart()
        platform.erased()
        place.onErased()
    }
}
