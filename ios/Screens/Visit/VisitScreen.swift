import Redbook
import RedbookKit
import SwiftUI

/// A home visit: one review with its notes, its measurements, one save, one code at the end.
struct VisitScreen: View {
    @State var presenter: VisitPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.visitTitle)) { visit in
            if let done = visit.done { saved(done) } else { writing(visit) }
        }
    }

    @ViewBuilder private func writing(_ visit: VisitShown) -> some View {
        let words = presenter.words
        IdentityRow(identity: visit.identity, words: words)
        Toggle(words.label(.visitChecked), isOn: chosen(visit.isChecked, presenter.checked))
        Doubts(doubts: visit.doubts, words: words, change: presenter.change, confirm: presenter.confirm)
        DateRow(title: words.label(.visitWhen), date: visit.date, words: words, type: presenter.date)
        ForEach(visit.parts, id: \.form.id) { part in
            Section(words.say(part.form.about)) {
                ForEach(part.form.fields, id: \.name) { VisitField(field: $0, part: part, presenter: presenter) }
            }
        }
        Waits(words.label(.visitSave), presenter.save).disabled(!visit.maySave)
    }

    @ViewBuilder private func saved(_ done: VisitShown.Done) -> some View {
        let words = presenter.words
        Text(words.label(.visitSaved))
        Section(words.label(.visitHand)) {
            Text(words.label(.visitHandAbout))
            if let given = done.given { Giving(given: given, words: words, send: presenter.send) }
        }
        Section(words.label(.visitText)) {
            Text(words.label(.visitTextAbout)).font(.caption)
            if let text = done.text {
                Text(text)
                Button(words.label(.visitCopy), action: presenter.copy)
            }
        }
        if done.given == nil { Waits(words.label(.closedAgain), presenter.prepare) }
        Button(words.label(.visitEnd), action: presenter.end)
    }
}

/// A field of a part of a visit.
struct VisitField: View {
    let field: FormField
    let part: FilledForm
    let presenter: VisitPresenter

    var body: some View {
        let text = typed(part.values[field.name] ?? "") { presenter.field(part.form.id, field.name, $0) }
        let title = presenter.words.say(field.label)
        if field.choices.isEmpty {
            TextField(title, text: text, axis: .vertical)
        } else {
            Picker(title, selection: text) {
                ForEach(field.choices, id: \.name) { Text(presenter.words.say($0.label)).tag($0.name) }
            }
        }
        if let problem = part.problems[field.name] {
            Text(presenter.words.say(problem.message)).foregroundStyle(.red)
            ForEach(problem.readings, id: \.self) { reading in
                Button(presenter.words.label(.formReading, ["value": .text(reading)])) {
                    presenter.field(part.form.id, field.name, reading)
                }
            }
        }
    }
}
