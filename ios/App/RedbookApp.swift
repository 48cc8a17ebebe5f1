import LocalAuthentication
import Redbook
import RedbookKit
import SwiftUI
import UIKit
import UniformTypeIdentifiers

/// The app: opens the phone, or says why it is closed; covers itself when it is not in front, and asks again who it is after a while.
@main
struct RedbookApp: App {
    /// So long somebody may look at something else without being asked again.
    private static let mayBeAway = Duration.seconds(60)

    @Environment(\.scenePhase) private var phase
    @State private var platform = ApplePlatform()
    @State private var opening = Opening()
    /// By a clock that nobody sets, and that goes on while the phone sleeps.
    @State private var leftAt: ContinuousClock.Instant?
    @State private var isShut = false
    /// Asks whoever comes back for the PIN; nothing where there is none.
    @State private var gate: PinGate?
    /// A hand-over that another app gave while nobody had shown who they are.
    @State private var given: URL?
    @State private var trouble: Trouble?

    var body: some Scene {
        WindowGroup {
            content
                // Kept, because of what is typed in it; but for no eye, no finger and no screen reader.
                .opacity(isShut ? 0 : 1).disabled(isShut).accessibilityHidden(isShut)
                .overlay { if phase != .active || isShut { Cover(words: words, gate: gate, ask: isShut ? ask : nil) } }
                .sheet(item: $platform.asks, onDismiss: { platform.answer(nil) }, content: sheet)
                .alert(item: $trouble) { Alert(title: Text(words.say($0.message))) }
                .onOpenURL { file in Task { await take(file) } }
                .task {
                    CoreLog.listen()
                    ApplePlatform.clear()
                    await opening.open(platform)
                    guard let session = opening.session else { return }
                    await SystemNotifications.askPermission(session)
                    await BackgroundSync.planReminders(session)
                }
        }
        .onChange(of: phase) { _, phase in
            switch phase {
            case .background: left()
            case .active:
                came()
                Task { await takeGiven() }
            default: break
            }
        }
        .backgroundTask(.appRefresh(Identifiers.backgroundSync)) { await BackgroundSync.run(opening.session) }
    }

    private func left() {
        leftAt = ContinuousClock.now
        guard let session = opening.session else { return }
        BackgroundSync.schedule()
        let time = UIApplication.shared.beginBackgroundTask()
        Task {
            await BackgroundSync.planReminders(session)
            UIApplication.shared.endBackgroundTask(time)
        }
    }

    private func came() {
        let isLongAway = leftAt.map { ContinuousClock.now - $0 > Self.mayBeAway } ?? false
        leftAt = nil
        guard isLongAway, let session = opening.session, session.hasPin || platform.choices.isLocked else { return }
        isShut = true
        platform.asks = nil
        // With a PIN the key is asked for, and with it whoever the vault wants to see.
        gate = session.hasPin ? back(session) : nil
        if gate == nil { ask() }
    }

    private func back(_ session: Session) -> PinGate {
        PinGate { pin in
            try await session.phone.checkPin(pin)
            (isShut, gate) = (false, nil)
            await takeGiven()
        }
    }

    /// Whoever looks now has to be who locked it.
    private func ask() {
        Task {
            let reason = words.label(.settingsLock)
            let isAnswered = try? await LAContext().evaluatePolicy(.deviceOwnerAuthentication, localizedReason: reason)
            guard isAnswered == true else { return }
            isShut = false
            await takeGiven()
        }
    }

    /// A hand-over that another app gave, once whoever looks has shown who they are.
    private func take(_ file: URL) async {
        given = file
        await opening.open(platform)
        await takeGiven()
    }

    private func takeGiven() async {
        guard let file = given, let place = opening.place, !isShut, phase == .active else { return }
        given = nil
        guard let theirs = await Picked.read(file, bytesMax: Phone.handoverBytesMax) else {
            return trouble = unexpectedTrouble()
        }
        trouble = await place.take(handover: theirs)
    }

