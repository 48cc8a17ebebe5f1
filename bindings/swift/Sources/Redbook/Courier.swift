public import Foundation

/// Carries sealed frames between a phone and its relays while the phone's own key is not to be had. It has a folder and a key of its own; its
/// vault must give that key without its person, also while the phone is locked. The phone packs before the app is left, and unpacks when
/// it is opened (`Phone.pack`, `Phone.unpack`).
public final class Courier: Sendable {
    let bag: CourierBag
    private let disk = Disk()

    public init(in folder: URL, vault: any KeyVault, clock: any Clock = SystemClock()) {
        bag = CourierBag(folder: folder.path, vault: vault, clock: clock)
    }

    /// Hands on what was packed and fetches what is new.
    @discardableResult
    public func carry(hints: any Hints) async throws -> BackgroundSync {
        try await waiting { [bag] in try await bag.carry(hints: hints, cancel: $0) }
    }

    /// Deletes the bag and its key: when its phone was erased or moved aside.
    public func empty() async throws {
        try await disk.run { [bag] in try bag.empty() }
    }
}

extension Phone {
    /// Packs what the courier carries while this phone is locked: before the app is left.
    public func pack(for courier: Courier) async throws {
        try await disk.run { [core] in try core.pack(bag: courier.bag) }
    }

    /// Carries out what the courier heard meanwhile.
    public func unpack(from courier: Courier) async throws {
        let records = try await disk.run { [core] in try core.unpack(bag: courier.bag) }
        records.forEach(changed.tell)
    }
}
