import Foundation
import SwiftUI

#if canImport(CoreImage)
    import CoreImage
    import CoreImage.CIFilterBuiltins
    import UIKit

    /// A QR code as large as the screen is wide. While one is shown, the screen is as bright as it can be.
    struct QrCode: View {
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
            return filter.outputImage.flatMap { CIContext().createCGImage($0, from: $0.extent) }
        }
    }
#else
    /// Where there is no Core Image nothing is drawn: there the screens are only checked.
    struct QrCode: View {
        let data: Data
        let name: String

        var body: some View { Text(name) }
    }
#endif
