// swift-tools-version: 6.0
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
    name: "RedbookKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "RedbookKit", targets: ["RedbookKit"])],
    dependencies: [.package(path: "../bindings/swift")],
    targets: [
        .target(name: "RedbookKit", dependencies: [.product(name: "Redbook", package: "swift")], swiftSettings: strict),
        .testTarget(
            name: "RedbookKitTests", dependencies: ["RedbookKit", .product(name: "RedbookTesting", package: "swift")],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// On Linux the screens are held against a stub of SwiftUI (Stub/README.md). Xcode builds them in the app (project.yml).
#if os(Linux)
    package.targets += [
        .target(name: "SwiftUI", path: "Stub/SwiftUI"),
        .target(name: "Screens", dependencies: ["RedbookKit", "SwiftUI"], path: "Screens"),
    ]
#endif
