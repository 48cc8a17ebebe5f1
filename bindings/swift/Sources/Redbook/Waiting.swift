/// Waits for the network, until the task is cancelled: Swift does not end what waits in the core by itself.
func waiting<T: Sendable>(_ work: @Sendable (Cancel) async throws -> T) async throws -> T {
    Calls.heard?()
    let cancel = Cancel()
    do {
        return try await withTaskCancellationHandler {
            try await work(cancel)
        } onCancel: {
            cancel.cancel()
        }
    } catch RedbookError.Cancelled {
        throw CancellationError()
    }
}
