import RedbookKit
import SwiftUI
import UIKit
import Vision
import VisionKit

/// The camera, looking for one QR code.
struct ScannerSheet: UIViewControllerRepresentable {
    let found: @MainActor (Data?) -> Void

    func makeUIViewController(context: Context) -> DataScannerViewController {
        let scanner = DataScannerViewController(
            recognizedDataTypes: [.barcode(symbologies: [.qr])], isHighlightingEnabled: true)
        scanner.delegate = context.coordinator
        // Without the camera there is nothing to wait for.
        do { try scanner.startScanning() } catch { Task { found(nil) } }
        return scanner
    }

    func updateUIViewController(_ scanner: DataScannerViewController, context: Context) {}

    func makeCoordinator() -> Coordinator { Coordinator(found: found) }

    @MainActor
    final class Coordinator: NSObject, DataScannerViewControllerDelegate {
        private let found: @MainActor (Data?) -> Void

        init(found: @escaping @MainActor (Data?) -> Void) { self.found = found }

        func dataScanner(_ scanner: DataScannerViewController, didAdd items: [RecognizedItem], allItems: [RecognizedItem]) {
            for case .barcode(let code) in items {
                if let held = Self.held(code) { return found(held) }
            }
        }

        private static func held(_ code: RecognizedItem.Barcode) -> Data? {
            if let bits = code.observation.barcodeDescriptor as? CIQRCodeDescriptor,
                let bytes = QrPayload.bytes(errorCorrected: bits.errorCorrectedPayload, version: bits.symbolVersion)
            {
                return bytes
            }
            return code.payloadStringValue.map { Data($0.utf8) }
        }
    }
}

/// Hands a file to another app.
struct SendSheet: UIViewControllerRepresentable {
    let file: URL
    let done: @MainActor () -> Void

    func makeUIViewController(context: Context) -> UIActivityViewController {
        let sheet = UIActivityViewController(activityItems: [file], applicationActivities: nil)
        sheet.completionWithItemsHandler = { _, _, _, _ in Task { @MainActor in done() } }
        return sheet
    }

    func updateUIViewController(_ sheet: UIActivityViewController, context: Context) {}
}
