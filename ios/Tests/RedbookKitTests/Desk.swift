import Foundation
import Redbook
@testable import RedbookKit
import RedbookTesting
import Testing

/// A platform whose camera and files are the test's hands.
@MainActor
final class TestPlatform: RedbookKit.Platform {
    let today = Day(2026, 11, 28)
    let zone = TimeZone(identifier: "Europe/London") ?? .gmt
    var choices = Choices()

    /// Where its phone is made.
    let home: URL
    /// The clock of its phone, at noon of the day.
    let clock = FixedClock(at: Date(timeIntervalSince1970: 1_795_867_200))
    /// What the camera sees next, and what is picked next.
    var seen: Data?
    /// What was read of the file that was picked last.
    var picked: Data?
    /// What was copied last.
    var copied: String?
    /// Whether its person answers the system's question.
    var mayLock = true
    /// Whether a file can be written.
    var hasRoom = true
    /// What was handed over last.
    var sent: (file: Data, name: String)?

    init(home: URL) { self.home = home }

    /// How often everything was taken off the phone.
    var erasures = 0

    let vault = MemoryVault()

    func create(_ owner: Owner) async throws -> Phone {
        try await Phone.create(in: home, owner: owner, vault: vault, clock: clock)
    }

    /// The phone that is there already.
    func open(pin: String? = nil) async throws -> Phone {
        try await Phone.open(in: home, pin: pin, vault: vault, clock: clock)
    }

    /// Moves aside what is there.
    func beginAnew() async throws { try await Phone.beginAnew(in: home, vault: vault, clock: clock) }

    func erased() { erasures += 1 }

    func scan() async -> Data? { seen }
    func pick(bytesMax: Int) async -> Data? {
        picked = seen?.prefix(bytesMax + 1)
        return picked
    }
    func copy(_ text: String) { copied = text }
    func lock(_ isLocked: Bool) async -> Bool { isLocked && mayLock }

    func send(_ file: Data, name: String) async -> Bool {
        guard hasRoom else { return false }
        sent = (file, name)
        return true
    }
}

/// A person at their phone, driving presenters as screens do.
@MainActor
struct Desk {
    let platform: TestPlatform
    let place: Place

    init(_ home: URL, _ name: String = "Amina", _ relation: String = "mother") async throws {
        platform = TestPlatform(home: home)
        let start = StartPresenter(device: "phone", platform: platform)
        start.owner = Owner(name: " \(name) ", relation: relation, device: "phone")
        let phone = try #require(await start.go())
        let session = Session(phone: phone, words: Words(language: "en"))
        place = Place(session: session, navigator: Navigator(), platform: platform)
    }

    /// The way to the screen that is shown.
    var path: [Route] { place.navigator.path }

    /// Begins a record for a girl who was born on a day; its id.
    func child(_ name: String = "Maya Jones", born: Day = Day(2026, 6, 3), relay: String = "") async throws -> String {
        platform.choices.relay = relay
        let presenter = NewChildPresenter(paperBook: false, place)
        presenter.say { ($0.isBorn, $0.name, $0.sex, $0.date) = (true, name, "female", TypedDate(born)) }
        await presenter.begin()
        guard case .home(let record) = path.last else { throw Lost() }
        return record
    }

    /// Fills in a form, and saves it; what the screen shows then.
    func write(_ form: String, _ values: [String: String], on day: Day? = nil, in record: String) async throws
        -> FormPresenter
    {
        place.navigator.path.append(.form(record: record, form: form))
        let presenter = FormPresenter(record: record, .new(form: form), place)
        await presenter.open()
        for (field, text) in values { presenter.field(field, text) }
        if let day { presenter.happened(TypedDate(day)) } else { presenter.unknown(true) }
        await presenter.save()
        #expect(presenter.trouble == nil)
        return presenter
    }

    /// The newest entry of a kind that stands in a record.
    func entry(_ kind: String, in record: String) async throws -> Entry {
        let entries = try await place.session.record(record).timeline().entries
        return try #require(entries.first { $0.kind == kind })
    }

    /// Lets the person at another desk into a record, with both their screens.
    func letIn(_ other: Desk, to record: String, as role: String = "guardian") async throws {
        let invite = InvitePresenter(record: record, place)
        invite.role(role)
        await invite.invite()
        guard case .shown(let made) = invite.content else { throw Lost() }
        other.platform.seen = Data(made.link.utf8)
        let join = JoinPresenter(link: "", other.place)
        await join.scan()
        await join.join()
        #expect(other.path == [.joining(record: record)])
        await invite.look()
        let joining = JoiningPresenter(record: record, other.place)
        await joining.open()
        invite.code(try #require(joining.content?.code))
        await invite.admit()
        guard case .admitted(let member) = invite.content else { throw Lost() }
        #expect(member.role == role)
        await joining.look()
        #expect(other.path == [.home(record: record)])
    }

    /// A screen that should be there is not.
    struct Lost: Error {}
}

/// Somebody at a phone in a folder that is gone afterwards.
func atDesk(_ work: @MainActor @Sendable (Desk) async throws -> Void) async throws {
    try await inFolder { folder in try await work(Desk(folder)) }
}

/// Two people, each at a phone, and a relay between them.
func atTwoDesks(
    _ relation: String = "father", _ work: @MainActor @Sendable (Desk, Desk, _ relay: String) async throws -> Void
) async throws {
    try await inFolder { folder in
        try await Relay.running(in: folder.appendingPathComponent("relay")) { relay in
            let mine = try await Desk(folder.appendingPathComponent("mine"))
            let theirs = try await Desk(folder.appendingPathComponent("theirs"), "Tom", relation)
            try await work(mine, theirs, relay)
        }
    }
}
