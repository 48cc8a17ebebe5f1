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
    @State private var isWhole = true

    var body: some View {
        Button {
            isWhole = true
        } label: {
            QrModules(data: data, name: name)
        }
        .fullScreenCover(isPresented: $isWhole) { page }
    }

    private var page: some View {
        VStack(alignment: .center, spacing: 24) {
            QrModules(data: data, name: name)
            said()
            Button(words.label(.done)) { isWhole = false }.frame(minHeight: 44)
        }
        .foregroundStyle(.black)
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
        let data: Data
        let name: String
        @State private var before: CGFloat?

        var body: some View {
            if let image {
                Image(image, scale: 1, label: Text(name)).interpolation(.none).resizable().scaledToFit()
                    .padding(CGFloat(16)).background(.white)
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
            return filter.outputImage.flatMap { CIContext().createCGImage($0, from: $0.extent) }
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
