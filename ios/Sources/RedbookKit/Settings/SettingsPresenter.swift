import Foundation
public import Redbook

/// What can be set.
public struct SettingsShown: Sendable {
    /// The languages that are built in.
    public let languages: [Language]
    /// What was chosen.
    public var choices: Choices
    /// The relay of this record, as typed.
    public var relay: String
    /// The page that opens shares, as typed.
    public var viewer: String
    /// Bytes sent and received since the month began.
    public let bytesThisMonth: UInt64
}

/// A copy that can be taken out of the app. It is not sealed, which is said beside each.
public enum Export: String, CaseIterable, Sendable {
    /// The whole record: signed, as text, and for other systems.
    case all = "record.zip"
    /// What stands, for another system.
    case fhir = "record.fhir.json"
    /// What is due, for a calendar, without names.
    case calendar = "due.ics"
}

/// The settings: the least that a family needs.
public final class SettingsPresenter: Presenter<SettingsShown> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in
            let relay = try await session.record(record).syncState().relay
            let used = try await session.phone.dataUsed().bytes
            let choices = platform.choices
            return SettingsShown(
                languages: languages(), choices: choices, relay: relay, viewer: choices.viewer, bytesThisMonth: used)
        }
    }

    /// Sets something. Another language is spoken at once.
    public func choose(_ change: (inout Choices) -> Void) {
        show { change(&$0.choices) }
        guard let choices = content?.choices else { return }
        platform.choices = choices
        session.words = Words(choices: choices)
    }

    /// Asks for PIN, finger or face each time, or no more. What is shown is what holds: a person may have refused.
    public func lock(_ isLocked: Bool) async {
        guard var state = content else { return }
        await wait { [self] in
            state.choices.isLocked = await platform.lock(isLocked)
            platform.choices = state.choices
            return state
        }
    }

    /// Types the address of the relay.
    public func relay(_ address: String) { show { $0.relay = address } }

    /// Keeps the address, for this record and for those to come.
    public func keepRelay() async {
        guard var state = content else { return }
        await wait { [self] in
            try await session.record(record).setRelay(state.relay.trimmed)
            state.choices.relay = state.relay.trimmed
            platform.choices = state.choices
            return state
        }
    }

    /// Types the address of the page that opens shares.
    public func viewer(_ address: String) { show { $0.viewer = address } }

    /// Keeps that address.
    public func keepViewer() {
        guard let viewer = content?.viewer.trimmed else { return }
        choose { $0.viewer = viewer }
    }

    /// Takes a copy, and hands it to the system.
    public func export(_ export: Export) async {
        guard let state = content else { return }
        await wait { [self] in
            let child = try await session.record(record)
            let file =
                switch export {
                case .all: try await child.exportAll()
                case .fhir: try await child.exportFhir()
                case .calendar: try await child.exportCalendar(on: today)
                }
            guard await platform.send(file, name: export.rawValue) else { throw NotWritten() }
            return state
        }
    }

    /// Takes in a file of another system.
    public func takeIn() { navigator.go(.takeIn(record: record)) }

    /// Who the child is.
    public func profile() { navigator.go(.profile(record: record)) }

    /// A PIN of one's own.
    public func pin() { navigator.go(.pin) }

    /// Taking everything off the phone.
    public func erase() { navigator.go(.erase) }

    /// A loss. After it nothing is due, and nothing reminds.
    public func loss() { navigator.go(.form(record: record, form: "loss")) }
}

/// A file for another app could not be written.
struct NotWritten: Error {}
