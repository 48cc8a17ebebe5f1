import CryptoKit
import Foundation
import LocalAuthentication
import Redbook
import RedbookKit
import Security

/// The keystore. A key of the Secure Enclave, which never leaves it, wraps the vault's own key, and that one wraps the key of the
/// phone. Whether a finger, a face or the code is wanted each time is a property of an enclave key that cannot be changed: to
/// lock is to wrap the vault's own key with another one. All of it is for this device only: no backup has it.
///
/// Where a key is gone, that is `Wiped`: the app says what is left, and nothing is deleted.
final class SecureEnclaveVault: KeyVault {
    private static let algorithm = SecKeyAlgorithm.eciesEncryptionCofactorVariableIVX963SHA256AESGCM

    /// Which enclave key wraps the vault's own.
    private enum Holder: UInt8 {
        case open = 0
        case asks = 1

        var tag: Data { Data("\(Identifiers.vaultKey).\(self == .asks ? "asks" : "open")".utf8) }
        var other: Holder { self == .asks ? .open : .asks }
    }

    func wrap(key: Data) throws -> Data {
        let own = try ownKey() ?? makeOwnKey()
        guard let sealed = try? AES.GCM.seal(key, using: own).combined else { throw KeyVaultError.Failed }
        return sealed
    }

    func unwrap(wrapped: Data) throws -> Data {
        guard let own = try ownKey() else { throw KeyVaultError.Wiped }
        guard let box = try? AES.GCM.SealedBox(combined: wrapped), let key = try? AES.GCM.open(box, using: own) else {
            throw KeyVaultError.Failed
        }
        return key
    }

    func delete() throws {
        var found: [OSStatus] = [SecItemDelete(item as CFDictionary)]
        for holder in [Holder.open, .asks] { found.append(SecItemDelete(query(holder) as CFDictionary)) }
        guard found.allSatisfy({ $0 == errSecSuccess || $0 == errSecItemNotFound }) else { throw KeyVaultError.Failed }
    }

    /// Wants a finger, a face or the code each time, or no more; whether it does now. A person who refuses leaves it as it was.
    func lock(_ asks: Bool) throws {
        guard let own = try ownKey() else { throw KeyVaultError.Wiped }
        let holder: Holder = asks ? .asks : .open
        try keep(own, with: holder)
        // Only now is the other of no more use.
        SecItemDelete(query(holder.other) as CFDictionary)
    }

    private func makeOwnKey() throws -> SymmetricKey {
        let own = SymmetricKey(size: .bits256)
        try keep(own, with: .open)
        return own
    }

    /// The vault's own key; nothing where there is none.
    private func ownKey() throws -> SymmetricKey? {
        var found: CFTypeRef?
        let asked = item.merging([kSecReturnData: true]) { _, new in new }
        switch SecItemCopyMatching(asked as CFDictionary, &found) {
        case errSecSuccess: break
        case errSecItemNotFound: return nil
        case errSecInteractionNotAllowed: throw KeyVaultError.Locked
        default: throw KeyVaultError.Failed
        }
        guard let kept = found as? Data, let holder = kept.first.flatMap(Holder.init) else { throw KeyVaultError.Failed }
        guard let held = try find(holder) else { throw KeyVaultError.Wiped }
        var error: Unmanaged<CFError>?
        guard let own = SecKeyCreateDecryptedData(held, Self.algorithm, kept.dropFirst() as CFData, &error) else {
            throw Self.reason(error)
        }
        return SymmetricKey(data: own as Data)
    }

    /// Writes the vault's own key, wrapped, in one step: there is never none.
    private func keep(_ own: SymmetricKey, with holder: Holder) throws {
        let held = try find(holder) ?? make(holder)
        let plain = own.withUnsafeBytes { Data($0) }
        var error: Unmanaged<CFError>?
        guard let open = SecKeyCopyPublicKey(held),
            let wrapped = SecKeyCreateEncryptedData(open, Self.algorithm, plain as CFData, &error)
        else { throw Self.reason(error) }
        let content: [CFString: Any] = [kSecValueData: Data([holder.rawValue]) + (wrapped as Data)]
        switch SecItemUpdate(item as CFDictionary, content as CFDictionary) {
        case errSecSuccess: return
        case errSecItemNotFound:
            let protection: [CFString: Any] = [kSecAttrAccessible: kSecAttrAccessibleWhenUnlockedThisDeviceOnly]
            let whole = item.merging(content) { _, new in new }.merging(protection) { _, new in new }
            guard SecItemAdd(whole as CFDictionary, nil) == errSecSuccess else { throw KeyVaultError.Failed }
        default: throw KeyVaultError.Failed
        }
    }

    private var item: [CFString: Any] {
        [kSecClass: kSecClassGenericPassword, kSecAttrService: Identifiers.vaultKey, kSecAttrAccount: "own"]
    }

    private func query(_ holder: Holder) -> [CFString: Any] {
        [
            kSecClass: kSecClassKey, kSecAttrApplicationTag: holder.tag,
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
        ]
    }

    private func find(_ holder: Holder) throws -> SecKey? {
        var found: CFTypeRef?
        let asked = query(holder).merging([kSecReturnRef: true]) { _, new in new }
        switch SecItemCopyMatching(asked as CFDictionary, &found) {
        case errSecSuccess: return (found as! SecKey)
        case errSecItemNotFound: return nil
        case errSecInteractionNotAllowed: throw KeyVaultError.Locked
        default: throw KeyVaultError.Failed
        }
    }

    private func make(_ holder: Holder) throws -> SecKey {
        let flags: SecAccessControlCreateFlags = holder == .asks ? [.privateKeyUsage, .userPresence] : .privateKeyUsage
        let control = SecAccessControlCreateWithFlags(nil, kSecAttrAccessibleWhenUnlockedThisDeviceOnly, flags, nil)
        guard let control else { throw KeyVaultError.Failed }
        let attributes: [CFString: Any] = [
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom, kSecAttrKeySizeInBits: 256,
            kSecAttrTokenID: kSecAttrTokenIDSecureEnclave,
            kSecPrivateKeyAttrs: [
                kSecAttrIsPermanent: true, kSecAttrApplicationTag: holder.tag, kSecAttrAccessControl: control,
            ] as [CFString: Any],
        ]
        var error: Unmanaged<CFError>?
        guard let key = SecKeyCreateRandomKey(attributes as CFDictionary, &error) else { throw Self.reason(error) }
        return key
    }

    private static func reason(_ error: Unmanaged<CFError>?) -> KeyVaultError {
        guard let error = error?.takeRetainedValue() else { return .Failed }
        if CFErrorGetDomain(error) as String == LAError.errorDomain { return .Locked }
        return CFErrorGetCode(error) == Int(errSecInteractionNotAllowed) ? .Locked : .Failed
    }
}
