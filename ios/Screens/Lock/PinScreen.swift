import Redbook
import RedbookKit
import SwiftUI

/// A PIN of one's own: what it is for, what a forgotten one costs, and setting it.
struct PinScreen: View {
    @State var presenter: PinPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.pinTitle)) { pin in
            Text(words.label(pin.isSet ? .pinIsSet : .pinIsNotSet))
            Text(words.label(.pinAbout)).font(.caption)
            Text(words.label(.pinForgotten)).font(.caption)
            Text(words.label(.pinLimits)).font(.caption)
            if pin.isSet {
                field(.pinCurrent, pin.current) { typed in presenter.type { $0.current = typed } }
                Waits(words.label(.pinLift), role: .destructive, presenter.lift).disabled(pin.current.isEmpty)
            }
            Section {
                field(.pinNew, pin.new) { typed in presenter.type { $0.new = typed } }
                Text(words.label(.pinNewHint)).font(.caption)
                field(.pinAgain, pin.again) { typed in presenter.type { $0.again = typed } }
                if pin.differs { Text(words.label(.pinDiffers)).font(.caption) }
                Waits(words.label(.pinSet), presenter.set).disabled(!pin.canSet)
            }
        }
    }

    private func field(
        _ label: RedbookKit.Label, _ text: String, _ type: @escaping @MainActor (String) -> Void
    ) -> some View {
        SecureField(presenter.words.label(label), text: typed(text, type)).keyboardType(.numberPad)
    }
}
