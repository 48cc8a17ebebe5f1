import Redbook
import RedbookKit
import SwiftUI

/// Everything that was written, with who wrote it.
struct TimelineScreen: View {
    @State var presenter: TimelinePresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.timelineTitle)) { timeline in
            Toggle(
                words.label(.timelineReplacedToo),
                isOn: chosen(timeline.replacedToo) { isShown in
                    Task { await presenter.replacedToo(isShown) }
                })
            if timeline.entries.isEmpty { Text(words.label(.timelineNone)) }
            ForEach(timeline.entries, id: \.id) { entry in
                Button {
                    presenter.entry(entry)
                } label: {
                    EntryRow(entry: entry, words: words)
                }
            }
            if timeline.hasMore { Waits(words.label(.timelineMore), presenter.more) }
        }
    }
}

/// One entry with every version of it. Nothing is ever deleted.
struct EntryScreen: View {
    @State var presenter: EntryPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.entryTitle)) { shown in
            let entry = shown.detail.entry
            EntryRow(entry: entry, words: words)
            Text(words.label(.entryWhen, ["day": .text(words.day(entry.when))]))
            Text(words.label(.entryRecorded, ["on": .moment(entry.recorded)]))
            if entry.confirmed { Text(words.label(.entryConfirmed)) }
            if let from = entry.importedFrom { Text(words.label(.entryImported, ["from": .text(from)])) }
            if entry.status == .current { changing(shown) }
            let others = shown.detail.history.filter { $0.id != entry.id }
            if !others.isEmpty {
                Section(words.label(.entryVersions)) {
                    ForEach(others, id: \.id) { EntryRow(entry: $0, words: words) }
                }
            }
        }
    }

    @ViewBuilder private func changing(_ shown: EntryShown) -> some View {
        let words = presenter.words
        if let reason = shown.reason {
            Text(words.label(.entryTakeBackAbout))
            TextField(words.label(.entryTakeBackReason), text: typed(reason, presenter.reason))
            Waits(words.label(.entryTakeBackDo), role: .destructive, presenter.takeBack)
            Button(words.label(.entryKeep), action: presenter.keep)
        } else {
            Button(words.label(.entryCorrect), action: presenter.correct)
            Button(words.label(.entryTakeBack), role: .destructive) { presenter.reason("") }
        }
    }
}

extension Words {
    /// A day in words, as precisely as it is known.
    func day(_ day: String?) -> String {
        day.map { label(.day, ["on": .text($0)]) } ?? label(.dayUnknown)
    }
}
