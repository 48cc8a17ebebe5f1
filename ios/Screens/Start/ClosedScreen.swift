import Redbook
import RedbookKit
import SwiftUI

/// The phone cannot be opened now. What is left is said, and nothing is deleted.
struct ClosedScreen: View {
    let trouble: Trouble
    let words: Words
    let again: @MainActor () async -> Void

    var body: some View {
        List {
            Text(words.label(trouble.code == "key-wiped" ? .closedWiped : .closedAbout))
            Text(words.say(trouble.message))
            Waits(words.label(.closedAgain), again)
        }
        .navigationTitle(words.label(.closedTitle))
    }
}
