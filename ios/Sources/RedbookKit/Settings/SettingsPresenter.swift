import Redbook

/// What can be set of a record.
public struct SettingsShown: Sendable {
    /// Its relay, as typed.
    public var relay: String
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

/// What can be set of a record: the least that a family needs.
public final class SettingsPresenter: Presenter<SettingsShown> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in SettingsShown(relay: try await session.record(record).syncState().relay) }
    }

    /// Types the address of the relay.
    public func relay(_ address: String) { show { $0.relay = address } }

    /// Keeps the address, for this record and for those to come.
    public func keepRelay() async {
        guard let state = content else { return }
        await wait { [self] in
            try await session.record(record).setRelay(state.relay.trimmed)
            platform.choices.relay = state.relay.trimmed
            return state
        }
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

    /// What is set of this phone.
    public func phone() { navigator.go(.phoneSettings) }

    /// A loss. After it nothing is due, and nothing reminds.
    public func loss() { navigator.go(.form(record: record, form: "loss")) }
}

/// A file for another app could not be written.
struct NotWritten: Error {}
