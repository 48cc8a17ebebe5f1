import Redbook
import RedbookKit
import SwiftUI

/// The very first screen: who uses this phone.
struct StartScreen: View {
    @State var presenter: StartPresenter
    let words: Words
    /// The phone is made.
    let begin: @MainActor (Phone) -> Void

    var body: some View {
        List {
            Text(words.label(.startAbout))
            Text(words.label(.startNotRealData))
            if let trouble = presenter.trouble { Text(words.sentence(trouble.message)) }
            field(.startName, .startNameHint, \.name)
            field(.startRelation, .startRelationHint, \.relation)
            field(.startDevice, .startDeviceHint, \.device)
            Waits(words.label(.startGo)) { if let phone = await presenter.go() { begin(phone) } }
                .disabled(!presenter.isComplete || presenter.isBusy)
        }
        .navigationTitle(words.label(.startTitle))
    }

    private func field(
        _ label: RedbookKit.Label, _ hint: RedbookKit.Label, _ path: WritableKeyPath<Owner, String> & Sendable
    ) -> some View {
        VStack(alignment: .leading) {
            TextField(
                words.label(label), text: typed(presenter.owner[keyPath: path]) { presenter.owner[keyPath: path] = $0 })
            Text(words.label(hint)).font(.caption)
        }
    }
}
