import RedbookKit
import SwiftUI

/// Asking to be let into a record that somebody else keeps.
struct JoinScreen: View {
    @State var presenter: JoinPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.joinTitle)) { link in
            Text(words.label(.joinAbout))
            Waits(words.label(.joinScan), presenter.scan)
            TextField(words.label(.joinLink), text: typed(link, presenter.link))
            Waits(words.label(.joinAsk), presenter.join).disabled(link.isEmpty)
        }
    }
}

/// Waiting to be let in: the code that both people compare.
struct JoiningScreen: View {
    @State var presenter: JoiningPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.joiningTitle)) { stands in
            if stands.state == "spoilt" {
                Text(words.label(.joiningSpoilt))
                Button(words.label(.joiningAgain), action: presenter.again)
            } else {
                if let code = stands.code {
                    Text(words.label(.joiningCode))
                    Text(code).font(.largeTitle).monospaced()
                    Text(words.label(.joiningCodeAbout)).font(.caption)
                } else {
                    Text(words.label(.joiningAsked))
                }
                Waits(words.label(.joiningLook), presenter.look)
            }
        }
    }
}
