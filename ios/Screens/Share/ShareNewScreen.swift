import Redbook
import RedbookKit
import SwiftUI

/// Sharing with a clinician. Once it is made its QR code fills the screen.
struct ShareNewScreen: View {
    @State var presenter: ShareNewPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.shareTitle)) { share in
            if let made = share.made {
                MadeRows(made: made, words: words, done: presenter.shown)
            } else {
                choosing(share.choice)
            }
        }
    }

    @ViewBuilder private func choosing(_ choice: ShareChoice) -> some View {
        let words = presenter.words
        TimeChoice(seconds: choice.seconds, words: words) { time in presenter.choose { $0.seconds = time } }
        PartsChoice(
            sections: choice.sections, charts: choice.charts, words: words,
            choose: { sections in presenter.choose { $0.sections = sections } },
            chooseCharts: { charts in presenter.choose { $0.charts = charts } })
        OpensChoice(max: choice.opensMax, offered: ShareNewPresenter.opens, words: words) { max in
            presenter.choose { $0.opensMax = max }
        }
        Section(words.label(.shareMore)) { opening(choice) }
        Text(words.label(.shareHonest))
        Waits(words.label(.shareMake), presenter.make).disabled(choice.sections.isEmpty)
    }

    @ViewBuilder private func opening(_ choice: ShareChoice) -> some View {
        let words = presenter.words
        Toggle(
            words.label(.sharePasscode), isOn: chosen(choice.passcode) { isOn in presenter.choose { $0.passcode = isOn } })
        Text(words.label(.sharePasscodeAbout)).font(.caption)
        Toggle(words.label(.shareGoesOn), isOn: chosen(choice.goesOn) { isOn in presenter.choose { $0.goesOn = isOn } })
        Text(words.label(.shareGoesOnAbout)).font(.caption)
        TextField(words.label(.shareLabel), text: typed(choice.label) { label in presenter.choose { $0.label = label } })
        Text(words.label(.shareLabelHint)).font(.caption)
    }
}
