import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

/// A screen asks the core at most three times to be filled.
@MainActor @Suite struct CallsTests {
    private static let callsMax = 3

    @Test(.timeLimit(.minutes(1))) func noScreenAsksTheCoreMoreThanThreeTimesToOpen() async throws {
        try await atTwoDesks("health visitor") { mum, visitor, relay in
            let record = try await mum.child(relay: relay)
            _ = try await mum.write("weight", ["value": "6.2 kg"], on: Day(2026, 11, 20), in: record)
            try await mum.letIn(visitor, to: record, as: "practitioner")
            try await visitor.place.session.record(record).sync()
            // A health visitor's forms ask for the most, and a guardian alone shares and lets in.
            let share = try await mum.place.session.record(record).share(choice).share.id
            for desk in [mum, visitor] {
                let entry = try await desk.entry("measurement", in: record).id
                let routes = routes(record, entry: entry, share: share)
                #expect(try Set(routes.map(name)) == every(), "every screen is counted")
                for route in routes { #expect(await opened(route, desk.place) <= Self.callsMax, "\(route)") }
                for first in [ChildrenPresenter(desk.place).open, FamiliesPresenter(desk.place).open] {
                    #expect(await countedCalls { await first() } == 1)
                }
            }
            #expect(await opened(.home(record: record), mum.place) == 1, "what is counted is counted")
        }
    }

    /// How many calls it takes to open a screen, as `RouteScreen` makes it.
    private func opened(_ route: Route, _ place: Place) async -> Int {
        let open = opening(route, place)
        return await countedCalls { await open() }
    }

    private func routes(_ record: String, entry: String, share: String) -> [Route] {
        [
            .newChild(paperBook: false), .join(link: ""), .joining(record: record), .home(record: record),
            .add(record: record),
            .form(record: record, form: "weight"), .form(record: record, form: "sibling"),
            .correct(record: record, entry: entry), .paper(record: record), .immunisations(record: record),
            .growth(record: record, what: "weight"), .timeline(record: record), .journey(record: record),
            .entry(record: record, entry: entry), .needs(record: record), .members(record: record), .invite(record: record),
            .shares(record: record), .shareNew(record: record), .shareTo(record: record), .shareOffline(record: record),
            .shareLog(record: record, share: share),
            .doorstep(record: record), .settings(record: record), .takeIn(record: record), .profile(record: record),
            .visit(record: record), .receipt, .phoneSettings, .pin, .erase,
        ]
    }

    /// A route that is added has to be added here, or this does not compile.
    private func opening(_ route: Route, _ place: Place) -> @MainActor () async -> Void {
        switch route {
        case .newChild(let paperBook): NewChildPresenter(paperBook: paperBook, place).open
        case .join(let link): JoinPresenter(link: link, place).open
        case .joining(let record): JoiningPresenter(record: record, place).open
        case .home(let record): HomePresenter(record: record, place).open
        case .add(let record): AddPresenter(record: record, place).open
        case .form(let record, let form): FormPresenter(record: record, .new(form: form), place).open
        case .correct(let record, let entry): FormPresenter(record: record, .correction(of: entry), place).open
        case .paper(let record): PaperPresenter(record: record, place).open
        case .immunisations(let record): ImmunisationsPresenter(record: record, place).open
        case .growth(let record, let what): { await GrowthPresenter(record: record, measured: what, place).room(390) }
        case .timeline(let record): TimelinePresenter(record: record, place).open
        case .journey(let record): JourneyPresenter(record: record, place).open
        case .entry(let record, let entry): EntryPresenter(record: record, entry: entry, place).open
        case .needs(let record): NeedsPresenter(record: record, place).open
        case .members(let record): MembersPresenter(record: record, place).open
        case .invite(let record): InvitePresenter(record: record, place).open
        case .shares(let record): SharesPresenter(record: record, place).open
        case .shareNew(let record): ShareNewPresenter(record: record, place).open
        case .shareTo(let record): ShareToPresenter(record: record, place).open
        case .shareOffline(let record): ShareOfflinePresenter(record: record, place).open
        case .shareLog(let record, let share): ShareLogPresenter(record: record, share: share, place).open
        case .doorstep(let record): DoorstepPresenter(record: record, place).open
        case .settings(let record): SettingsPresenter(record: record, place).open
        case .takeIn(let record): ImportPresenter(record: record, place).open
        case .profile(let record): ProfilePresenter(record: record, place).open
        case .visit(let record): VisitPresenter(record: record, place).open
        case .receipt: ReceiptPresenter(place).open
        case .phoneSettings: PhoneSettingsPresenter(place).open
        case .pin: PinPresenter(place).open
        case .erase: ErasePresenter(place).open
        }
    }

    private func name(_ route: Route) -> String { Mirror(reflecting: route).children.first?.label ?? "\(route)" }

    /// The routes there are, as Route.swift declares them.
    private func every() throws -> Set<String> {
        let package = (1...3).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
        let file = package.appendingPathComponent("Sources/RedbookKit/State/Route.swift")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let cases = lines.compactMap { $0.hasPrefix("    case ") ? $0.dropFirst(9).prefix { $0.isLetter } : nil }
        return Set(cases.map(String.init))
    }

    /// What a parent shares by default.
    private var choice: ShareChoice {
        ShareChoice(
            sections: [], seconds: 900, passcode: true, opensMax: nil, goesOn: false, charts: false, label: "", viewer: "")
    }
}
