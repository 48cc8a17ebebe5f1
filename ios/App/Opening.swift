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
        if case .open = state { return }
        let there = (try? FileManager.default.contentsOfDirectory(atPath: ApplePlatform.home.path)) ?? []
        guard !there.isEmpty else { return state = .new }
        do {
            begin(try await Phone.open(in: ApplePlatform.home, vault: platform.vault), platform)
        } catch {
            state = .closed(Trouble.of(error) ?? unexpectedTrouble())
        }
    }

    /// The phone is in use.
    func begin(_ phone: Phone, _ platform: ApplePlatform) {
        let session = Session(phone: phone, words: Words(choices: platform.choices))
        state = .open(Place(session: session, navigator: Navigator(), platform: platform))
    }
}
