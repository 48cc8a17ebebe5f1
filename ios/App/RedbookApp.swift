import Redbook
import RedbookKit
import SwiftUI
import UIKit
import UniformTypeIdentifiers

/// The app: opens the phone, or says why it is closed; covers itself when it is not in front.
@main
struct RedbookApp: App {
    @Environment(\.scenePhase) private var phase
    @State private var platform = ApplePlatform()
    @State private var opening = Opening()

    var body: some Scene {
        WindowGroup {
            content
                .overlay { if phase != .active { Cover() } }
                .sheet(item: $platform.asks, onDismiss: { platform.answer(nil) }, content: sheet)
                .task {
                    await opening.open(platform)
                    guard let session = opening.session else { return }
                    await SystemNotifications.askPermission(session)
                    await BackgroundSync.planReminders(session)
                }
        }
        .onChange(of: phase) { _, phase in
            guard phase == .background, let session = opening.session else { return }
            BackgroundSync.schedule()
            Task { await BackgroundSync.planReminders(session) }
        }
        .backgroundTask(.appRefresh(Identifiers.backgroundSync)) { await BackgroundSync.run(opening.session) }
    }

    @ViewBuilder private var content: some View {
        switch opening.state {
        case .looking: ProgressView()
        case .new:
            StartScreen(presenter: StartPresenter(device: UIDevice.current.model, platform: platform), words: words) {
                opening.begin($0, platform)
            }
        case .closed(let trouble): ClosedScreen(trouble: trouble, words: words) { await opening.open(platform) }
        case .open(let place): RootScreen(place: place)
        }
    }

    private var words: Words { Words(choices: platform.choices) }

    @ViewBuilder private func sheet(_ ask: ApplePlatform.Ask) -> some View {
        switch ask {
        case .scan: ScannerSheet { platform.answer($0) }
        case .send(let file): SendSheet(file: file) { platform.answer(nil) }
        case .pick: PickSheet { platform.answer($0) }
        }
    }
}

/// What other apps see of this one among the open apps: nothing of anybody's.
struct Cover: View {
    var body: some View {
        Color(.systemBackground).ignoresSafeArea().overlay { Image(systemName: "book.closed").font(.largeTitle) }
    }
}

/// Picks a file.
struct PickSheet: UIViewControllerRepresentable {
    let picked: @MainActor (Data?) -> Void

    func makeUIViewController(context: Context) -> UIDocumentPickerViewController {
        let types = [UTType(exportedAs: Identifiers.handoverType), .json, .data]
        let picker = UIDocumentPickerViewController(forOpeningContentTypes: types, asCopy: true)
        picker.delegate = context.coordinator
        return picker
    }

    func updateUIViewController(_ picker: UIDocumentPickerViewController, context: Context) {}

    func makeCoordinator() -> Coordinator { Coordinator(picked: picked) }

    @MainActor
    final class Coordinator: NSObject, UIDocumentPickerDelegate {
        private let picked: @MainActor (Data?) -> Void

        init(picked: @escaping @MainActor (Data?) -> Void) { self.picked = picked }

        func documentPicker(_ picker: UIDocumentPickerViewController, didPickDocumentsAt files: [URL]) {
            picked(files.first.flatMap { try? Data(contentsOf: $0) })
        }

        func documentPickerWasCancelled(_ picker: UIDocumentPickerViewController) { picked(nil) }
    }
}
