import Redbook
import RedbookKit
import SwiftUI

/// What disagrees, side by side with who said each, and what is kept aside.
struct NeedsScreen: View {
    @State var presenter: NeedsPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.needsTitle)) { needs in
            if needs.needs.isEmpty { Text(words.label(.needsNone)) }
            ForEach(needs.needs, id: \.self) { need in
                Section(words.say(need.message)) {
                    if let field = need.field { values(field) }
                    ForEach(need.entries, id: \.id) { entry in
                        Button {
                            presenter.entry(entry)
                        } label: {
                            EntryRow(entry: entry, words: words)
                        }
                    }
                }
            }
            if !needs.aside.isEmpty { aside(needs.aside) }
        }
    }

    private func values(_ field: ProfileField) -> some View {
        ForEach(field.values, id: \.self) { value in
            Text(value.value).font(.headline)
            ForEach(value.saidBy, id: \.entry) { Text(presenter.words.person($0.writtenBy)).font(.caption) }
            Waits(presenter.words.label(.needsPick, ["value": .text(value.value)])) {
                await presenter.pick(field.field, value)
            }
        }
    }

    private func aside(_ kept: [Aside]) -> some View {
        Section(presenter.words.label(.needsAside)) {
            Text(presenter.words.label(.needsAsideAbout))
            ForEach(kept, id: \.frame) { aside in
                Text(presenter.words.label(why(aside.outcome)))
                if let author = aside.writtenBy { Text(presenter.words.person(author)).font(.caption) }
            }
        }
    }

    private func why(_ outcome: String) -> RedbookKit.Label {
        switch outcome {
        case "waits": .asideWaits
        case "late": .asideLate
        default: .asideRefused
        }
    }
}
