import Redbook
import RedbookKit
import SwiftUI

/// The contacts with services over the first 1,001 days, oldest first, in the family's words.
struct JourneyScreen: View {
    @State var presenter: JourneyPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.journeyTitle)) { shown in
            Text(words.label(.journeyAbout))
            if shown.journey.contacts.isEmpty { Text(words.label(.journeyNone)) }
            Button(words.label(.journeyAdd), action: presenter.add).frame(minHeight: 44)
            ForEach(shown.journey.contacts, id: \.self) { contact in
                Button {
                    presenter.entry(contact)
                } label: {
                    ContactRow(contact: contact, shown: shown, words: words)
                }
            }
            if shown.journey.later > 0 {
                Text(words.label(.journeyLater, ["count": .count(shown.journey.later)])).font(.caption)
            }
            if !shown.journey.contacts.isEmpty { take }
        }
    }

    private var take: some View {
        let words = presenter.words
        return Section(words.label(.journeyTake)) {
            Text(words.label(.journeyTakeAbout)).font(.caption)
            Waits(words.label(.journeyTakeDo), presenter.take)
        }
    }
}

/// A contact: which service, when and how, whether it helped, and who wrote it down.
private struct ContactRow: View {
    let contact: JourneyContact
    let shown: JourneyShown
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            Text(contact.service.isEmpty ? shown.kind(contact).map(words.say) ?? "" : contact.service).font(.headline)
            Text(placed).font(.caption)
            if let review = contact.review { Text(words.say(review)) }
            if let what = contact.what { Text(what) }
            if let helped = contact.helped { Text(words.label(.journeyHelped, ["what": .text(helped)])) }
            if let note = contact.note { Text(note).font(.caption) }
            Text(words.person(contact.writtenBy)).font(.caption)
        }
        .accessibilityElement(children: .combine)
    }

    private var placed: String {
        let parts = [contact.age.map(words.say), words.day(contact.when), contact.how.map(words.say)]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}
