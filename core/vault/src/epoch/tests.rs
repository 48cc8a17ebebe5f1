use redbook_protocol::{FrameHash, Role, sha256};

use super::*;
use crate::device::DeviceSeed;
use crate::test_rng::TestRng;

fn device(seed: u64) -> DeviceKeys {
    DeviceKeys::derive(&DeviceSeed::make(&mut TestRng(seed))).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

const RECORD: RecordId = RecordId::from_bytes([1; 32]);
const EPOCH: EpochId = FrameHash::from_bytes([2; 32]);

/// Decapsulation keys and the SHA-256 of their public keys, from the test vectors of draft-connolly-cfrg-xwing-kem.
#[test]
fn from_bytes_expands_a_key_as_the_draft_does() {
    let vectors = [
        (
            "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26",
            "2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb",
        ),
        (
            "badfd6dfaac359a5efbb7bcc4b59d538df9a04302e10c8bc1cbf1a0b3a5120ea",
            "c42ba5f8430d7d2c83739338203819f090e8303ce9c8b02107c272bfa5376916",
        ),
        (
            "ef58538b8d23f87732ea63b02b4fa0f4873360e2841928cd60dd4cee8cc0d4c9",
            "6b080d6b84f095342092fa7a22423e58bd681397ad0ef00eac92bd254db4fa95",
        ),
    ];
    for (secret, public) in vectors {
        let id: RecordId = secret.parse().unwrap();
        let key = <XWing as Kem>::PrivateKey::from_bytes(id.as_bytes()).unwrap();
        assert_eq!(hex(&sha256(&XWing::sk_to_pk(&key).to_bytes())), public);
    }
}

#[test]
fn a_key_opens_for_its_member_and_for_nobody_else() {
    let (mum, dad) = (device(1), device(2));
    let key = EpochKey::make(&mut TestRng(3));
    let member = dad.member(Role::Guardian);
    let sealed = seal_epoch_key(&mut TestRng(4), &RECORD, &EPOCH, &key, &member).unwrap();
    let open = |device: &DeviceKeys, record: &RecordId, sealed: &SealedKey| {
        open_epoch_key(device, record, sealed, &key.commitment()).map(|key| *key.as_bytes())
    };
    assert_eq!(open(&dad, &RECORD, &sealed), Ok(*key.as_bytes()));
    assert_eq!(open(&mum, &RECORD, &sealed), Err(EpochKeyError::DoesNotOpen));
    assert_eq!(open(&dad, &RecordId::from_bytes([9; 32]), &sealed), Err(EpochKeyError::DoesNotOpen));
    let other_epoch = SealedKey { epoch: FrameHash::from_bytes([9; 32]), ..sealed.clone() };
    assert_eq!(open(&dad, &RECORD, &other_epoch), Err(EpochKeyError::DoesNotOpen));
    let mut damaged = sealed.clone();
    damaged.enc[1_119] ^= 1;
    assert_eq!(open(&dad, &RECORD, &damaged), Err(EpochKeyError::DoesNotOpen));
    let mut damaged = sealed;
    damaged.sealed[0] ^= 1;
    assert_eq!(open(&dad, &RECORD, &damaged), Err(EpochKeyError::DoesNotOpen));
}

#[test]
fn a_key_that_its_act_did_not_commit_to_is_refused() {
    let dad = device(2);
    let (key, other) = (EpochKey::make(&mut TestRng(3)), EpochKey::make(&mut TestRng(9)));
    let sealed = seal_epoch_key(&mut TestRng(4), &RECORD, &EPOCH, &other, &dad.member(Role::Carer)).unwrap();
    assert_eq!(
        open_epoch_key(&dad, &RECORD, &sealed, &key.commitment()).unwrap_err(),
        EpochKeyError::Commitment
    );
}

#[test]
fn a_receivers_key_that_is_none_is_refused() {
    let mut member = device(2).member(Role::Carer);
    // Coefficients of ML-KEM are below 3,329: all ones is none.
    member.kem_public_key.fill(0xff);
    let key = EpochKey::make(&mut TestRng(3));
    let sealed = seal_epoch_key(&mut TestRng(4), &RECORD, &EPOCH, &key, &member);
    assert_eq!(sealed.unwrap_err(), EpochKeyError::Receiver);
}

#[test]
fn the_writing_key_depends_on_every_epoch_and_on_no_order() {
    let (first, second) = (FrameHash::from_bytes([1; 32]), FrameHash::from_bytes([2; 32]));
    let mut keyring = Keyring::default();
    keyring.add(first, EpochKey::from_bytes([0xaa; 32]));
    keyring.add(second, EpochKey::from_bytes([0xbb; 32]));
    let of = |epochs: &[EpochId]| keyring.writing_key(epochs).map(|key| *key.0);
    assert_eq!(of(&[first, second]), of(&[second, first]));
    assert_eq!(of(&[first, second, first]), of(&[second, first]));
    assert_ne!(of(&[first, second]), of(&[first]));
    assert_ne!(of(&[first]), of(&[second]));
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[first, FrameHash::from_bytes([3; 32])]), None, "one is missing");
}

/// `KDF("", k1 ‖ k2, "writing key")` as another program would write it.
#[test]
fn the_writing_key_is_hkdf_of_the_joined_keys() {
    let (first, second) = (FrameHash::from_bytes([1; 32]), FrameHash::from_bytes([2; 32]));
    let mut keyring = Keyring::default();
    keyring.add(first, EpochKey::from_bytes([0xaa; 32]));
    keyring.add(second, EpochKey::from_bytes([0xbb; 32]));
    let mac = |key: &[u8], text: &[u8]| {
        ring::hmac::sign(&ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key), text).as_ref().to_vec()
    };
    let extracted = mac(&[0; 32], &[[0xaa; 32], [0xbb; 32]].concat());
    let expected = mac(&extracted, b"redbook/v0/writing key\0\x01");
    assert_eq!(keyring.writing_key(&[second, first]).unwrap().0.as_slice(), expected);
}
