import Redbook
import RedbookKit
import SwiftUI

/// Sharing to a screen without a camera.
struct ShareToScreen: View {
    @State var presenter: ShareToPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.shareToTitle)) { share in
            switch share {
            case .choosing(let begun): choosing(begun)
            case .waiting(_, let stands): waiting(stands)
            case .typing(_, let stands, let digits): asking(stands, digits)
            case .sent(let share):
                Text(words.label(.shareToSent)).font(.headline)
                if let share { ShareRow(share: share, words: words) }
                Text(words.label(.shareToListed)).font(.caption)
                Button(words.label(.done), action: presenter.done)
            }
        }
    }

    @ViewBuilder private func choosing(_ begun: ScreenChoice) -> some View {
        let words = presenter.words
        Text(words.label(.shareToAbout))
        Waits(words.label(.shareToScan), presenter.scan)
        TextField(words.label(.shareToCode), text: typed(begun.code, presenter.code))
        goes(begun.choice)
        Text(words.label(.shareHonest))
        Waits(words.label(.shareToBegin), presenter.begin)
            .disabled(begun.code.isEmpty || begun.choice.sections.isEmpty || presenter.isBusy)
    }

    @ViewBuilder private func goes(_ choice: ShareToChoice) -> some View {
        let words = presenter.words
        TimeChoice(seconds: choice.seconds, words: words) { time in presenter.choose { $0.seconds = time } }
        PartsChoice(
            sections: choice.sections, charts: choice.charts, words: words,
            choose: { sections in presenter.choose { $0.sections = sections } },
            chooseCharts: { charts in presenter.choose { $0.charts = charts } })
        OpensChoice(max: choice.opensMax, offered: ShareToPresenter.opens, words: words) { max in
            if let max { presenter.choose { $0.opensMax = max } }
        }
        TextField(words.label(.shareLabel), text: typed(choice.label) { label in presenter.choose { $0.label = label } })
        Text(words.label(.shareLabelHint)).font(.caption)
    }

    @ViewBuilder private func waiting(_ stands: ToScreen?) -> some View {
        let words = presenter.words
        Text(words.label(.shareToWaiting))
        if let stands { Text(words.label(.shareToUntil, ["on": .moment(stands.expires)])).font(.caption) }
        Waits(words.label(.shareToWait), presenter.goOn).disabled(presenter.isBusy)
        Button(words.label(.shareToOther), action: presenter.other)
    }

    @ViewBuilder private func asking(_ stands: ToScreen, _ text: String) -> some View {
        let words = presenter.words
        Text(words.label(.shareToLook))
        TextField(words.label(.shareToDigits), text: typed(text, presenter.digits))
        Text(words.label(.shareToTries, ["count": .count(stands.triesLeft)])).font(.caption)
        Text(words.label(.shareToUntil, ["on": .moment(stands.expires)])).font(.caption)
        Waits(words.label(.shareToFinish), presenter.finish).disabled(text.isEmpty || presenter.isBusy)
    }
}
