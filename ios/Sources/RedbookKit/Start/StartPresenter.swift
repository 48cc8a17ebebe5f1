public import Observation
public import Redbook

/// The very first screen: who uses this phone. Before it there is no phone, so it has no `Place`.
@MainActor @Observable
public final class StartPresenter {
    /// What is typed.
    public var owner: Owner
    /// Whether the phone is being made.
    public private(set) var isBusy = false
    /// What stood in the way.
    public private(set) var trouble: Trouble?

    @ObservationIgnored private let platform: any Platform

    public init(device: String, platform: any Platform) {
        self.platform = platform
        owner = Owner(name: "", relation: "", device: device)
    }

    /// Whether enough is typed: without a name nobody knows who wrote an entry.
    public var isComplete: Bool { !owner.name.trimmed.isEmpty }

    /// Makes the phone; nothing where something stood in the way.
    public func go() async -> Phone? {
        guard !isBusy else { return nil }
        (isBusy, trouble) = (true, nil)
        defer { isBusy = false }
        let owner = Owner(name: owner.name.trimmed, relation: owner.relation.trimmed, device: owner.device.trimmed)
        do {
            return try await platform.create(owner)
        } catch {
            trouble = (error as? RedbookError)?.trouble
            return nil
        }
    }
}
