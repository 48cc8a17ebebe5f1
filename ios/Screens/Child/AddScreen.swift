import Redbook
import RedbookKit
import SwiftUI

/// What would you like to write down?
struct AddScreen: View {
    @State var presenter: AddPresenter

    var body: some View {
        Page(presenter: presenter, title: presenter.words.label(.addTitle)) { list in
            group(.addMeasure, list.measurements)
            group(.addHealth, list.health)
            group(.addEveryday, list.everyday)
            group(.addRest, list.rest)
        }
    }

    private func group(_ title: RedbookKit.Label, _ forms: [RedbookFFI.Form]) -> some View {
        Section(presenter.words.label(title)) {
            ForEach(forms, id: \.id) { form in
                Button(presenter.words.say(form.about)) { presenter.choose(form) }.frame(minHeight: 44)
            }
        }
    }
}
