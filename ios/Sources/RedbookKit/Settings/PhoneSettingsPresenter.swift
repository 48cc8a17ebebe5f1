public import Redbook

/// What can be set of this phone.
public struct PhoneSettingsShown: Sendable {
    /// The languages that are built in.
    public let languages: [Language]
    /// What was chosen.
    public var choices: Choices
    /// The page that opens shares, as typed.
    public var viewer: String
    /// Bytes sent and received since the month began.
    public let bytesThisMonth: UInt64
}

/// What can be set of this phone: the least that a family needs.
public final class PhoneSettingsPresenter: Presenter<PhoneSettingsShown> {
    public init(_ place: Place) { super.init(place) }

    public override func open() async {
        await wait { [self] in
            let used = try await session.phone.dataUsed().bytes
            let choices = platform.choices
            return PhoneSettingsShown(
                languages: languages(), choices: choices, viewer: choices.viewer, bytesThisMonth: used)
        }
    }

    /// Sets something. Another language is spoken at once.
    public func choose(_ change: (inout Choices) -> Void) {
        show { change(&$0.choices) }
        guard let choices = content?.choices else { return }
        platform.choices = choices
        session.words = Words(choices: choices)
    }

    /// Asks for PIN, finger or face each time, or no more. What is shown is what holds: a person may have refused.
    public func lock(_ isLocked: Bool) async {
        guard var state = content else { return }
        await wait { [self] in
            state.choices.isLocked = await platform.lock(isLocked)
            platform.choices = state.choices
            return state
        }
    }

    /// Types the address of the page that opens shares.
    public func viewer(_ address: String) { show { $0.viewer = address } }

    /// Keeps that address, if it is one.
    public func keepViewer() async {
        guard var state = content else { return }
        await wait { [self] in
            state.viewer = try pageAddress(typed: state.viewer)
            state.choices.viewer = state.viewer
            platform.choices = state.choices
            return state
        }
    }

    /// A PIN of one's own.
    public func pin() { navigator.go(.pin) }

    /// Taking everything off the phone.
    public func erase() { navigator.go(.erase) }
}
