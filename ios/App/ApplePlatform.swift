import Foundation
import Observation
import Redbook
import RedbookKit
import UIKit
import UniformTypeIdentifiers

/// What the screens need of iOS. What has to be shown for it, `RedbookApp` shows: `asks` says what.
@MainActor @Observable
final class ApplePlatform: RedbookKit.Platform {
    /// Something that is shown over the screens until its person has answered.
    enum Ask: Identifiable {
        case scan
        case pick(bytesMax: Int)
        case send(URL)

        var id: String {
            switch self {
            case .scan: "scan"
            case .pick: "pick"
            case .send(let file): file.path
            }
        }
    }

    var asks: Ask?
    @ObservationIgnored private var answered: CheckedContinuation<Data?, Never>?

    var today: Day { .today }
    var zone: TimeZone { .current }

    var choices: Choices {
        get {
            let kept = UserDefaults.standard.data(forKey: "choices")
            return kept.flatMap { try? JSONDecoder().decode(Choices.self, from: $0) } ?? Choices()
        }
        set { UserDefaults.standard.set(try? JSONEncoder().encode(newValue), forKey: "choices") }
    }

    /// The folder of the phone: closed to everybody while the phone is locked.
    static var home: URL { folder("phone", .complete) }

    /// The folder of the courier: open from when the phone was first unlocked, since it goes while it is locked.
    static var courier: URL { folder("courier", .completeUntilFirstUserAuthentication) }

    /// No backup has it: it would be of no use without the key, which no backup has either.
    private static func folder(_ name: String, _ protection: FileProtectionType) -> URL {
        var folder = URL.applicationSupportDirectory.appending(path: name)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        let attributes = [FileAttributeKey.protectionKey: protection]
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: attributes)
        try? folder.setResourceValues(values)
        return folder
    }

    let vault = SecureEnclaveVault()

    func create(_ owner: Owner) async throws -> Phone {
        try await Phone.create(in: Self.home, owner: owner, vault: vault)
    }

    func lock(_ isLocked: Bool) async -> Bool {
        let vault = vault
        // It may show the system's question, and waits for the answer.
        let done = await Task.detached { (try? vault.lock(isLocked)) != nil }.value
        return done ? isLocked : choices.isLocked
    }

    func scan() async -> Data? { await ask(.scan) }
    func pick(bytesMax: Int) async -> Data? { await ask(.pick(bytesMax: bytesMax)) }

    func send(_ file: Data, name: String) async -> Bool {
        let place = Self.handedOver.appending(path: name)
        try? FileManager.default.createDirectory(at: Self.handedOver, withIntermediateDirectories: true)
        guard (try? file.write(to: place, options: .completeFileProtection)) != nil else { return false }
        _ = await ask(.send(place))
        Self.clear()
        return true
    }

    /// What is handed to another app lies here while it is handed over.
    private static let handedOver = URL.temporaryDirectory.appending(path: "handed-over")

    /// Deletes what was handed over; also when the app begins, because it may have been ended in the middle.
    static func clear() { try? FileManager.default.removeItem(at: handedOver) }

    func erased() {
        Self.clear()
        try? SystemNotifications().replace([])
    }

    func copy(_ text: String) {
        let item = [UTType.utf8PlainText.identifier: text]
        let soon = Date(timeIntervalSinceNow: 120)
        UIPasteboard.general.setItems([item], options: [.localOnly: true, .expirationDate: soon])
    }

    /// The person has answered; nothing: they went back.
    func answer(_ data: Data?) {
        asks = nil
        answered?.resume(returning: data)
        answered = nil
    }

    private func ask(_ what: Ask) async -> Data? {
        answer(nil)
        return await withCheckedContinuation { waiting in
            answered = waiting
            asks = what
        }
    }
}
