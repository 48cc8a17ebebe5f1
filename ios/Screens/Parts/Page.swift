import Redbook
import RedbookKit
import SwiftUI

/// What every screen has: its title, what is waited for, and what stood in the way beside what was there.
struct Page<Content: Sendable, Rows: View>: View {
    let presenter: Presenter<Content>
    let title: String
    @ViewBuilder let rows: (Content) -> Rows

    var body: some View {
        List {
            if let trouble = presenter.trouble {
                TroubleRow(trouble: trouble, words: presenter.words, dismiss: presenter.dismiss)
            }
            if let content = presenter.content { rows(content) } else if presenter.isBusy { ProgressView() }
        }
        .privacySensitive()
        .navigationTitle(title)
        .toolbar {
            if presenter.isBusy { Button(presenter.words.label(.cancel), role: .cancel, action: presenter.cancel) }
        }
        .task { await presenter.open() }
    }
}

/// What stood in the way, and what to do now.
struct TroubleRow: View {
    let trouble: Trouble
    let words: Words
    let dismiss: @MainActor () -> Void

    var body: some View {
        Section {
            HStack {
                Image(systemName: "exclamationmark.triangle").accessibilityHidden(true)
                Text(words.sentence(trouble.message))
            }
            Button(words.label(.ok), action: dismiss)
        }
    }
}

/// A button for something that waits.
struct Waits: View {
    let title: String
    let role: ButtonRole?
    let action: @MainActor () async -> Void

    init(_ title: String, role: ButtonRole? = nil, _ action: @escaping @MainActor () async -> Void) {
        (self.title, self.role, self.action) = (title, role, action)
    }

    var body: some View {
        Button(title, role: role) { Task { await action() } }.frame(minHeight: 44)
    }
}

/// A question about what looks like a slip. It is asked once, and kept as the person says.
struct Doubts: View {
    let doubts: [Message]
    let words: Words
    let change: @MainActor () -> Void
    let confirm: @MainActor () async -> Void

    var body: some View {
        if !doubts.isEmpty {
            Section(words.label(.formDoubt)) {
                ForEach(doubts, id: \.self) { Text(words.say($0)) }
                Waits(words.label(.formConfirm), confirm)
                Button(words.label(.formChange), action: change)
            }
        }
    }
}
