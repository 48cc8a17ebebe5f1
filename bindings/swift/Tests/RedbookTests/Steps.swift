import Redbook
import Testing

/// What was saved without a question.
func done(_ saving: Saving) throws -> Saved {
    try #require(saving.saved)
}

/// What was saved after the questions, if there were any.
func kept(_ saving: Saving) async throws -> Saved {
    guard case .check(_, let confirm) = saving else { return try done(saving) }
    return try await done(confirm())
}

/// The ids of a whole timeline.
func ids(_ record: ChildRecord) async throws -> [String] {
    try await record.entries().reduce(into: []) { $0.append($1.id) }
}

/// The error that this ends with.
func errorOf(_ work: () async throws -> Void) async -> (any Error)? {
    do {
        try await work()
        return nil
    } catch {
        return error
    }
}

/// The code of the error that this ends with.
func codeOf(_ work: () async throws -> Void) async -> String {
    let error = await errorOf(work)
    return (error as? RedbookError)?.trouble.code ?? "\(error as Any)"
}
