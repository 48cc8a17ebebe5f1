import Foundation
import RedbookKit
import Testing

/// What the system reads, and what the code says, are the same.
@Suite struct InfoTests {
    @Test func theInfoListNamesWhatTheCodeNames() throws {
        let info = try list("App/Info.plist")
        #expect(info["BGTaskSchedulerPermittedIdentifiers"] as? [String] == [Identifiers.backgroundSync])
        #expect(info["UIBackgroundModes"] as? [String] == ["fetch"], "an app refresh, and nothing else")
        let types = try #require(info["UTExportedTypeDeclarations"] as? [[String: Any]])
        #expect(types.map { $0["UTTypeIdentifier"] as? String } == [Identifiers.handoverType])
        let tags = types.first?["UTTypeTagSpecification"] as? [String: [String]]
        #expect(tags?["public.filename-extension"] == [Identifiers.handoverEnding])
        #expect(Doorstep.fileName.hasSuffix(".\(Identifiers.handoverEnding)"))
        let documents = try #require(info["CFBundleDocumentTypes"] as? [[String: Any]])
        #expect(documents.flatMap { $0["LSItemContentTypes"] as? [String] ?? [] } == [Identifiers.handoverType])
    }

    @Test func whatTheAppAsksForIsExplained() throws {
        let info = try list("App/Info.plist")
        for key in ["NSCameraUsageDescription", "NSFaceIDUsageDescription"] {
            #expect((info[key] as? String)?.isEmpty == false, "\(key)")
        }
        #expect(info["UIFileSharingEnabled"] as? Bool == false, "the folder of the phone is nobody else's")
        #expect(info["NSAppTransportSecurity"] == nil, "no exception from TLS")
    }

    @Test func theProjectAndTheEntitlementsNameTheApp() throws {
        let project = try String(contentsOf: folder.appendingPathComponent("project.yml"), encoding: .utf8)
        #expect(project.contains("PRODUCT_BUNDLE_IDENTIFIER: \(Identifiers.app)\n"))
        let entitlements = try list("App/Redbook.entitlements")
        #expect(entitlements["keychain-access-groups"] as? [String] == ["$(AppIdentifierPrefix)\(Identifiers.app)"])
        #expect(entitlements["com.apple.developer.default-data-protection"] as? String == "NSFileProtectionComplete")
        #expect(Identifiers.backgroundSync.hasPrefix(Identifiers.app), "the system wants it so")
    }

    private var folder: URL {
        (1...3).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    }

    private func list(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appendingPathComponent(path))
        return try #require(try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
    }
}
