// Goes into the generated module.
//
// What is printed ends in logs and crash reports. None of these shows there what is secret or what somebody typed; without
// their own words, Swift prints every field of a value.

/// Shows no more than its line for logs.
public protocol Unprinted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Unprinted {
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RedbookError: Unprinted {
    /// The stable code, and what to do now.
    public var trouble: Trouble {
        switch self {
        case .Given(let trouble), .Check(let trouble, _), .Form(let trouble, _), .NotAllowed(let trouble),
            .Network(let trouble), .Key(let trouble), .Storage(let trouble), .Cancelled(let trouble):
            trouble
        }
    }

    public var description: String { trouble.code }
}

extension InvitationMade: Unprinted {
    public var description: String { "InvitationMade(\(id))" }
}

extension ShareMade: Unprinted {
    public var description: String { "ShareMade(\(share.id))" }
}

extension OfflineShare: Unprinted {
    public var description: String { "OfflineShare(..)" }
}

extension FormValue: Unprinted {
    public var description: String { "FormValue(\(field))" }
}

extension JoinState: Unprinted {
    public var description: String { "JoinState(\(state))" }
}
