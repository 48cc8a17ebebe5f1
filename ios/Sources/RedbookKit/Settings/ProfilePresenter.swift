public import Redbook

/// Who the child is, and what is being changed.
public struct ProfileShown: Sendable {
    /// Each field with who said it.
    public let profile: Profile
    /// The field that is being changed, with what is typed.
    public internal(set) var editing: (field: String, value: String)?
    /// What looks like a slip.
    public internal(set) var doubts: [Message] = []
    /// How what looked like a slip is kept.
    var confirm: (@Sendable () async throws -> Saving)?
}

/// Who the child is. What was there before stays to be seen.
public final class ProfilePresenter: Presenter<ProfileShown> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in try await shown() }
    }

    /// Types at a field; nothing: leaves it as it is.
    public func edit(_ field: String, _ value: String?) {
        show { ($0.editing, $0.doubts, $0.confirm) = (value.map { (field, $0) }, [], nil) }
    }

    /// Saves what is typed, or asks what looks like a slip.
    public func save() async {
        guard let state = content, let editing = state.editing else { return }
        await wait { [self] in
            let saving = try await session.record(record).setProfile(editing.field, editing.value.trimmed)
            return try await after(saving, state)
        }
    }

    /// It is right as it is.
    public func confirm() async {
        guard let state = content, let confirm = state.confirm else { return }
        await wait { [self] in try await after(confirm(), state) }
    }

    private func after(_ saving: Saving, _ before: ProfileShown) async throws -> ProfileShown {
        guard case .check(let doubts, let confirm) = saving else { return try await shown() }
        var asked = before
        (asked.doubts, asked.confirm) = (doubts, confirm)
        return asked
    }

    private func shown() async throws -> ProfileShown {
        ProfileShown(profile: try await session.record(record).profile())
    }
}
