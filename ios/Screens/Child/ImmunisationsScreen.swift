import Redbook
import RedbookKit
import SwiftUI

/// The whole immunisation page.
struct ImmunisationsScreen: View {
    @State var presenter: ImmunisationsPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.immunisationsTitle)) { due in
            if let age = due.age { Text(words.say(age)) }
            if let message = due.message { Text(words.say(message)) }
            Button(words.label(.immunisationsAdd), action: presenter.add)
            items(.immunisationsNow, due.now)
            questions(due)
            items(.immunisationsNotCounted, due.notCounted)
            kept(.immunisationsKept, due.kept)
            kept(.immunisationsNotGiven, due.notGiven)
            items(.immunisationsDone, due.done + due.recorded)
            rest(due)
        }
    }

    @ViewBuilder private func rest(_ due: DueView) -> some View {
        items(.immunisationsUpcoming, due.upcoming)
        items(.immunisationsTooLate, due.tooLate)
        items(.immunisationsNotThisChild, due.notForThisChild)
        if !due.protection.isEmpty {
            Section(presenter.words.label(.immunisationsProtection)) {
                ForEach(due.protection, id: \.disease) { DiseaseRow(disease: $0, words: presenter.words) }
            }
        }
        if let version = due.rulesVersion {
            Text(presenter.words.label(.immunisationsRules, ["version": .text(version)])).font(.caption)
        }
    }

    @ViewBuilder private func items(_ title: RedbookKit.Label, _ items: [DueItem]) -> some View {
        if !items.isEmpty {
            Section(presenter.words.label(title)) {
                ForEach(items, id: \.self) { DueRow(item: $0, words: presenter.words) }
            }
        }
    }

    @ViewBuilder private func kept(_ title: RedbookKit.Label, _ items: [Kept]) -> some View {
        if !items.isEmpty {
            Section(presenter.words.label(title)) {
                ForEach(items, id: \.self) { kept in
                    Text(presenter.words.say(kept.message))
                    Text(presenter.words.person(kept.entry.writtenBy)).font(.caption)
                }
            }
        }
    }

    @ViewBuilder private func questions(_ due: DueView) -> some View {
        if !due.questions.isEmpty {
            Section(presenter.words.label(.immunisationsQuestions)) {
                ForEach(due.questions, id: \.question) { asked in
                    Text(presenter.words.say(asked.message))
                    Waits(presenter.words.label(.yes)) { await presenter.answer(asked.question, yes: true) }
                    Waits(presenter.words.label(.no)) { await presenter.answer(asked.question, yes: false) }
                }
            }
        }
    }
}

/// How the child is protected against a disease.
struct DiseaseRow: View {
    let disease: Disease
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            Text(words.label(.protectionDisease, ["disease": .text(disease.disease)]))
            Text(words.label(.protectionCounted, ["counted": .count(disease.counted)])).font(.caption)
            if let next = disease.nextFrom { Text(words.label(.protectionNext, ["on": .text(next)])).font(.caption) }
            if disease.withoutDay > 0 {
                Text(words.label(.protectionWithoutDay, ["count": .count(disease.withoutDay)])).font(.caption)
            }
        }
        .accessibilityElement(children: .combine)
    }
}
