import Foundation
import Redbook
import RedbookKit
import SwiftUI

/// For how long a share can be read.
struct TimeChoice: View {
    let seconds: UInt32
    let words: Words
    let choose: @MainActor (UInt32) -> Void

    var body: some View {
        Picker(words.label(.shareTime), selection: chosen(seconds, choose)) {
            ForEach(ShareNewPresenter.times, id: \.self) { Text(words.label(label($0))).tag($0) }
        }
    }

    private func label(_ seconds: UInt32) -> RedbookKit.Label {
        switch seconds {
        case 900: .shareQuarter
        case 3_600: .shareHour
        case 86_400: .shareDay
        default: .shareWeek
        }
    }
}

/// How often it can be opened; nothing: as often as anybody likes.
struct OpensChoice: View {
    let max: UInt32?
    let offered: [UInt32?]
    let words: Words
    let choose: @MainActor (UInt32?) -> Void

    var body: some View {
        Picker(words.label(.shareOpens), selection: chosen(max, choose)) {
            ForEach(offered, id: \.self) { Text(words.label(label($0))).tag($0) }
        }
    }

    private func label(_ max: UInt32?) -> RedbookKit.Label {
        switch max {
        case nil: .shareOpensAny
        case 1: .shareOpensOnce
        default: .shareOpensThree
        }
    }
}

/// What goes: the sections, in the order in which they are offered, and growth charts as pictures.
struct PartsChoice: View {
    let sections: [String]
    let charts: Bool
    let words: Words
    let choose: @MainActor ([String]) -> Void
    let chooseCharts: @MainActor (Bool) -> Void

    var body: some View {
        Section(words.label(.shareSections)) {
            ForEach(ShareNewPresenter.sections, id: \.self) { section in
                Toggle(
                    words.label(.shareSection, ["section": .text(section)]),
                    isOn: chosen(sections.contains(section)) { choose(with(section, $0)) })
            }
            Toggle(words.label(.shareCharts), isOn: chosen(charts, chooseCharts))
            Text(words.label(.shareAbout)).font(.caption)
        }
    }

    /// With a section, or without it.
    private func with(_ section: String, _ goes: Bool) -> [String] {
        ShareNewPresenter.sections.filter { $0 == section ? goes : sections.contains($0) }
    }
}

/// A share's QR code, and its passcode to be said.
struct MadeRows: View {
    let made: ShareMade
    let words: Words
    let done: @MainActor () -> Void

    var body: some View {
        Text(words.label(.shareScan))
        QrCode(data: Data(made.link.utf8), name: words.label(.shareQr), words: words) { said }
        said
        Text(words.label(.sharesExpires, ["on": .moment(made.share.expires)])).font(.caption)
        Button(words.label(.done), action: done)
    }

    @ViewBuilder private var said: some View {
        if let passcode = made.passcode {
            Text(words.label(.sharePasscodeSay))
            Text(passcode).font(.largeTitle).monospaced()
        }
    }
}
