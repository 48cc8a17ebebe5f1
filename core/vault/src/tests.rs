//! Nothing that holds a secret shows it.

use redbook_protocol::{Label, RecordId, Role};

use crate::test_rng::TestRng;
use crate::{DeviceKeys, DeviceSeed, EpochKey, Invitation, InvitationBox, JoinRequest, Keyring, RestKey};

const SECRET: [u8; 32] = [0x5a; 32];

/// As Debug would print a byte of a secret, in decimal, in hex, or as a letter.
const TRACES: [&str; 5] = ["90", "5a", "5A", "Z", "z"];

fn shows(debug: &str, expected: &str) {
    assert_eq!(debug, expected);
    assert!(!TRACES.iter().any(|trace| debug.contains(trace)), "{debug}");
}

#[test]
fn debug_shows_no_secret() {
    shows(&format!("{:?}", DeviceSeed::from_bytes(SECRET)), "DeviceSeed(..)");
    shows(&format!("{:?}", EpochKey::from_bytes(SECRET)), "EpochKey(..)");
    shows(&format!("{:?}", RestKey::from_bytes(SECRET)), "RestKey(..)");
    let epoch = RecordId::from_bytes([1; 32]).first_act();
    let mut keyring = Keyring::default();
    keyring.add(epoch, EpochKey::from_bytes(SECRET));
    shows(&format!("{keyring:?}"), &format!("Keyring {{ keys: {{{epoch}: EpochKey(..)}} }}"));
    shows(&format!("{:?}", keyring.writing_key(&[epoch]).unwrap()), "WritingKey(..)");
}

#[test]
fn debug_of_a_device_is_its_public_name() {
    let keys = DeviceKeys::derive(&DeviceSeed::from_bytes(SECRET)).unwrap();
    assert_eq!(format!("{keys:?}"), format!("DeviceKeys({})", keys.log()));
}

#[test]
fn debug_of_an_invitation_shows_neither_secret_nor_name() {
    let invitation = Invitation::from_bytes(&[0x5a; 48]).unwrap();
    shows(&format!("{invitation:?}"), "Invitation(..)");
    let link = invitation.link(RecordId::from_bytes([1; 32]), Role::Carer, "https://relay.example");
    shows(&format!("{link:?}"), "InvitationLink(..)");
    for which in [InvitationBox::Request, InvitationBox::Reply] {
        shows(&format!("{:?}", link.box_keys(which).unwrap()), "BoxKeys(..)");
    }
    let member = DeviceKeys::derive(&DeviceSeed::make(&mut TestRng(0))).unwrap().member(Role::Carer);
    let label = Label { name: "Amira".into(), relation: "mother".into(), device: "Amira's phone".into() };
    let request = format!("{:?}", JoinRequest { member, label });
    assert!(request.contains("Label(..)") && !request.contains("Amira") && !request.contains("mother"));
}
