public import Foundation

extension ChildRecord {
    /// The doorstep file for others of the record, sealed: `visit.redbook`. With a file of theirs: only what they lack.
    public func handover(answering theirs: Data? = nil) async throws -> Data {
        try await reading { record in
            try theirs.map { try record.doorstepAnswer(theirs: $0) } ?? record.doorstepExport()
        }
    }

    /// The whole record: signed, as FHIR, and as text. It is not sealed: whoever has the file can read it.
    public func exportAll() async throws -> Data { try await reading { try $0.exportAll() } }

    /// What stands, as FHIR R4 for other record systems. It is not sealed.
    public func exportFhir() async throws -> Data { try await reading { try $0.exportFhir() } }

    /// The journey without name, number, date of birth, place or free text, as JSON.
    public func exportJourney() async throws -> Data { try await reading { try $0.exportJourney() } }

    /// What is due, as an iCalendar file without names.
    public func exportCalendar(on day: Day) async throws -> Data {
        try await reading { try $0.exportCalendar(on: "\(day)") }
    }

    /// Takes in FHIR R4 of another system: all that is new, or nothing. `sameChild` and `confirmed` say that a person looked.
    public func importFhir(_ file: Data, sameChild: Bool = false, confirmed: Bool = false) async throws -> Imported {
        try await changing { try $0.importFhir(file: file, sameChild: sameChild, confirmed: confirmed) }
    }

    /// Entries as plain text with who the child is at the head, for a system that cannot be written to otherwise.
    public func visitText(_ entries: [String]) async throws -> String {
        try await reading { try $0.visitText(entries: entries) }
    }
}
