/// Names by which the system knows the app and its parts. The same stand in App/Info.plist, App/Redbook.entitlements and
/// project.yml; a test holds them together.
public enum Identifiers {
    /// The app.
    public static let app = "org.redbook.ios"
    /// The task in which the system lets the app sync now and then.
    public static let backgroundSync = "org.redbook.ios.sync"
    /// The type of a hand-over file.
    public static let handoverType = "org.redbook.handover"
    /// The ending of a hand-over file.
    public static let handoverEnding = "redbook"
    /// The key that wraps the phone's key, in the Secure Enclave.
    public static let vaultKey = "org.redbook.ios.vault"
    /// The key of the courier's bag, in the keychain.
    public static let courierKey = "org.redbook.ios.courier"
}
