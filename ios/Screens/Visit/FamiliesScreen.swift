import Redbook
import RedbookKit
import SwiftUI

/// A health visitor's families, with how fresh what this phone holds is.
struct FamiliesScreen: View {
    @State var presenter: FamiliesPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.familiesTitle)) { caseload in
            Button(words.label(.familiesReceipt), action: presenter.receipt)
            damaged(caseload.damaged, words)
            if caseload.families.isEmpty { Text(words.label(.familiesNone)) }
            ForEach(caseload.families, id: \.record) { family in
                Button {
                    presenter.choose(family)
                } label: {
                    FamilyRow(family: family, words: words)
                }
            }
            Button(words.label(.familiesJoin), action: presenter.join)
            Section {
                Button(words.label(.settingsPhone), action: presenter.settings)
                Text(words.label(.settingsPhoneAbout)).font(.caption)
            }
        }
    }
}

/// How many records cannot be opened on this phone.
@ViewBuilder @MainActor private func damaged(_ records: [String], _ words: Words) -> some View {
    if !records.isEmpty { Text(words.label(.familiesDamaged, ["count": .count(records.count)])) }
}

/// A family.
struct FamilyRow: View {
    let family: Family
    let words: Words

    var body: some View {
        VStack(alignment: .leading) {
            Text(family.identity.name ?? words.label(.childUnnamed)).font(.headline)
            if let age = family.age { Text(words.say(age)) }
            Text(words.say(family.freshness)).font(.caption)
            if family.due > 0 { Text(words.label(.familiesDue, ["count": .count(family.due)])).font(.caption) }
            if family.needs > 0 { Text(words.label(.familiesNeeds, ["count": .count(family.needs)])).font(.caption) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// Who a record is about, by two identifiers at least: what is checked before anything is saved.
struct IdentityRow: View {
    let identity: Identity
    let words: Words

    var body: some View {
        Section(words.label(.identityCheck)) {
            Text(identity.name ?? words.label(.childUnnamed)).font(.headline)
            if let born = identity.born { Text(words.label(.identityBorn, ["day": .text(words.day(born))])) }
            if let number = identity.nhsNumber { Text(words.label(.identityNumber, ["number": .text(number)])) }
            if known < 2 { Text(words.label(.identityFew)) }
        }
    }

    private var known: Int { [identity.name, identity.born, identity.nhsNumber].compactMap { $0 }.count }
}

/// What became of the day's visits: with the family, or waiting.
struct ReceiptScreen: View {
    @State var presenter: ReceiptPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.receiptTitle)) { receipt in
            Text(words.say(receipt.message))
            damaged(receipt.damaged, words)
            ForEach(receipt.visits, id: \.record) { visit in
                Button {
                    presenter.choose(visit)
                } label: {
                    VStack(alignment: .leading) {
                        Text(visit.identity.name ?? words.label(.childUnnamed)).font(.headline)
                        Text(words.label(.receiptEntries, ["count": .count(visit.entries)]))
                        Text(words.label(visit.isHanded ? .receiptHanded : .receiptWaits)).font(.caption)
                    }
                }
            }
            if receipt.waiting > 0 { Waits(words.label(.receiptHandOn), presenter.handOn) }
        }
    }
}
