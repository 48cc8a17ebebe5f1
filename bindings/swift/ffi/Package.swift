// swift-tools-version: 6.0
// What the generator makes of the core's interface, as a package: `cargo xtask swift` puts this file, the module map and
// the generated code into target/bindings/RedbookFFI. Where the core comes as an XCFramework, a binary target takes the
// place of the system library.
import PackageDescription

let package = Package(
    name: "RedbookFFI",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "RedbookFFI", targets: ["RedbookFFI"])],
    targets: [
        .systemLibrary(name: "CRedbook"),
        // Its async calls do not compile in Swift 6 mode.
        .target(name: "RedbookFFI", dependencies: ["CRedbook"], swiftSettings: [.swiftLanguageMode(.v5)]),
    ]
)
