import Redbook
import RedbookKit
import SwiftUI

/// A form: any kind of entry.
struct FormScreen: View {
    @State var presenter: FormPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: presenter.content.map { words.say($0.form.about) } ?? "") { form in
            if let identity = form.identity { IdentityRow(identity: identity, words: words) }
            if form.isCorrection { Text(words.label(.formCorrection)) }
            if form.form.id == "loss" { Text(words.label(.lossAbout)) }
            Doubts(doubts: form.doubts, words: words, change: presenter.change, confirm: presenter.confirm)
            if !form.problems.isEmpty { Text(words.label(.formProblems)) }
            ForEach(form.shown, id: \.name) { FieldRow(field: $0, form: form, presenter: presenter) }
            when(form)
            let hidden = form.form.fields.count - form.shown.count
            if hidden > 0 { Button(words.label(.formMore, ["count": .count(hidden)]), action: presenter.whole) }
            if let writer = form.writer { Text(words.writer(writer)).font(.caption) }
            Waits(words.label(.save), presenter.save)
        }
    }

    @ViewBuilder private func when(_ form: FilledForm) -> some View {
        let words = presenter.words
        let title = form.form.when.map(words.say) ?? words.label(.formWhen)
        Section(title) {
            DateRow(title: title, date: form.date, words: words, type: presenter.happened)
            if form.form.when != nil {
                Toggle(words.label(.dateUnknown), isOn: chosen(form.isDateUnknown, presenter.unknown))
            }
            if form.isDateMissing { Text(words.label(.formWhenMissing)) }
        }
    }
}

/// A field of a form, by what it holds, with what is wrong with it.
struct FieldRow: View {
    let field: FormField
    let form: FilledForm
    let presenter: FormPresenter

    var body: some View {
        VStack(alignment: .leading) {
            asked
            if let absence = field.absence {
                let isAbsent = form.values[field.name] == ""
                Toggle(words.say(absence), isOn: chosen(isAbsent) { presenter.absent(field.name, $0) })
            }
            if let problem = form.problems[field.name] {
                Text(words.say(problem.message)).foregroundStyle(.red)
                ForEach(problem.readings, id: \.self) { reading in
                    Button(words.label(.formReading, ["value": .text(reading)])) { presenter.field(field.name, reading) }
                }
            }
        }
    }

    private var words: Words { presenter.words }

    private var title: String {
        let label = words.say(field.label)
        return field.required ? label : words.label(.formOptional, ["label": .text(label)])
    }

    private var text: Binding<String> {
        typed(form.values[field.name] ?? "") { presenter.field(field.name, $0) }
    }

    @ViewBuilder private var asked: some View {
        switch field.shape {
        case .choice:
            Picker(title, selection: text) {
                if !field.required { Text(words.label(.sexNotSaid)).tag("") }
                ForEach(field.choices, id: \.name) { Text(words.say($0.label)).tag($0.name) }
            }
        case .record:
            Picker(title, selection: text) {
                ForEach(form.others, id: \.id) { Text($0.child ?? words.label(.childUnnamed)).tag($0.id) }
            }
        case .yesNo:
            Picker(title, selection: text) {
                Text(words.label(.sexNotSaid)).tag("")
                Text(words.label(.yes)).tag("yes")
                Text(words.label(.no)).tag("no")
            }
        case .flag:
            Toggle(title, isOn: chosen(form.values[field.name] == "yes") { presenter.field(field.name, $0 ? "yes" : "") })
        case .date:
            DateRow(title: title, date: form.dates[field.name] ?? TypedDate(), words: words) {
                presenter.date(field.name, $0)
            }
        case .page:
            TextField(title, text: text, axis: .vertical)
        case .text, .number:
            TextField(title, text: text)
        case .weight:
            hinted(.formWeightHint)
        case .length:
            hinted(.formLengthHint)
        case .gestation:
            hinted(.formGestationHint)
        }
    }

    private func hinted(_ hint: RedbookKit.Label) -> some View {
        VStack(alignment: .leading) {
            TextField(title, text: text)
            Text(words.label(hint)).font(.caption)
        }
    }
}

extension Words {
    /// As whom something is written.
    func writer(_ writer: Member) -> String {
        let args: KeyValuePairs<String, ArgValue> = [
            "name": .text(writer.name), "relation": .text(writer.relation), "role": .text(label(role(writer.role))),
        ]
        return label(.formWriter, args)
    }
}
