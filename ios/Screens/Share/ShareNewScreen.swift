import Foundation
import Redbook
import RedbookKit
import SwiftUI

/// Sharing with a clinician. Once it is made its QR code fills the screen.
struct ShareNewScreen: View {
    @State var presenter: ShareNewPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.shareTitle)) { share in
            if let made = share.made { shown(made) } else { choosing(share.choice) }
        }
    }

    @ViewBuilder private func shown(_ made: ShareMade) -> some View {
        let words = presenter.words
        Text(words.label(.shareScan))
        QrCode(data: Data(made.link.utf8), name: words.label(.shareQr))
        if let passcode = made.passcode {
            Text(words.label(.sharePasscodeSay))
            Text(passcode).font(.largeTitle).monospaced()
        }
        Button(words.label(.done), action: presenter.shown)
    }

    @ViewBuilder private func choosing(_ choice: ShareChoice) -> some View {
        let words = presenter.words
        Text(words.label(.shareAbout))
        Picker(words.label(.shareTime), selection: chosen(choice.seconds) { time in presenter.choose { $0.seconds = time } })
        {
            ForEach(ShareNewPresenter.times, id: \.self) { Text(words.label(time($0))).tag($0) }
        }
        Section(words.label(.shareSections)) {
            ForEach(ShareNewPresenter.sections, id: \.self) { section in
                Toggle(
                    words.label(.shareSection, ["section": .text(section)]),
                    isOn: chosen(choice.sections.contains(section)) { goes in presenter.choose { $0.set(section, goes) } })
            }
        }
        Section(words.label(.shareMore)) {
            Toggle(
                words.label(.sharePasscode),
                isOn: chosen(choice.passcode) { isOn in presenter.choose { $0.passcode = isOn } })
            Text(words.label(.sharePasscodeAbout)).font(.caption)
            TextField(words.label(.shareLabel), text: typed(choice.label) { label in presenter.choose { $0.label = label } })
            Text(words.label(.shareLabelHint)).font(.caption)
        }
        Text(words.label(.shareHonest))
        Waits(words.label(.shareMake), presenter.make).disabled(choice.sections.isEmpty)
    }

    private func time(_ seconds: UInt32) -> RedbookKit.Label {
        switch seconds {
        case 900: .shareQuarter
        case 3_600: .shareHour
        case 86_400: .shareDay
        default: .shareWeek
        }
    }
}

extension ShareChoice {
    /// A section goes, or stays.
    fileprivate mutating func set(_ section: String, _ goes: Bool) {
        sections.removeAll { $0 == section }
        if goes { sections.append(section) }
    }
}
