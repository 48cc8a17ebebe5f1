import Foundation
import RedbookKit
import SwiftUI

/// A QR code. It fills the screen at once, since somebody stands there to scan it; afterwards it stands among the rest, and fills the screen again
/// when it is touched.
struct QrCode<Said: View>: View {
    let data: Data
    let name: String
    let words: Words
    /// What is to be said with it.
    @ViewBuilder let said: () -> Said
    @Environment(\.scenePhase) private var phase
    @State private var isWhole = true

    var body: some View {
        Button {
            isWhole = true
        } label: {
            QrModules(data: data, name: name)
        }
        .fullScreenCover(isPresented: $isWhole) {
            QrPage(data: data, name: name, words: words, said: said) { isWhole = false }
        }
        // It lies over what the app shows when it is shut, so it has to be gone before anybody comes back.
        .onChange(of: phase) { _, phase in if phase == .background { isWhole = false } }
    }
}

/// A QR code as large as the screen, black on white also where the rest is dark.
private struct QrPage<Said: View>: View {
    let data: Data
    let name: String
    let words: Words
    let said: () -> Said
    let done: @MainActor () -> Void
    @Environment(\.scenePhase) private var phase

    var body: some View {
        VStack(alignment: .center, spacing: 24) {
            QrModules(data: data, name: name)
            said()
            Button(words.label(.done), action: done).frame(minHeight: 44)
        }
        .foregroundStyle(.black)
        // The app's own cover lies below this page: it hides itself while it is not in front.
        .opacity(phase == .active ? 1 : 0)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(.white)
        .privacySensitive()
    }
}

#if canImport(CoreImage)
    import CoreImage
    import CoreImage.CIFilterBuiltins
    import UIKit

    /// A QR code, with the white around it that a scanner wants, also where the rest is dark. While one is shown, the screen is as bright as
    /// it can be.
    struct QrModules: View {
        /// Modules of white around a code (ISO/IEC 18004). What Core Image may draw of it comes on top.
        private static let quiet: CGFloat = 4

        let data: Data
        let name: String
        @State private var before: CGFloat?

        var body: some View {
            if let image {
                Image(image, scale: 1, label: Text(name)).interpolation(.none).resizable().scaledToFit()
                    .onAppear {
                        before = UIScreen.main.brightness
                        UIScreen.main.brightness = 1
                    }
                    .onDisappear { if let before { UIScreen.main.brightness = before } }
            }
        }

        private var image: CGImage? {
            let filter = CIFilter.qrCodeGenerator()
            filter.message = data
            filter.correctionLevel = "L"
            // One point of it is one module.
            guard let code = filter.outputImage else { return nil }
            let whole = code.extent.insetBy(dx: -Self.quiet, dy: -Self.quiet)
            let white = CIImage(color: CIColor(red: 1, green: 1, blue: 1)).cropped(to: whole)
            return CIContext().createCGImage(code.composited(over: white), from: whole)
        }
    }
#else
    /// Where there is no Core Image nothing is drawn: there the screens are only checked.
    struct QrModules: View {
        let data: Data
        let name: String

        var body: some View { Text(name) }
    }
#endif
