public import Foundation

/// A phone: its records, and who uses it. One at a time may be open in a folder; it is closed when nothing holds it or one of
/// its records any more.
///
/// Nothing here runs on the caller's actor: what reads or writes the disk has a thread of its own, and what waits for the
/// network holds none. Cancelling a task ends its waiting, with a `CancellationError`; what was saved stays saved. Every other
/// error is a `RedbookError`.
public final class Phone: Sendable {
    let core: Redbook
    let disk: Disk
    let changed = Changes()

    private init(_ core: Redbook, _ disk: Disk) {
        (self.core, self.disk) = (core, disk)
    }

    /// Makes a phone in an empty folder. What is there already is never touched.
    public static func create(
        in home: URL, owner: Owner, vault: any KeyVault, clock: any Clock = SystemClock()
    ) async throws -> Phone {
        let disk = Disk()
        let core = try await disk.run { try Redbook.create(home: home.path, owner: owner, vault: vault, clock: clock) }
        return Phone(core, disk)
    }

    /// Opens the phone in a folder. `pin` is what its person typed, once they were asked ("pin-needed").
    public static func open(
        in home: URL, pin: String? = nil, vault: any KeyVault, clock: any Clock = SystemClock()
    ) async throws -> Phone {
        let disk = Disk()
        let core = try await disk.run { try Redbook.open(home: home.path, pin: pin, vault: vault, clock: clock) }
        return Phone(core, disk)
    }

    /// Every form: what the screens that add something ask. The same for every phone.
    public static func forms() async -> [Form] {
        await withCheckedContinuation { waiting in
            DispatchQueue.global(qos: .userInitiated).async { waiting.resume(returning: RedbookFFI.forms()) }
        }
    }

    /// The id of each record that may have changed by what was called here, from now on.
    public func changes() -> AsyncStream<String> { changed.all() }

    /// Every child's record on this phone.
    public func children() async throws -> [ChildCard] {
        try await disk.run { [core] in core.children() }
    }

    /// How much data syncing and sharing took this month, by the phone's own count.
    public func dataUsed() async throws -> DataUsed {
        try await disk.run { [core] in try core.dataUsed() }
    }

    /// Begins a record; `relay` is its address, or empty for none yet.
    public func newRecord(relay: String = "") async throws -> ChildRecord {
        let record = try await held { try $0.newRecord(relay: relay) }
        changed.tell(record.id)
        return record
    }

    /// A record by its id.
    public func record(_ id: String) async throws -> ChildRecord {
        try await held { try $0.record(id: id) }
    }

    /// Asks to be let into a record by an invitation's link; `ChildRecord.joinState` goes on.
    public func join(_ link: String) async throws -> JoinState {
        let state = try await waiting { [core] in try await core.join(link: link, cancel: $0) }
        changed.tell(state.record)
        return state
    }

    /// The families on this phone, on a day.
    public func caseload(on day: Day) async throws -> Caseload {
        try await disk.run { [core] in try core.caseload(on: "\(day)") }
    }

    /// What became of the visits of a day.
    public func receipt(on day: Day, in zone: TimeZone = .current) async throws -> Receipt {
        let span = day.milliseconds(in: zone) ?? 0..<0
        return try await disk.run { [core] in
            try core.receipt(on: "\(day)", fromMs: span.lowerBound, untilMs: span.upperBound)
        }
    }

    /// Plans the reminders after a day anew, as many of the soonest as the platform has room for, and gives them.
    @discardableResult
    public func planReminders(after day: Day, with planner: any Reminders) async throws -> [Reminder] {
        try await disk.run { [core] in try core.planReminders(after: "\(day)", planner: planner) }
    }

    /// As much of a hand-over as is shown as one QR code, in bytes.
    public static let qrBytesMax = Int(RedbookFFI.qrBytesMax())

    /// As much of a hand-over file as is taken in, in bytes.
    public static let handoverBytesMax = Int(RedbookFFI.handoverBytesMax())

    /// As much of a FHIR file as is taken in, in bytes.
    public static let fhirBytesMax = Int(RedbookFFI.fhirBytesMax())

    /// Takes in a hand-over file or QR code. Each frame is checked as if it came from anywhere.
    public func takeHandover(_ file: Data) async throws -> Handover {
        let taken = try await disk.run { [core] in try core.doorstepImport(file: file) }
        changed.tell(taken.record)
        return taken
    }

    /// The token that an operator's relay wants before it takes a new record; nothing: none.
    public func setAdmission(_ token: String?) async throws {
        try await disk.run { [core] in core.setAdmission(token: token) }
    }

    /// Syncs what is worth it, by what the platform says of network and battery. A person who asks calls `ChildRecord.sync`.
    public func syncInBackground(hints: any Hints) async throws -> BackgroundSync {
        let done = try await waiting { [core] in try await core.syncInBackground(hints: hints, cancel: $0) }
        done.synced.forEach(changed.tell)
        return done
    }

    private func held(_ find: @escaping @Sendable (Redbook) throws -> Record) async throws -> ChildRecord {
        let record = try await disk.run { [core] in try find(core) }
        return ChildRecord(record, disk, changed)
    }
}

/// The system's clock, right or wrong.
public final class SystemClock: RedbookFFI.Clock {
    public init() {}

    public func nowMs() -> UInt64 { UInt64(max(0, Date().timeIntervalSince1970) * 1000) }
}
