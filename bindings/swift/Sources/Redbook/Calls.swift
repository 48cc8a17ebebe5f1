/// Hears of each call of the core that is made within a task, and within tasks that it begins: so that tests can count what a
/// screen asks for. In an app nobody listens.
package enum Calls {
    @TaskLocal package static var heard: (@Sendable () -> Void)?
}
