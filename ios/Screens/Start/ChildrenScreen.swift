import RedbookKit
import SwiftUI

/// All children on this phone, and the ways to begin another record.
struct ChildrenScreen: View {
    @State var presenter: ChildrenPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.childrenTitle)) { children in
            if children.isEmpty { Text(words.label(.childrenNone)) }
            ForEach(children, id: \.id) { child in
                Button {
                    presenter.choose(child)
                } label: {
                    VStack(alignment: .leading) {
                        Text(child.child ?? words.label(.childUnnamed)).font(.headline)
                        Text(words.line(child.words)).font(.caption)
                    }
                }
                .frame(minHeight: 44)
            }
            Section(words.label(.childrenAdd)) {
                way(.beginNew, .beginNewAbout) { presenter.newRecord() }
                way(.beginJoin, .beginJoinAbout) { presenter.join() }
                way(.beginPaper, .beginPaperAbout) { presenter.newRecord(paperBook: true) }
            }
            Section { way(.settingsPhone, .settingsPhoneAbout, presenter.settings) }
        }
    }

    private func way(
        _ title: RedbookKit.Label, _ about: RedbookKit.Label, _ action: @escaping @MainActor () -> Void
    ) -> some View {
        Button(action: action) {
            VStack(alignment: .leading) {
                Text(presenter.words.label(title))
                Text(presenter.words.label(about)).font(.caption)
            }
        }
    }
}
