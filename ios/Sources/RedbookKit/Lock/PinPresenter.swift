/// Whether there is a PIN, and what is typed for another.
public struct PinShown: Sendable, CustomStringConvertible, CustomReflectable {
    public let isSet: Bool
    public var current = ""
    public var new = ""
    public var again = ""

    public init(isSet: Bool) { self.isSet = isSet }

    /// Both are there, and are not the same.
    public var differs: Bool { !again.isEmpty && again.count >= new.count && again != new }
    /// Whether enough is typed to set the new one.
    public var canSet: Bool { !new.isEmpty && again == new && (!isSet || !current.isEmpty) }

    public var description: String { "PinShown(isSet: \(isSet))" }
    public var customMirror: Mirror { Mirror(self, children: ["isSet": isSet]) }
}

/// A PIN of one's own.
public final class PinPresenter: Presenter<PinShown> {
    public init(_ place: Place) { super.init(place) }

    public override func open() async {
        await wait { [self] in PinShown(isSet: try await session.phone.hasPin()) }
    }

    /// Types.
    public func type(_ change: (inout PinShown) -> Void) { show(change) }

    /// Sets the new one.
    public func set() async {
        guard let typed = content, typed.canSet else { return }
        await change(typed, to: typed.new)
    }

    /// No PIN any more.
    public func lift() async {
        guard let typed = content else { return }
        await change(typed, to: nil)
    }

    private func change(_ typed: PinShown, to new: String?) async {
        await wait { [self] in
            try await session.phone.setPin(current: typed.current.isEmpty ? nil : typed.current, new: new)
            session.hasPin = new != nil
            return PinShown(isSet: session.hasPin)
        }
    }
}
