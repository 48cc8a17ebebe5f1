@testable import RedbookKit
import Testing

/// A share with no network.
@MainActor @Suite struct ShareOfflineTests {
    @Test func itIsUnderFourWordsUnlessItsPersonSaysOtherwise() async throws {
        try await atDesk { desk in
            desk.platform.choices.viewer = "https://view.redbook.example/"
            let offline = ShareOfflinePresenter(record: try await desk.child(), desk.place)
            #expect(offline.content?.hasPage == true)
            await offline.make()
            let made = try #require(offline.content?.made)
            #expect(made.link.hasPrefix("https://view.redbook.example/#rb1."))
            #expect(made.words?.split(separator: " ").count == 4)
            #expect("\(offline.content!)".contains("rb1.") == false)
            offline.lock(false)
            await offline.make()
            #expect(offline.content?.made?.words == nil)
        }
    }

    @Test func withoutAPageThatOpensItNothingIsMade() async throws {
        try await atDesk { desk in
            let offline = ShareOfflinePresenter(record: try await desk.child(), desk.place)
            #expect(offline.content?.hasPage == false)
            await offline.make()
            #expect(offline.trouble?.code == "share-form" && offline.content?.made == nil)
        }
    }
}
