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

    /// Opens the phone that is there, if there is one.
    func open(_ platform: ApplePlatform) async {
        switch state {
        case .open, .asks: return
        case .looking, .new, .closed: break
        }
        platform.beginAnew = { [weak self] in self?.state = .new }
        let there = (try? FileManager.default.contentsOfDirectory(atPath: ApplePlatform.home.path)) ?? []
        guard !there.isEmpty else { return state = .new }
        do {
            begin(try await Phone.open(in: ApplePlatform.home, vault: platform.vault), platform)
        } catch {
            let trouble = Trouble.of(error) ?? unexpectedTrouble()
            state = trouble.code == "pin-needed" ? .asks(gate(platform)) : .closed(trouble)
        }
    }

    private func gate(_ platform: ApplePlatform) -> PinGate {
        PinGate { [weak self] pin in
            let phone = try await Phone.open(in: ApplePlatform.home, pin: pin, vault: platform.vault)
            self?.begin(phone, platform)
        }
    }

    /// The phone is in use.
    func begin(_ phone: Phone, _ platform: ApplePlatform) {
        let session = Session(phone: phone, words: Words(choices: platform.choices))
        state = .open(Place(session: session, navigator: Navigator(), platform: platform))
    }
}
