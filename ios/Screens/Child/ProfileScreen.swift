import Redbook
import RedbookKit
import SwiftUI

/// Who the child is. What was there before stays to be seen.
struct ProfileScreen: View {
    @State var presenter: ProfilePresenter

    /// The fields that are always shown, with or without a value.
    private let shown: [(field: String, label: RedbookKit.Label)] = [
        ("name", .profileName), ("sex", .profileSex), ("nhs-number", .profileNhs), ("address", .profileAddress),
    ]

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.profileTitle)) { profile in
            Doubts(
                doubts: profile.doubts, words: words, change: { presenter.edit("", nil) }, confirm: presenter.confirm)
            ForEach(shown, id: \.field) { row(profile, $0.field, words.label($0.label)) }
            Text(words.label(.profileKept)).font(.caption)
        }
    }

    @ViewBuilder private func row(_ profile: ProfileShown, _ field: String, _ title: String) -> some View {
        let values = profile.profile.fields.first { $0.field == field }?.values.map(\.value) ?? []
        if let editing = profile.editing, editing.field == field {
            TextField(title, text: typed(editing.value) { presenter.edit(field, $0) })
            Waits(presenter.words.label(.save), presenter.save)
        } else {
            Button {
                presenter.edit(field, values.first ?? "")
            } label: {
                VStack(alignment: .leading) {
                    Text(title).font(.caption)
                    Text(values.isEmpty ? presenter.words.label(.profileNothing) : values.joined(separator: " / "))
                }
            }
        }
    }
}
