import CryptoKit
import Foundation
import Redbook
import RedbookKit
import Security

/// The keystore of the courier: a key in the keychain that is to be had from when the phone was first unlocked, also while it is locked again,
/// and asks nobody. It opens no entry. For this device only: no backup has it.
final class CourierVault: KeyVault {
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
        let status = SecItemDelete(item as CFDictionary)
        guard status == errSecSuccess || status == errSecItemNotFound else { throw KeyVaultError.Failed }
    }

    private func makeOwnKey() throws -> SymmetricKey {
        let own = SymmetricKey(size: .bits256)
        let content: [CFString: Any] = [
            kSecValueData: own.withUnsafeBytes { Data($0) },
            kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
        ]
        let whole = item.merging(content) { _, new in new }
        guard SecItemAdd(whole as CFDictionary, nil) == errSecSuccess else { throw KeyVaultError.Failed }
        return own
    }

    /// Nothing where there is none.
    private func ownKey() throws -> SymmetricKey? {
        var found: CFTypeRef?
        let asked = item.merging([kSecReturnData: true]) { _, new in new }
        switch SecItemCopyMatching(asked as CFDictionary, &found) {
        case errSecSuccess: return (found as? Data).map { SymmetricKey(data: $0) }
        case errSecItemNotFound: return nil
        case errSecInteractionNotAllowed: throw KeyVaultError.Locked
        default: throw KeyVaultError.Failed
        }
    }

    private var item: [CFString: Any] {
        [kSecClass: kSecClassGenericPassword, kSecAttrService: Identifiers.courierKey, kSecAttrAccount: "own"]
    }
}
