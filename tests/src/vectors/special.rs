//! Vectors that are no frames: an invitation, a share on its way to a screen, the log of a share, and edges of Ed25519.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use redbook_protocol::Role;
use redbook_protocol::relay::{
    ShareAccess, ShareEnd, ShareHappening, ShareId, recipient_as_kept, seal_share_access,
};
use redbook_vault::{Invitation, InvitationBox, JoinRequest, PageBox, ShareLogKey, ToPage};
use ring::rand::SystemRandom;
use ring::signature::{ED25519, KeyPair, UnparsedPublicKey};

use super::{
    BoxVector, InvitationVector, NameVector, ShareAccessVector, ShareLogVector, SignatureCase,
    SignatureVector, ToPageVector, Vector,
};
use crate::SeededRng;
use crate::forge::derive_signing_key;
use crate::hex::encode;
use crate::household::{keys_of, label_of};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    vec![
        ("good-invitation", invitation()),
        ("good-to-page", to_page()),
        ("good-share-log", share_log()),
        ("good-share-log-names", share_log_names()),
        ("good-ed25519", signatures()),
    ]
}

fn invitation() -> Vector {
    let mut rng = SeededRng::new(300);
    let kept: [u8; 48] = rng.bytes();
    let made = Invitation::from_bytes(&kept).unwrap();
    let record = redbook_protocol::RecordId::from_bytes(rng.bytes());
    let (role, relay) = (Role::Practitioner, "https://relay.example:8443");
    let link = made.link(record, role, relay);
    let seed: [u8; 32] = rng.bytes();
    let label = label_of("nurse");
    let newcomer_label = [label.name.clone(), label.relation.clone(), label.device.clone()];
    let request = JoinRequest { member: keys_of(&seed).member(role), label };
    let contents =
        [(InvitationBox::Request, request.to_bytes()), (InvitationBox::Reply, made.nonce().to_vec())];
    let boxes = contents.map(|(which, content)| {
        let keys = link.box_keys(which).unwrap();
        BoxVector {
            id: encode(&keys.id),
            write_key: encode(&*keys.write_key),
            read_key: encode(&*keys.read_key),
            sealed: encode(&keys.seal(&mut rng, &content).unwrap()),
            content: encode(&content),
        }
    });
    Vector::Invitation(InvitationVector {
        description: "A health visitor is invited: link, both boxes, and the code that both read.".into(),
        record: encode(record.as_bytes()),
        role: role.word().into(),
        relay: relay.into(),
        secret: encode(&kept[..32]),
        nonce: encode(&kept[32..]),
        link: link.to_text(),
        newcomer_seed: encode(&seed),
        newcomer_label,
        boxes: boxes.into(),
        code: link.compared_code(&made.nonce(), &request),
    })
}

fn to_page() -> Vector {
    let mut rng = SeededRng::new(301);
    let (page_private, phone_private): ([u8; 32], [u8; 32]) = (rng.bytes(), rng.bytes());
    let (secret, nonce): ([u8; 32], [u8; 16]) = (rng.bytes(), rng.bytes());
    let public = |private| ShareLogKey::from_bytes(private).public_key().unwrap();
    let (page_key, phone_key) = (public(page_private), public(phone_private));
    let commitment = redbook_protocol::hash("page", &[&page_key, &nonce]);
    let code = format!("redbook:to/{}", URL_SAFE_NO_PAD.encode([&[1][..], &secret, &commitment].concat()));
    let phone = ToPage::from_kept(code.parse().unwrap(), phone_private);
    let link = "shlink:/eyJ1cmwiOiJodHRwczovL3JlbGF5LmV4YW1wbGUvc2hsL0FBIiwia2V5IjoiQUEifQ";
    let hello = phone.hello(&mut rng).unwrap();
    let content = [page_key.as_slice(), &nonce].concat();
    let answered = phone.box_keys(PageBox::Answer).unwrap().seal(&mut rng, &content).unwrap();
    let answer = phone.take_answer(&answered).unwrap();
    let linked = phone.seal_link(&answer, link).unwrap();
    let boxes = [
        (PageBox::Hello, hello, phone_key.to_vec()),
        (PageBox::Answer, answered, content),
        (PageBox::Link, linked, link.as_bytes().to_vec()),
    ];
    let boxes = boxes.map(|(which, sealed, content)| {
        let keys = phone.box_keys(which).unwrap();
        BoxVector {
            id: encode(&keys.id),
            write_key: encode(&*keys.write_key),
            read_key: encode(&*keys.read_key),
            sealed: encode(&sealed),
            content: encode(&content),
        }
    });
    Vector::ToPage(ToPageVector {
        description: "A share goes to a screen: its code, three boxes, the digits, and the link.".into(),
        code,
        secret: encode(&secret),
        nonce: encode(&nonce),
        page_private_key: encode(&page_private),
        page_key: encode(&page_key),
        phone_private_key: encode(&phone_private),
        phone_key: encode(&phone_key),
        boxes: boxes.into(),
        digits: phone.compared_code(&answer).to_string(),
        link: link.into(),
    })
}

