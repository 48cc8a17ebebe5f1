//! Today's code against a vector on disk.

use redbook_protocol::Role;
use redbook_protocol::relay::{ShareId, recipient_as_kept};
use redbook_vault::{
    InvitationBox, InvitationLink, JoinRequest, PageBox, ShareLogKey, ToPage, open_log_entry,
};
use ring::signature::{ED25519, UnparsedPublicKey};

use super::make::{self, observe, open};
use super::{InvitationVector, RecordVector, ShareLogVector, SignatureVector, ToPageVector, Vector};
use crate::hex::{decode, encode};
use crate::household::keys_of;

/// Holds today's code against a vector.
///
/// # Panics
/// Where they disagree.
pub fn check(vector: &Vector) {
    match vector {
        Vector::Record(vector) => check_record(vector),
        Vector::Invitation(vector) => check_invitation(vector),
        Vector::ToPage(vector) => check_to_page(vector),
        Vector::ShareLog(vector) => check_share_log(vector),
        Vector::Ed25519(vector) => check_signatures(vector),
    }
}

/// Every member reads the same, whether the frames come first to last or last to first.
fn check_record(vector: &RecordVector) {
    let mut readers = 0;
    for (index, device) in vector.devices.iter().enumerate() {
        let seed = <[u8; 32]>::try_from(decode(&device.seed)).unwrap();
        let mut derived = make::device(&device.name, &seed);
        derived.reads = device.reads;
        assert_eq!(&derived, device, "what is derived from {}'s seed", device.name);
        for backwards in [false, true] {
            if !device.reads {
                continue;
            }
            let mut observed = vector.clone();
            observe(&mut observed, &open(vector, index, backwards));
            same(&observed, vector, &format!("as {} reads it, backwards: {backwards}", device.name));
            readers += 1;
        }
    }
    assert!(readers > 0, "somebody reads it");
}

/// Field by field, so that a difference is shown without all that is equal.
fn same(observed: &RecordVector, vector: &RecordVector, how: &str) {
    assert_eq!(observed.members, vector.members, "{how}: members");
    assert_eq!(observed.heads, vector.heads, "{how}: heads");
    for (at, (got, expected)) in observed.frames.iter().zip(&vector.frames).enumerate() {
        let outcome =
            |frame: &super::FrameVector| (frame.outcome.clone(), frame.reason.clone(), frame.hash.clone());
        assert_eq!(outcome(got), outcome(expected), "{how}: frame {at}");
        assert_eq!(got.entries, expected.entries, "{how}: entries of frame {at}");
        assert_eq!(got.label, expected.label, "{how}: label of frame {at}");
    }
    assert_eq!(observed.automerge_heads, vector.automerge_heads, "{how}: the document");
    assert!(observed == vector, "{how}");
}

fn check_invitation(vector: &InvitationVector) {
    let link: InvitationLink = vector.link.parse().unwrap();
    assert_eq!(encode(link.record.as_bytes()), vector.record);
    assert_eq!((link.role.word(), &link.relay), (vector.role.as_str(), &vector.relay));
    assert_eq!(link.to_text(), vector.link);
    let opened: Vec<Vec<u8>> = [InvitationBox::Request, InvitationBox::Reply]
        .into_iter()
        .zip(&vector.boxes)
        .map(|(which, expected)| {
            let keys = link.box_keys(which).unwrap();
            assert_eq!(encode(&keys.id), expected.id);
            assert_eq!(encode(&*keys.write_key), expected.write_key);
            assert_eq!(encode(&*keys.read_key), expected.read_key);
            let opened = keys.open(&decode(&expected.sealed)).unwrap().to_vec();
            assert_eq!(encode(&opened), expected.content);
            opened
        })
        .collect();
    let request = link.read_request(&opened[0]).unwrap();
    let seed = <[u8; 32]>::try_from(decode(&vector.newcomer_seed)).unwrap();
    assert_eq!(request.member, keys_of(&seed).member(Role::from_word(&vector.role).unwrap()));
    let label = &request.label;
    assert_eq!([&label.name, &label.relation, &label.device], vector.newcomer_label.each_ref());
    let nonce = link.check_nonce(&opened[1]).unwrap();
    assert_eq!(encode(&nonce), vector.nonce);
    assert_eq!(link.compared_code(&nonce, &JoinRequest::from_bytes(&opened[0]).unwrap()), vector.code);
}

fn check_to_page(vector: &ToPageVector) {
    let key = |hex: &str| <[u8; 32]>::try_from(decode(hex)).unwrap();
    // X25519's public half, by the same library as a share's log key.
    let public = |private: &str| encode(&ShareLogKey::from_bytes(key(private)).public_key().unwrap());
    assert_eq!(public(&vector.page_private_key), vector.page_key);
    assert_eq!(public(&vector.phone_private_key), vector.phone_key);
    let phone = ToPage::from_kept(vector.code.parse().unwrap(), key(&vector.phone_private_key));
    assert_eq!(phone.code().to_text().as_str(), vector.code);
    for (which, expected) in [PageBox::Hello, PageBox::Answer, PageBox::Link].into_iter().zip(&vector.boxes) {
        let keys = phone.box_keys(which).unwrap();
        assert_eq!(encode(&keys.id), expected.id);
        assert_eq!(encode(&*keys.write_key), expected.write_key);
        assert_eq!(encode(&*keys.read_key), expected.read_key);
        if which != PageBox::Link {
            assert_eq!(encode(&keys.open(&decode(&expected.sealed)).unwrap()), expected.content);
        }
    }
    assert_eq!(vector.boxes[0].content, vector.phone_key);
    let answer = phone.take_answer(&decode(&vector.boxes[1].sealed)).unwrap();
    assert_eq!(encode(&answer.to_bytes()), format!("{}{}", vector.page_key, vector.nonce));
    assert_eq!(phone.compared_code(&answer).as_str(), vector.digits);
    assert!(phone.is_code(&answer, &vector.digits.replace(' ', "")));
    assert_eq!(encode(&phone.seal_link(&answer, &vector.link).unwrap()), vector.boxes[2].sealed);
    assert_eq!(encode(vector.link.as_bytes()), vector.boxes[2].content);
}

fn check_share_log(vector: &ShareLogVector) {
    let key = ShareLogKey::from_bytes(decode(&vector.log_private_key).try_into().unwrap());
    assert_eq!(encode(&key.public_key().unwrap()), vector.log_key);
    let share = ShareId::from_bytes(decode(&vector.share).try_into().unwrap());
    for expected in &vector.entries {
        let opened = open_log_entry(&key, &share, &decode(&expected.sealed)).unwrap();
        assert_eq!(opened.at_seconds, expected.at_seconds);
        assert_eq!((opened.what.code(), &opened.recipient), (expected.what, &expected.recipient));
        assert!(encode(&opened.to_padded_bytes()).starts_with(&expected.content));
    }
    for name in &vector.names {
        assert_eq!(recipient_as_kept(&name.said), name.kept, "{}", name.said.escape_unicode());
    }
}

fn check_signatures(vector: &SignatureVector) {
    for case in &vector.cases {
        let verdict = UnparsedPublicKey::new(&ED25519, decode(&case.public_key))
            .verify(&decode(&case.message), &decode(&case.signature));
        assert_eq!(verdict.is_ok(), case.valid, "{}", case.what);
    }
}
