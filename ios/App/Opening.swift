import Foundation
import Observation
import Redbook
import RedbookKit

/// How far opening the phone has come.
@MainActor @Observable
final class Opening {
    enum State {
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

    private(set) var state = State.looking

    var place: Place? { if case .open(let place) = state { place } else { nil } }

    var session: Session? { place?.session }

    @ObservationIgnored private var opening: Task<Void, Never>?

    /// Opens the phone that is there, if there is one; who asks while it is being opened waits for that.
    func open(_ platform: ApplePlatform) async {
        switch state {
        case .open, .asks: return
        case .looking, .new, .closed: break
        }
        let task = opening ?? Task { await opens(platform) }
        opening = task
        await task.value
        opening = nil
    }

    /// What cannot be opened any more is moved aside, and the app begins with the very first screen.
    func beginAnew(_ platform: ApplePlatform) async {
        do {
            try await Phone.beginAnew(in: ApplePlatform.home, vault: platform.vault)
            state = .new
        } catch {
            state = .closed(Trouble.of(error) ?? unexpectedTrouble())
        }
    }

    private func opens(_ platform: ApplePlatform) async {
        platform.beginAnew = { [weak self] in self?.state = .new }
        guard Phone.exists(in: ApplePlatform.home) else { return state = .new }
        do {
            begin(try await Phone.open(in: ApplePlatform.home, vault: platform.vault), platform)
        } catch {
            let trouble = Trouble.of(error) ?? unexpectedTrouble()
            state = trouble.code == "pin-needed" ? .asks(gate(platform)) : .closed(trouble)
        }
    }

    private func gate(_ platform: ApplePlatform) -> PinGate {
        PinGate(beginAnew: { [weak self] in await self?.beginAnew(platform) }) { [weak self] pin in
            let phone = try await Phone.open(in: ApplePlatform.home, pin: pin, vault: platform.vault)
            self?.begin(phone, platform, hasPin: true)
        }
    }

    /// The phone is in use.
    func begin(_ phone: Phone, _ platform: ApplePlatform, hasPin: Bool = false) {
        let session = Session(phone: phone, words: Words(choices: platform.choices), hasPin: hasPin)
        state = .open(Place(session: session, navigator: Navigator(), platform: platform))
    }
}
