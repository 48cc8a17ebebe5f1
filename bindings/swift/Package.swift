// swift-tools-version: 6.0
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
    name: "Redbook",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "Redbook", targets: ["Redbook"]),
        .library(name: "RedbookTesting", targets: ["RedbookTesting"]),
    ],
    // `cargo xtask swift` makes it.
    dependencies: [.package(path: "../../target/bindings/RedbookFFI")],
    targets: [
        .target(name: "Redbook", dependencies: [.product(name: "RedbookFFI", package: "RedbookFFI")], swiftSettings: strict),
        .target(name: "RedbookTesting", dependencies: ["Redbook"], swiftSettings: strict),
        .testTarget(name: "RedbookTests", dependencies: ["Redbook", "RedbookTesting"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