// Its seals are new with every making: a relay takes no other randomness than ring's.
#[allow(clippy::disallowed_types, reason = "ring seals with its own randomness alone")]
fn share_log() -> Vector {
    use ShareHappening::{Direct, Opened, Refused, WrongPasscode};
    let mut rng = SeededRng::new(302);
    let private: [u8; 32] = rng.bytes();
    let log_key = ShareLogKey::from_bytes(private).public_key().unwrap();
    let share = ShareId::from_bytes(rng.bytes());
    let longest = "Ÿ".repeat(300);
    let happened = [
        (Opened, Some("Dr Ruth Okafor, A&E")),
        (Opened, Some(longest.as_str())),
        (WrongPasscode, None),
        (Direct, Some("د. سارة")),
        (Refused(ShareEnd::Expired), None),
        (Refused(ShareEnd::Revoked), None),
        (Refused(ShareEnd::Locked), Some("somebody")),
        (Refused(ShareEnd::UsedUp), None),
    ];
    let entries = (1_772_000_000..).zip(happened).map(|(at_seconds, (what, said))| {
        let access = ShareAccess { at_seconds, what, recipient: said.and_then(recipient_as_kept) };
        let content = access.to_padded_bytes();
        // CBOR of a time, a number and a text ends in no zero but that of an empty text.
        let len = content.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        ShareAccessVector {
            sealed: encode(&seal_share_access(&SystemRandom::new(), &log_key, &share, &access).unwrap()),
            content: encode(&content[..len]),
            at_seconds,
            what: what.code(),
            recipient: access.recipient,
        }
    });
    let names = [
        "  Dr Ruth Okafor\n",
        "Dr\u{202e}rofakO\u{2069} \u{feff}",
        "\u{200f} \u{2028}\t",
        "line\u{85}break\u{7f}",
        "👩🏽\u{200d}⚕️",
        &format!("{} x", "é".repeat(199)),
    ];
    Vector::ShareLog(ShareLogVector {
        description: "The log of a share: what each number says, and what is kept of a name.".into(),
        share: encode(share.as_bytes()),
        log_private_key: encode(&private),
        log_key: encode(&log_key),
        entries: entries.collect(),
        names: names.map(|said| NameVector { said: said.into(), kept: recipient_as_kept(said) }).into(),
    })
}

/// Names at whose ends stands what is white space to some and not to others.
fn share_log_names() -> Vector {
    let Vector::ShareLog(log) = share_log() else { unreachable!("it is one") };
    let letters = "a".repeat(200);
    let names = [
        format!("\x1c {letters}"),
        format!("\u{a0}{letters}\u{3000}"),
        format!("\u{200b}{letters}"),
        "\x1f".into(),
    ];
    let description = "The log of a share in which nothing happened; names with odd ends.".into();
    let names = names.map(|said| NameVector { kept: recipient_as_kept(&said), said }).into();
    Vector::ShareLog(ShareLogVector { description, entries: Vec::new(), names, ..log })
}

/// y = 1: the neutral element, under which every message has the signature R = neutral, s = 0.
const NEUTRAL: [u8; 32] = {
    let mut point = [0; 32];
    point[0] = 1;
    point
};

/// y = p + 1: the same point, spelled beyond the field's order.
const NEUTRAL_NOT_CANONICAL: [u8; 32] = {
    let mut point = [0xff; 32];
    point[0] = 0xee;
    point[31] = 0x7f;
    point
};

fn signatures() -> Vector {
    let pair = derive_signing_key(&[7; 32]);
    let message = b"redbook".to_vec();
    let good: [u8; 64] = pair.sign(&message).as_ref().try_into().unwrap();
    let public: [u8; 32] = pair.public_key().as_ref().try_into().unwrap();
    let with_r = |r: [u8; 32]| {
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(&r);
        signature
    };
    let mut flipped = good;
    flipped[0] ^= 1;
    let mut high_bit = good;
    high_bit[63] |= 0x80;
    let mut no_point = [0; 32];
    no_point[0] = 2;
    let cases = [
        ("as RFC 8032 makes it", public, good),
        ("a bit of R flipped", public, flipped),
        ("the highest bit of s set", public, high_bit),
        ("all zeros", public, [0; 64]),
        ("a public key that is no point", no_point, good),
        ("the neutral element as public key, R neutral, s zero", NEUTRAL, with_r(NEUTRAL)),
        ("the same public key spelled beyond the field's order", NEUTRAL_NOT_CANONICAL, with_r(NEUTRAL)),
        ("the same R spelled beyond the field's order", NEUTRAL, with_r(NEUTRAL_NOT_CANONICAL)),
    ];
    let case = |(what, public_key, signature): (&str, [u8; 32], [u8; 64])| SignatureCase {
        what: what.into(),
        public_key: encode(&public_key),
        message: encode(&message),
        signature: encode(&signature),
        valid: UnparsedPublicKey::new(&ED25519, &public_key).verify(&message, &signature).is_ok(),
    };
    Vector::Ed25519(SignatureVector {
        description: "Edges of Ed25519 on which readers must agree, because they decide what counts.".into(),
        cases: cases.map(case).into(),
    })
}
