import Redbook
import RedbookKit
import SwiftUI
import UIKit
import UniformTypeIdentifiers

/// The app: shows how far opening the phone has come, and covers itself when it is not in front.
@main
struct RedbookApp: App {
    @Environment(\.scenePhase) private var phase
    private let threshold: AppleThreshold
    @State private var platform: ApplePlatform
    @State private var opening: Opening

    init() {
        let threshold = AppleThreshold()
        self.threshold = threshold
        (_platform, _opening) = (State(initialValue: threshold.apple), State(initialValue: Opening(threshold)))
    }

    var body: some Scene {
        WindowGroup {
            content
                // Kept, because of what is typed in it; but for no eye, no finger and no screen reader.
                .opacity(opening.isShut ? 0 : 1).disabled(opening.isShut).accessibilityHidden(opening.isShut)
                .overlay { if phase != .active || opening.isShut { cover } }
                .sheet(item: $platform.asks, onDismiss: { platform.answer(nil) }, content: sheet)
                .alert(item: $opening.trouble) { Alert(title: Text(words.sentence($0.message))) }
                .onOpenURL { file in Task { await opening.take(file) } }
                .task {
                    CoreLog.listen()
                    ApplePlatform.clear()
                    await opening.open()
                }
        }
        .onChange(of: phase) { _, phase in
            switch phase {
            case .background: left()
            case .active: Task { await opening.came() }
            default: break
            }
        }
        .backgroundTask(.appRefresh(Identifiers.backgroundSync)) {
            await BackgroundSync.run(opening.session, threshold.courier)
        }
    }

    private func left() {
        BackgroundSync.schedule()
        let time = UIApplication.shared.beginBackgroundTask()
        Task {
            await opening.left()
            if let session = opening.session { await BackgroundSync.planReminders(session) }
            UIApplication.shared.endBackgroundTask(time)
        }
    }

    private var cover: some View {
        Cover(words: words, gate: opening.gate, ask: opening.isShut ? { Task { await opening.ask() } } : nil)
    }

    @ViewBuilder private var content: some View {
        switch opening.state {
        case .looking: ProgressView()
        case .new:
            let presenter = StartPresenter(device: UIDevice.current.model, platform: platform)
            StartScreen(presenter: presenter, words: words) { phone in Task { await opening.begin(phone) } }
        case .asks(let gate): AskPinScreen(gate: gate, words: words)
        case .closed(let trouble):
            ClosedScreen(trouble: trouble, words: words) {
                await opening.open()
            } anew: {
                await opening.beginAnew()
            }
        case .open(let place): RootScreen(place: place)
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
