import Redbook
import RedbookKit
import SwiftUI

/// Something that is due, was, or will be, with its reason.
struct DueRow: View {
    let item: DueItem
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            Text(item.name).font(.headline)
            Text(words.say(item.reason)).font(.caption)
            ForEach(item.notes, id: \.self) { Text(words.say($0)).font(.caption) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// An entry: what it says, who wrote it, and how it stands, in words.
struct EntryRow: View {
    let entry: Entry
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            if entry.says.isEmpty { Text(words.label(.entryUnreadable)) }
            ForEach(entry.says, id: \.self) { Text(words.say($0)) }
            Text(words.person(entry.writtenBy)).font(.caption)
            if let mark = words.mark(entry) { Text(mark).font(.caption) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// A date as it is being typed.
struct DateRow: View {
    let title: String
    let date: TypedDate
    let words: Words
    let type: @MainActor (TypedDate) -> Void

    var body: some View {
        VStack(alignment: .leading) {
            Text(title)
            HStack {
                part(.dateDay, \.day)
                part(.dateMonth, \.month)
                part(.dateYear, \.year)
            }
            Text(words.label(.dateHint)).font(.caption)
        }
    }

    private func part(_ label: RedbookKit.Label, _ path: WritableKeyPath<TypedDate, String> & Sendable) -> some View {
        TextField(
            words.label(label),
            text: typed(date[keyPath: path]) { text in
                var changed = date
                changed[keyPath: path] = text
                type(changed)
            })
    }
}

/// A text that a presenter holds, and what is called when it is typed at.
@MainActor
func typed(_ text: String, _ type: @escaping @MainActor (String) -> Void) -> Binding<String> {
    Binding(get: { @MainActor in text }, set: { @MainActor in type($0) })
}

/// A choice that a presenter holds, and what is called when another is made.
@MainActor
func chosen<Value: Sendable>(_ value: Value, _ choose: @escaping @MainActor (Value) -> Void) -> Binding<Value> {
    Binding(get: { @MainActor in value }, set: { @MainActor in choose($0) })
}

extension Words {
    /// Who wrote something.
    func person(_ author: Author) -> String {
        if author.name.isEmpty { return label(.personUnreadable) }
        return author.you ? label(.personYou, ["name": .text(author.name)]) : author.name
    }

    /// How an entry stands, where that needs saying.
    func mark(_ entry: Entry) -> String? {
        switch entry.status {
        case .retracted: label(.entryRetracted)
        case .replaced: label(.entryReplaced)
        case .current: entry.sent ? nil : label(.entryUnsent)
        }
    }
}