    @ViewBuilder private var content: some View {
        switch opening.state {
        case .looking: ProgressView()
        case .new:
            StartScreen(presenter: StartPresenter(device: UIDevice.current.model, platform: platform), words: words) {
                opening.begin($0, platform)
            }
        case .asks(let gate): AskPinScreen(gate: gate, words: words)
        case .closed(let trouble):
            ClosedScreen(trouble: trouble, words: words) {
                await opening.open(platform)
            } anew: {
                await opening.beginAnew(platform)
            }
        case .open(let place): RootScreen(place: place).task { await takeGiven() }
        }
    }

    private var words: Words { Words(choices: platform.choices) }

    @ViewBuilder private func sheet(_ ask: ApplePlatform.Ask) -> some View {
        switch ask {
        case .scan: ScannerSheet { platform.answer($0) }
        case .send(let file): SendSheet(file: file) { platform.answer(nil) }
        case .pick(let bytesMax): PickSheet(bytesMax: bytesMax) { platform.answer($0) }
        }
    }
}

extension Trouble: @retroactive Identifiable {
    public var id: String { code }
}

/// What others see of this app while it is not in front, or shut: nothing of anybody's.
struct Cover: View {
    let words: Words
    /// Asks for the PIN; nothing where there is none.
    let gate: PinGate?
    /// Asks again; nothing where the app is not shut.
    let ask: (() -> Void)?

    var body: some View {
        Color(.systemBackground).ignoresSafeArea().overlay {
            if let gate, ask != nil {
                AskPinScreen(gate: gate, words: words)
            } else {
                VStack {
                    Image(systemName: "book.closed").font(.largeTitle).accessibilityHidden(true)
                    if let ask { Button(words.label(.closedAgain), action: ask).frame(minHeight: 44) }
                }
            }
        }
    }
}

/// A file that another app gave: a copy, which is deleted once it was read.
enum Picked {
    /// Of one that is too large as much as shows it. Not on the main actor: it may be large.
    static func read(_ file: URL, bytesMax: Int) async -> Data? {
        await Task.detached {
            let isScoped = file.startAccessingSecurityScopedResource()
            defer {
                if isScoped { file.stopAccessingSecurityScopedResource() }
                try? FileManager.default.removeItem(at: file)
            }
            guard let from = try? FileHandle(forReadingFrom: file) else { return nil }
            defer { try? from.close() }
            return try? from.read(upToCount: bytesMax + 1) ?? Data()
        }.value
    }
}

/// Picks a file.
struct PickSheet: UIViewControllerRepresentable {
    let bytesMax: Int
    let picked: @MainActor (Data?) -> Void

    func makeUIViewController(context: Context) -> UIDocumentPickerViewController {
        let types = [UTType(exportedAs: Identifiers.handoverType), .json, .data]
        let picker = UIDocumentPickerViewController(forOpeningContentTypes: types, asCopy: true)
        picker.delegate = context.coordinator
        return picker
    }

    func updateUIViewController(_ picker: UIDocumentPickerViewController, context: Context) {}

    func makeCoordinator() -> Coordinator { Coordinator(bytesMax: bytesMax, picked: picked) }

    @MainActor
    final class Coordinator: NSObject, UIDocumentPickerDelegate {
        private let bytesMax: Int
        private let picked: @MainActor (Data?) -> Void

        init(bytesMax: Int, picked: @escaping @MainActor (Data?) -> Void) {
            (self.bytesMax, self.picked) = (bytesMax, picked)
        }

        func documentPicker(_ picker: UIDocumentPickerViewController, didPickDocumentsAt files: [URL]) {
            guard let file = files.first else { return picked(nil) }
            Task { picked(await Picked.read(file, bytesMax: bytesMax)) }
        }

        func documentPickerWasCancelled(_ picker: UIDocumentPickerViewController) { picked(nil) }
    }
}
