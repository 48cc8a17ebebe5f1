import Foundation
import Redbook
import RedbookKit
import SwiftUI

/// Sharing with no network. Once it is made its QR code fills the screen.
struct ShareOfflineScreen: View {
    @State var presenter: ShareOfflinePresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.shareOfflineTitle)) { share in
            if let made = share.made { shown(made) } else { choosing(share) }
        }
    }

    @ViewBuilder private func choosing(_ share: NewOfflineShare) -> some View {
        let words = presenter.words
        if !share.hasPage { Text(words.label(.shareOfflineNoPage)).font(.headline) }
        Text(words.label(.shareOfflineAbout))
        Text(words.label(.shareOfflineForEver))
        Toggle(words.label(.shareOfflineWords), isOn: chosen(share.words, presenter.lock))
        Text(words.label(.shareOfflineWordsAbout)).font(.caption)
        if !share.words { Text(words.label(.shareOfflineOpen)).font(.headline) }
        Waits(words.label(.shareMake), presenter.make).disabled(!share.hasPage)
    }

    @ViewBuilder private func shown(_ made: OfflineShare) -> some View {
        let words = presenter.words
        Text(words.label(.shareScan))
        QrCode(data: Data(made.link.utf8), name: words.label(.shareOfflineQr), words: words) { said(made.words) }
        said(made.words)
        if !made.leftOut.isEmpty {
            Text(words.label(.shareOfflineLeftOut, ["what": .text(made.leftOut.map(words.say).joined(separator: ", "))]))
        }
        Text(words.label(.shareOfflineForEver))
        Button(words.label(.done), action: presenter.shown)
    }

    @ViewBuilder private func said(_ fourWords: String?) -> some View {
        if let fourWords {
            Text(presenter.words.label(.shareOfflineSay))
            Text(fourWords).font(.largeTitle)
        } else {
            Text(presenter.words.label(.shareOfflineOpen))
        }
    }
}
