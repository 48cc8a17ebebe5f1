public import Redbook

extension Trouble {
    /// What a person is told of an error: of the core's own what it says, of any other no more than that there was one. Nothing
    /// where they ended it themselves.
    public static func of(_ error: any Error) -> Trouble? {
        if error is CancellationError { return nil }
        return (error as? RedbookError)?.trouble ?? unexpected
    }

    /// Something that neither the core nor the person had to do with.
    public static let unexpected = Trouble(
        code: "unexpected",
        message: Message(
            id: "error.unexpected", args: [],
            text: "Something went wrong in the app. What was saved is still saved: go back, and try again."))
}
