import Foundation
import LocalAuthentication
import Redbook
import RedbookKit
import Security

/// The keystore: a key of the Secure Enclave, which never leaves it, wraps the one key of this phone. It is usable while the phone
/// is unlocked, and on this device only: no backup has it. With `asksEachTime` it also wants a finger, a face, or the code.
///
/// Where the key is gone, that is `Wiped`: the app says what is left, and nothing is deleted.
final class SecureEnclaveVault: KeyVault {
    private static let algorithm = SecKeyAlgorithm.eciesEncryptionCofactorVariableIVX963SHA256AESGCM
    private let asksEachTime: Bool

    init(asksEachTime: Bool) { self.asksEachTime = asksEachTime }

    func wrap(key: Data) throws -> Data {
        let held = try find() ?? make()
        guard let open = SecKeyCopyPublicKey(held) else { throw KeyVaultError.Failed }
        var error: Unmanaged<CFError>?
        guard let wrapped = SecKeyCreateEncryptedData(open, Self.algorithm, key as CFData, &error) else {
            throw Self.reason(error)
        }
        return wrapped as Data
    }

    func unwrap(wrapped: Data) throws -> Data {
        guard let held = try find() else { throw KeyVaultError.Wiped }
        var error: Unmanaged<CFError>?
        guard let key = SecKeyCreateDecryptedData(held, Self.algorithm, wrapped as CFData, &error) else {
            throw Self.reason(error)
        }
        return key as Data
    }

    private func find() throws -> SecKey? {
        let query: [CFString: Any] = [
            kSecClass: kSecClassKey, kSecAttrApplicationTag: Data(Identifiers.vaultKey.utf8),
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom, kSecReturnRef: true,
        ]
        var found: CFTypeRef?
        switch SecItemCopyMatching(query as CFDictionary, &found) {
        case errSecSuccess: return (found as! SecKey)
        case errSecItemNotFound: return nil
        case errSecInteractionNotAllowed: throw KeyVaultError.Locked
        default: throw KeyVaultError.Failed
        }
    }

    private func make() throws -> SecKey {
        let flags: SecAccessControlCreateFlags = asksEachTime ? [.privateKeyUsage, .userPresence] : .privateKeyUsage
        let control = SecAccessControlCreateWithFlags(nil, kSecAttrAccessibleWhenUnlockedThisDeviceOnly, flags, nil)
        guard let control else { throw KeyVaultError.Failed }
        let attributes: [CFString: Any] = [
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom, kSecAttrKeySizeInBits: 256,
            kSecAttrTokenID: kSecAttrTokenIDSecureEnclave,
            kSecPrivateKeyAttrs: [
                kSecAttrIsPermanent: true, kSecAttrApplicationTag: Data(Identifiers.vaultKey.utf8),
                kSecAttrAccessControl: control,
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
