import Foundation
public import Redbook

/// The contacts with services over the first 1,001 days, and the forms that have words for them.
public struct JourneyShown: Sendable {
    /// What the copy is called: nobody's name is in it, nor anywhere inside.
    public static let fileName = "journey.json"

    /// The contacts, oldest first.
    public let journey: Journey
    let forms: [Form]

    /// What sort of contact it was: said where nobody wrote which service.
    public func kind(_ contact: JourneyContact) -> Message? { forms.first { $0.id == contact.kind }?.about }
}

/// The journey from conception to the second birthday.
public final class JourneyPresenter: Presenter<JourneyShown> {
    private let record: String

    public init(record: String, _ place: Place) {
        self.record = record
        super.init(place)
    }

    public override func open() async {
        await wait { [self] in
            JourneyShown(journey: try await session.record(record).journey(), forms: await session.forms())
        }
    }

    /// Writes down a contact.
    public func add() { navigator.go(.form(record: record, form: "service_contact")) }

    /// Opens the entry of a contact.
    public func entry(_ contact: JourneyContact) { navigator.go(.entry(record: record, entry: contact.entry)) }

    /// Takes a copy without whose it is.
    public func take() async {
        guard let shown = content else { return }
        await wait { [self] in
            let file = try await session.record(record).exportJourney()
            guard await platform.send(file, name: JourneyShown.fileName) else { throw NotWritten() }
            return shown
        }
    }
}
