import Redbook
import RedbookKit
import SwiftUI

/// The immunisation page of the paper book, visit by visit: what the book has is ticked, with one day for each visit.
struct PaperScreen: View {
    @State var presenter: PaperPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.paperTitle)) { paper in
            Text(words.label(.paperAbout))
            Doubts(doubts: paper.doubts, words: words, change: presenter.change, confirm: presenter.confirm)
            if paper.visits.isEmpty { Text(words.label(.paperNone)) }
            ForEach(paper.visits) { visit in
                Section(words.label(.paperVisit, ["on": .text(visit.id)])) {
                    ForEach(visit.doses, id: \.self) { dose in
                        Toggle(dose.name, isOn: chosen(paper.ticked.contains(dose)) { presenter.tick(dose, $0) })
                    }
                    DateRow(title: words.label(.paperWhen), date: paper.dates[visit.id] ?? TypedDate(), words: words) {
                        presenter.date(visit.id, $0)
                    }
                }
            }
            Waits(words.label(.paperSave, ["count": .count(paper.ticked.count)]), presenter.save)
                .disabled(paper.ticked.isEmpty)
            Section(words.label(.paperOther)) {
                ForEach(PaperPresenter.pages, id: \.self) { form in
                    Button(words.label(page(form))) { presenter.page(form) }
                }
            }
        }
    }

    private func page(_ form: String) -> RedbookKit.Label {
        switch form {
        case "birth_details": .paperBirth
        case "review": .paperReviews
        case "allergy": .paperAllergies
        case "illness": .paperIllnesses
        case "contact": .paperContacts
        case "family_history": .paperFamilyHistory
        default: presenter.words.measured(form)
        }
    }
}
