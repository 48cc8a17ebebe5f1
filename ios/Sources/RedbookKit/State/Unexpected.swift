public import Redbook

extension Trouble {
    /// What a person is told of an error: of the core's own what it says, of any other no more than that there was one. Nothing
    /// where they ended it themselves.
    public static func of(_ error: any Error) -> Trouble? {
        if error is CancellationError { return nil }
        return (error as? RedbookError)?.trouble ?? unexpectedTrouble()
    }
}
