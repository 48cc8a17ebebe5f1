import Foundation
import LocalAuthentication
import Redbook
import RedbookKit

/// What opening the phone needs of iOS.
@MainActor
final class AppleThreshold: Threshold {
    let apple = ApplePlatform()
    let courier = Courier(in: ApplePlatform.courier, vault: CourierVault())
    let clock: any RedbookFFI.Clock = SystemClock()
    private let start = ContinuousClock.now

    var platform: any RedbookKit.Platform { apple }
    var home: URL { ApplePlatform.home }
    var vault: any KeyVault { apple.vault }
    var sinceStart: Duration { ContinuousClock.now - start }

    func ask() async -> Bool {
        let reason = Words(choices: apple.choices).label(.settingsLock)
        return (try? await LAContext().evaluatePolicy(.deviceOwnerAuthentication, localizedReason: reason)) == true
    }

    func shut() { apple.asks = nil }

    func read(_ file: URL, bytesMax: Int) async -> Data? { await Picked.read(file, bytesMax: bytesMax) }

    func inUse(_ session: Session) async {
        await SystemNotifications.askPermission(session)
        await BackgroundSync.planReminders(session)
    }
}
