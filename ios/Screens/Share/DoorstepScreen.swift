import Foundation
import Redbook
import RedbookKit
import SwiftUI

/// From phone to phone with no network: as a QR code where it is small enough, and as a file.
struct DoorstepScreen: View {
    @State var presenter: DoorstepPresenter

    var body: some View {
        let words = presenter.words
        Page(presenter: presenter, title: words.label(.doorstepTitle)) { doorstep in
            Text(words.label(.doorstepAbout))
            if let came = doorstep.came { Came(came: came, words: words) }
            Section(words.label(.doorstepGive)) {
                Giving(given: doorstep.given, words: words, send: presenter.send)
            }
            Section(words.label(.doorstepTake)) {
                Waits(words.label(.doorstepScan), presenter.scan)
                Waits(words.label(.doorstepPick), presenter.pick)
            }
        }
    }
}

/// A hand-over to be given. Whether it arrived only the other phone can say.
struct Giving: View {
    let given: Data
    let words: Words
    let send: @MainActor () async -> Void

    var body: some View {
        if given.count <= Phone.qrBytesMax {
            QrCode(data: given, name: words.label(.doorstepQr), words: words) { Text(words.label(.doorstepQr)) }
        } else {
            Text(words.label(.doorstepLarge))
        }
        Waits(words.label(.doorstepSend), send)
        Text(words.label(.doorstepSealed)).font(.caption)
    }
}

/// What came from the other side.
struct Came: View {
    let came: Handover
    let words: Words

    var body: some View {
        Section {
            Text(words.label(.doorstepCame, ["count": .count(came.entries)]))
            if came.waits > 0 { Text(words.label(.doorstepWaits, ["count": .count(came.waits)])) }
            if came.refused > 0 { Text(words.label(.doorstepRefused, ["count": .count(came.refused)])) }
            if came.cutOff { Text(words.label(.doorstepCutOff)) }
            if came.theyLack > 0 { Text(words.label(.doorstepTheyLack)) }
        }
    }
}
