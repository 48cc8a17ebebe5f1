import Redbook
import RedbookKit
import SwiftUI

/// Taking in a file of another system: what it is, what the core asks of it, and what came of it.
struct ImportScreen: View {
    @State var presenter: ImportPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.importTitle)) { intake in
            switch intake {
            case .choosing: choosing
            case .otherChild(let differences): otherChild(differences)
            case .doubtful(let doubts): doubtful(doubts)
            case .done(let came): done(came)
            }
        }
    }

    private var choosing: some View {
        let words = presenter.words
        return Section {
            Text(words.label(.importAbout))
            Text(words.label(.importLimit, ["megabytes": .count(Phone.fhirBytesMax / 1_000_000)])).font(.caption)
            Waits(words.label(.importPick), presenter.pick)
        }
    }

    private func otherChild(_ differences: [Message]) -> some View {
        let words = presenter.words
        return Section(words.label(.importOther)) {
            ForEach(differences, id: \.self) { Text(words.line([$0])) }
            Waits(words.label(.importSame), presenter.sameChild)
            Button(words.label(.importLeave), action: presenter.leave).frame(minHeight: 44)
        }
    }

    private func doubtful(_ doubts: [Message]) -> some View {
        let words = presenter.words
        return Section(words.label(.importDoubt)) {
            ForEach(doubts, id: \.self) { Text(words.say($0)) }
            Waits(words.label(.importConfirm), presenter.confirm)
            Button(words.label(.importLeave), action: presenter.leave).frame(minHeight: 44)
        }
    }

    @ViewBuilder private func done(_ came: Imported) -> some View {
        let words = presenter.words
        let count = came.entries.count
        Section {
            Text(count > 0 ? words.label(.importCame, ["count": .count(count)]) : words.label(.importNothing))
            if came.keptAsNotes > 0 { Text(words.label(.importNotes, ["count": .count(came.keptAsNotes)])) }
            if came.alreadyHere > 0 { Text(words.label(.importHere, ["count": .count(came.alreadyHere)])) }
            Button(words.label(.timelineTitle), action: presenter.timeline).frame(minHeight: 44)
        }
        if !came.left.isEmpty { LeftOutRows(left: came.left, words: words) }
        Section {
            Waits(words.label(.importAgain), presenter.pick)
            Button(words.label(.done), action: presenter.done).frame(minHeight: 44)
        }
    }
}

/// What was not taken in, and why. A file may hold thousands of things that a record does not need: the first are shown.
private struct LeftOutRows: View {
    private static let shown = 20
    let left: [LeftOut]
    let words: Words

    var body: some View {
        Section(words.label(.importLeft)) {
            ForEach(Array(left.prefix(Self.shown)), id: \.self) { left in
                VStack(alignment: .leading) {
                    Text(words.label(.importSort, ["what": .text(left.what.resource), "count": .count(left.count)]))
                    Text(words.say(left.what.why)).font(.caption)
                }
                .accessibilityElement(children: .combine)
            }
            if left.count > Self.shown { Text(words.label(.importMore, ["count": .count(left.count - Self.shown)])) }
        }
    }
}
