import Foundation
import SwiftUI

#if canImport(CoreImage)
    import CoreImage
    import CoreImage.CIFilterBuiltins

    /// A QR code as large as the screen is wide. Where one is shown, the app makes the screen bright.
    struct QrCode: View {
        let data: Data
        let name: String

        var body: some View {
            if let image {
                Image(decorative: image, scale: 1).interpolation(.none).resizable().scaledToFit().accessibilityLabel(name)
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
