import Redbook
import RedbookKit
import SwiftUI

/// Taking everything off the phone: what it means, what would be lost, and the way back.
struct EraseScreen: View {
    @State var presenter: ErasePresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.eraseTitle)) { erase in
            Text(words.label(.eraseAbout))
            if !erase.lost.isEmpty { lost(erase.lost) }
            if erase.hasPin {
                SecureField(words.label(.erasePin), text: typed(erase.pin) { typed in presenter.say { $0.pin = typed } })
                    .keyboardType(.numberPad)
            }
            Toggle(
                words.label(erase.lost.isEmpty ? .eraseUnderstood : .eraseLostUnderstood),
                isOn: chosen(erase.isUnderstood) { isUnderstood in presenter.say { $0.isUnderstood = isUnderstood } })
            Waits(words.label(.eraseDo), role: .destructive, presenter.erase).disabled(!erase.canErase)
        }
    }

    private func lost(_ lost: [Message]) -> some View {
        Section(presenter.words.label(.eraseLost)) {
            ForEach(lost, id: \.self) { Text(presenter.words.say($0)) }
            Text(presenter.words.label(.eraseLostAbout)).font(.caption)
        }
    }
}
