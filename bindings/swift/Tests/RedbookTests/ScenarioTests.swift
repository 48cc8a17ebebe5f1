import Foundation
import Redbook
import RedbookTesting
import Testing

/// The scenarios (tests/scenarios/README.md): what Rust shows, Swift shows.
@Suite struct ScenarioTests {
    @Test func everyScenarioShowsWhatItsFileSays() async throws {
        let files = try FileManager.default.contentsOfDirectory(at: scenarios, includingPropertiesForKeys: nil)
        let stories = files.filter { $0.pathExtension == "json" }
        #expect(stories.count >= 4, "the scenarios are there")
        for story in stories {
            let scenario = try JSONDecoder().decode(Scenario.self, from: Data(contentsOf: story))
            let shown = try await play(scenario)
            #expect(shown == scenario.shows, "\(story.lastPathComponent)")
        }
    }

    private var scenarios: URL {
        let project = (1...5).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
        return project.appendingPathComponent("tests/scenarios")
    }

    private func play(_ scenario: Scenario) async throws -> [String] {
        try await inFolder { folder in
            let began = Date(timeIntervalSince1970: scenario.began_ms / 1000)
            let clock = FixedClock(at: began)
            let owner = Owner(name: "Amina", relation: "mother", device: "phone")
            let record = try await Phone.create(in: folder, owner: owner, vault: MemoryVault(), clock: clock).newRecord()
            var ids: [String] = []
            for (number, step) in scenario.steps.enumerated() {
                clock.set(to: began.addingTimeInterval(Double(number + 1) * 60))
                let (cameTo, id) = outcome(try await step.act(on: record, ids))
                #expect(cameTo == step.comes_to ?? "saved", "step \(number)")
                ids.append(id)
            }
            let lines = shown(try await record.home(on: scenario.day))
            return try await record.entries(replacedToo: true).reduce(into: lines) { $0.append(shown($1)) }
        }
    }

    private func outcome(_ saving: Saving) -> (String, String) {
        switch saving {
        case .done(let saved): ("saved", saved.id)
        case .check: ("check", "")
        case .mark: ("mark", "")
        }
    }

    private func shown(_ home: HomeView) -> [String] {
        var lines = [
            "child \(home.identity.name ?? "-")", "age \(home.age?.text ?? "-")", "state \(kebab("\(home.state)"))",
        ]
        lines += home.now.map { "now \(what($0)) \($0.status) \($0.from ?? "-") \($0.by ?? "-")" }
        lines += home.next.map { ["next \(what($0)) \($0.from ?? "-")"] } ?? []
        lines += home.measurements.map(shown)
        return lines + ["questions \(home.questions)", "needs \(home.needs)", "unsent \(home.status.unsent)"]
    }

    private func shown(_ measurement: RedbookFFI.Measurement) -> String {
        let exact = measurement.assessments.first { $0.policy == "exact" }
        let band = (exact?.band ?? exact?.nothing ?? measurement.notAssessed)?.text ?? "-"
        return "measured \(measurement.what) \(measurement.says) \(measurement.when ?? "-") \(band)"
    }

    private func shown(_ entry: Entry) -> String {
        "entry \(entry.kind) \(entry.when ?? "-") \(entry.status) \(entry.says.map(\.text).joined(separator: "; "))"
    }

    private func what(_ item: DueItem) -> String { item.dose.map { "\(item.what):\($0)" } ?? item.what }

    private func kebab(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
    }
}

/// A file of the scenarios; its names are the file's.
private struct Scenario: Decodable {
    let began_ms: Double
    let on: String
    let steps: [Step]
    let shows: [String]

    var day: Day {
        let parts = on.split(separator: "-").compactMap { Int($0) }
        return Day(parts[0], parts[1], parts[2])
    }
}

private struct Step: Decodable {
    let `do`: String
    let field, value, question, form, when, comes_to: String?
    let yes, confirmed: Bool?
    let step: Int?
    let values: [String: String]?

    func act(on record: ChildRecord, _ ids: [String]) async throws -> Saving {
        switch self.do {
        case "set-profile": try await record.setProfile(#require(field), #require(value))
        case "answer": try await record.answer(#require(question), yes: yes)
        case "retract": .done(try await record.retract(ids[#require(step)]))
        case "add": try await record.add(filled())
        default: throw Unknown(step: self.do)
        }
    }

    private func filled() throws -> Filled {
        let values = try #require(values).map { FormValue(field: $0.key, text: $0.value) }
        return Filled(form: try #require(form), values: values, when: when, confirmed: confirmed ?? false)
    }

    struct Unknown: Error { let step: String }
}
