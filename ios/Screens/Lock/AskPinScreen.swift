import Redbook
import RedbookKit
import SwiftUI

/// Asks for the PIN, before anything of anybody's is shown.
struct AskPinScreen: View {
    @Bindable var gate: PinGate
    let words: Words

    var body: some View {
        List {
            Text(words.label(.unlockTitle)).font(.largeTitle).accessibilityAddTraits(.isHeader)
            if let trouble = gate.trouble { Text(words.sentence(trouble.message)) }
            SecureField(words.label(.askPinPin), text: $gate.typed).keyboardType(.numberPad)
            Text(words.label(.askPinAbout)).font(.caption)
            Waits(words.label(.askPinOpen), gate.enter).disabled(gate.typed.isEmpty || gate.isBusy)
            if gate.isForgotten {
                Anew(words: words, anew: gate.anew)
            } else if gate.canBeginAnew {
                Button(words.label(.askPinForgotten), action: gate.forgotten)
            }
        }
    }
}

/// The way on for whoever cannot open what is here: what it costs, and doing it.
struct Anew: View {
    let words: Words
    let anew: @MainActor () async -> Void

    var body: some View {
        Section {
            Text(words.label(.anewAbout))
            Waits(words.label(.anewDo), role: .destructive, anew)
        }
    }
}
