public import Foundation
public import Observation
public import Redbook

/// What only the platform can do where the phone is opened.
@MainActor
public protocol Threshold: AnyObject {
    /// What the screens need.
    var platform: any Platform { get }
    /// Where the phone is, and its keystore.
    var home: URL { get }
    var vault: any KeyVault { get }
    /// Goes while the phone is locked.
    var courier: Courier { get }
    /// The clock of the phone.
    var clock: any RedbookFFI.Clock { get }
    /// How long the phone has been on, by a clock that nobody sets and that goes on while it sleeps.
    var sinceStart: Duration { get }

    /// Asks whoever looks whether they are who locked it.
    func ask() async -> Bool
    /// What is shown over the screens goes: whoever looks may be somebody else.
    func shut()
    /// A file that another app gave, which is deleted then. Of one that is too large as much as shows it; nothing where it cannot be read.
    func read(_ file: URL, bytesMax: Int) async -> Data?
    /// The phone is in use: reminders are planned.
    func inUse(_ session: Session) async
}

/// How far opening the phone has come, what is shown of it, and who is asked when somebody comes back.
@MainActor @Observable
public final class Opening {
    /// So long somebody may look at something else without being asked again.
    static let mayBeAway = Duration.seconds(60)

    /// How far it has come.
    public enum State {
        /// Whether there is a phone.
        case looking
        /// There is none yet.
        case new
        /// Its person's own PIN is wanted.
        case asks(PinGate)
        /// It cannot be opened now. Nothing was deleted.
        case closed(Trouble)
        /// It is in use.
        case open(Place)
    }

    public private(set) var state = State.looking
    /// Whether whoever looks has to show first that it is they: what was typed is kept, and nobody sees it.
    public private(set) var isShut = false
    /// Asks whoever comes back for the PIN; nothing where there is none.
    public private(set) var gate: PinGate?
    /// What stood in the way of a hand-over that another app gave.
    public var trouble: Trouble?

    /// The phone in use.
    public var session: Session? { place?.session }

    @ObservationIgnored private let threshold: any Threshold
    @ObservationIgnored private var opening: Task<Void, Never>?
    @ObservationIgnored private var leftAt: Duration?
    @ObservationIgnored private var isInFront = false
    @ObservationIgnored private var isAsking = false
    /// A hand-over that another app gave while nobody had shown who they are.
    @ObservationIgnored private var given: URL?

    private var place: Place? { if case .open(let place) = state { place } else { nil } }

    public init(_ threshold: any Threshold) { self.threshold = threshold }

    /// Opens the phone that is there, if there is one; who asks while it is being opened waits for that.
    public func open() async {
        switch state {
        case .open, .asks: return
        case .looking, .new, .closed: break
        }
        let task = opening ?? Task { await opens() }
        opening = task
        await task.value
        opening = nil
    }

    /// What cannot be opened any more is moved aside, and the app begins with the very first screen.
    public func beginAnew() async {
        do {
            let lost = hasLostItsKey
            try await Phone.beginAnew(in: threshold.home, vault: threshold.vault, clock: threshold.clock)
            // The lock was the lost key's: the next one asks nobody until it is set.
            if lost { threshold.platform.choices.isLocked = false }
            await isGone()
        } catch {
            state = .closed(Trouble.of(error) ?? unexpectedTrouble())
        }
    }

    /// A phone was made, and is in use.
    public func begin(_ phone: Phone) async { await begin(phone, hasPin: false) }

    /// The app is in front.
    public func came() async {
        isInFront = true
        let isLong = leftAt.map { threshold.sinceStart - $0 > Self.mayBeAway } ?? false
        leftAt = nil
        guard let session else { return }
        let shuts = isLong && (session.hasPin || threshold.platform.choices.isLocked)
        if shuts {
            isShut = true
            threshold.shut()
            // With a PIN the key is asked for, and with it whoever the vault wants to see.
            gate = session.hasPin ? back(session) : nil
        }
        try? await session.phone.unpack(from: threshold.courier)
        // Once: the system's own question takes the app out of the front, and its answer brings it back.
        if shuts, gate == nil { await ask() }
        await takeGiven()
    }

    /// Nobody looks any more: what the courier can carry is packed.
    public func left() async {
        isInFront = false
        leftAt = threshold.sinceStart
        guard let session else { return }
        try? await session.phone.pack(for: threshold.courier)
    }

    /// Whoever looks now has to be who locked it: one question at a time, and none that opens what a PIN closes.
    public func ask() async {
        guard isShut, gate == nil, !isAsking else { return }
        isAsking = true
        defer { isAsking = false }
        guard await threshold.ask() else { return }
        isShut = false
        await takeGiven()
    }

    /// A hand-over that another app gave: taken in once whoever looks has shown who they are.
    public func take(_ file: URL) async {
        given = file
        await open()
        await takeGiven()
    }

    private var hasLostItsKey: Bool {
        switch state {
        case .closed(let trouble): trouble.code == "key-wiped"
        case .asks(let gate): gate.trouble?.code == "key-wiped"
        case .looking, .new, .open: false
        }
    }

    private func opens() async {
        guard Phone.exists(in: threshold.home) else { return await isGone() }
        do {
            let phone = try await Phone.open(in: threshold.home, vault: threshold.vault, clock: threshold.clock)
            await begin(phone, hasPin: false)
        } catch {
            let trouble = Trouble.of(error) ?? unexpectedTrouble()
            state = trouble.code == "pin-needed" ? .asks(asks()) : .closed(trouble)
        }
    }

    private func asks() -> PinGate {
        PinGate(beginAnew: { [weak self] in await self?.beginAnew() }) { [weak self] pin in
            guard let self else { return }
            let phone = try await Phone.open(
                in: threshold.home, pin: pin, vault: threshold.vault, clock: threshold.clock)
            await begin(phone, hasPin: true)
        }
    }

    private func back(_ session: Session) -> PinGate {
        PinGate { [weak self] pin in
            try await session.phone.checkPin(pin)
            guard let self else { return }
            (isShut, gate) = (false, nil)
            await takeGiven()
        }
    }

    private func begin(_ phone: Phone, hasPin: Bool) async {
        // What cannot be unpacked is fetched again by the phone itself.
        try? await phone.unpack(from: threshold.courier)
        let session = Session(phone: phone, words: Words(choices: threshold.platform.choices), hasPin: hasPin)
        let place = Place(session: session, navigator: Navigator(), platform: threshold.platform) { [weak self] in
            Task { await self?.isGone() }
        }
        state = .open(place)
        await threshold.inUse(session)
        await takeGiven()
    }

    /// No phone is here, or none any more: what was on its way for one goes too.
    private func isGone() async {
        (state, isShut, gate, leftAt) = (.new, false, nil, nil)
        try? await threshold.courier.empty()
    }

    private func takeGiven() async {
        guard let file = given, let place, !isShut, isInFront else { return }
        given = nil
        guard let theirs = await threshold.read(file, bytesMax: Phone.handoverBytesMax) else {
            return trouble = unexpectedTrouble()
        }
        trouble = await place.take(handover: theirs)
    }
}
