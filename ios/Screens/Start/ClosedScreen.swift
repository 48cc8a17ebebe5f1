import Redbook
import RedbookKit
import SwiftUI

/// The phone cannot be opened now. What is left is said, and nothing is deleted.
struct ClosedScreen: View {
    let trouble: Trouble
    let words: Words
    let again: @MainActor () async -> Void
    let anew: @MainActor () async -> Void

    /// Trying again brings none of these back.
    private static let lost: Set = ["key-wiped", "no-key", "no-store", "store-set-aside", "wrong-key", "key-damaged"]

    var body: some View {
        List {
            Text(words.label(trouble.code == "key-wiped" ? .closedWiped : .closedAbout))
            Text(words.sentence(trouble.message))
            Waits(words.label(.closedAgain), again)
            if Self.lost.contains(trouble.code) { Anew(words: words, anew: anew) }
        }
        .navigationTitle(words.label(.closedTitle))
    }
}
