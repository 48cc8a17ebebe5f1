/// What came of saving.
public enum Saving: Sendable {
    /// It is on the disk.
    case done(Saved)
    /// Something looks like a slip, and nothing is saved yet: ask these once, and confirm what is right.
    case check([Message], confirm: @Sendable () async throws -> Saving)
    /// Fields cannot be saved as they are, and nothing is saved: mark them.
    case mark([FieldProblem])

    /// What was saved, where it was.
    public var saved: Saved? {
        if case .done(let saved) = self { saved } else { nil }
    }
}
