import Redbook
import RedbookKit
import SwiftUI

/// Asks for the PIN, before anything of anybody's is shown.
struct AskPinScreen: View {
    @Bindable var gate: PinGate
    let words: Words

    var body: some View {
        List {
            if let trouble = gate.trouble { Text(words.say(trouble.message)) }
            SecureField(words.label(.askPinPin), text: $gate.typed)
            Text(words.label(.askPinAbout)).font(.caption)
            Waits(words.label(.askPinOpen), gate.enter).disabled(gate.typed.isEmpty || gate.isBusy)
        }
        .navigationTitle(words.label(.unlockTitle))
    }
}
