use redbook_protocol::{Label, Role};

use super::*;
use crate::device::{DeviceKeys, DeviceSeed};
use crate::test_rng::TestRng;

const RECORD: RecordId = RecordId::from_bytes([1; 32]);
const RELAY: &str = "https://relay.example:8443";

fn request(seed: u64, role: Role) -> JoinRequest {
    let member = DeviceKeys::derive(&DeviceSeed::make(&mut TestRng(seed))).unwrap().member(role);
    JoinRequest {
        member,
        label: Label { name: "Dan".into(), relation: "father".into(), device: "phone".into() },
    }
}

#[test]
fn both_sides_come_to_the_same_code() {
    let invitation = Invitation::make(&mut TestRng(1));
    let shown = invitation.link(RECORD, Role::Guardian, RELAY);
    let scanned: InvitationLink = shown.to_text().parse().unwrap();
    assert_eq!(scanned, shown);

    let asked = request(2, Role::Guardian);
    let mut rng = TestRng(3);
    let left = scanned.box_keys(InvitationBox::Request).unwrap().seal(&mut rng, &asked.to_bytes()).unwrap();
    let taken = shown.box_keys(InvitationBox::Request).unwrap().open(&left).unwrap();
    let taken = shown.read_request(&taken).unwrap();
    assert_eq!(taken, asked);

    let answer = shown.box_keys(InvitationBox::Reply).unwrap().seal(&mut rng, &invitation.nonce()).unwrap();
    let nonce = scanned.box_keys(InvitationBox::Reply).unwrap().open(&answer).unwrap();
    let nonce = scanned.check_nonce(&nonce).unwrap();
    let code = shown.compared_code(&invitation.nonce(), &taken);
    assert_eq!(scanned.compared_code(&nonce, &asked), code);
    assert_eq!(code.len(), 7);
    assert!(code.bytes().enumerate().all(|(at, byte)| if at == 3 {
        byte == b' '
    } else {
        byte.is_ascii_digit()
    }));
}

/// Whoever stole the link can open both boxes and put in a request of their own: the codes then differ.
#[test]
fn a_swapped_request_gives_another_code() {
    let invitation = Invitation::make(&mut TestRng(1));
    let link = invitation.link(RECORD, Role::Guardian, RELAY);
    let (honest, swapped) = (request(2, Role::Guardian), request(3, Role::Guardian));
    let nonce = invitation.nonce();
    assert_ne!(link.compared_code(&nonce, &honest), link.compared_code(&nonce, &swapped));
    let renamed =
        JoinRequest { label: Label { name: "Dad".into(), ..honest.label.clone() }, ..honest.clone() };
    assert_ne!(link.compared_code(&nonce, &honest), link.compared_code(&nonce, &renamed));
    assert_ne!(link.compared_code(&nonce, &honest), link.compared_code(&[9; 16], &honest));
}

#[test]
fn another_nonce_is_not_taken() {
    let link = Invitation::make(&mut TestRng(1)).link(RECORD, Role::Carer, RELAY);
    let other = Invitation::make(&mut TestRng(2)).nonce();
    assert_eq!(link.check_nonce(&other), Err(InvitationError::Nonce));
    assert_eq!(link.check_nonce(&other[..15]), Err(InvitationError::Form));
    assert_eq!(link.check_nonce(&[]), Err(InvitationError::Form));
}

#[test]
fn a_request_for_another_role_is_not_taken() {
    let link = Invitation::make(&mut TestRng(1)).link(RECORD, Role::Carer, RELAY);
    assert!(link.read_request(&request(2, Role::Carer).to_bytes()).is_ok());
    let more = link.read_request(&request(2, Role::Guardian).to_bytes());
    assert_eq!(more, Err(InvitationError::Role));
}

#[test]
fn the_boxes_are_apart_and_belong_to_record_and_secret() {
    let link = |seed, record| Invitation::make(&mut TestRng(seed)).link(record, Role::Carer, RELAY);
    let boxes = [
        link(1, RECORD).box_keys(InvitationBox::Request).unwrap(),
        link(1, RECORD).box_keys(InvitationBox::Reply).unwrap(),
        link(2, RECORD).box_keys(InvitationBox::Request).unwrap(),
        link(1, RecordId::from_bytes([2; 32])).box_keys(InvitationBox::Request).unwrap(),
    ];
    let sealed = boxes[0].seal(&mut TestRng(5), b"text").unwrap();
    assert_eq!(boxes[0].open(&sealed).unwrap().as_slice(), b"text");
    for (at, other) in boxes.iter().enumerate().skip(1) {
        assert_eq!(other.open(&sealed), Err(InvitationError::DoesNotOpen), "{at}");
        assert_ne!(other.id, boxes[0].id);
        assert_ne!(other.write_key, boxes[0].write_key);
        assert_ne!(other.read_key, boxes[0].read_key);
    }
    assert_ne!(boxes[0].write_key, boxes[0].read_key);
}

#[test]
fn a_damaged_link_is_named_as_such() {
    let text = Invitation::make(&mut TestRng(1)).link(RECORD, Role::Carer, RELAY).to_text();
    assert_eq!("https://example.org".parse::<InvitationLink>(), Err(LinkError::Scheme));
    for cut in "redbook:join/".len()..text.len() {
        assert_eq!(text[..cut].parse::<InvitationLink>(), Err(LinkError::Form), "cut at {cut}");
    }
    assert_eq!(format!("{text}A").parse::<InvitationLink>(), Err(LinkError::Form));
    assert!(format!(" {text}\n").parse::<InvitationLink>().is_ok(), "as it comes from a message");
    let long = format!("redbook:join/{}", "A".repeat(2_000));
    assert_eq!(long.parse::<InvitationLink>(), Err(LinkError::Form));
}

#[test]
fn what_is_kept_of_an_invitation_comes_back() {
    let invitation = Invitation::make(&mut TestRng(1));
    assert!(Invitation::from_bytes(&invitation.to_bytes()).unwrap() == invitation);
    assert_eq!(invitation.to_bytes().len(), Invitation::LEN);
    assert!(Invitation::from_bytes(&[0; 47]).is_none());
    assert!(Invitation::from_bytes(&[0; 49]).is_none());
}

#[test]
fn a_request_that_is_none_is_refused() {
    let bytes = request(1, Role::Carer).to_bytes();
    assert!(JoinRequest::from_bytes(&bytes).is_ok());
    for cut in 0..bytes.len() {
        assert_eq!(JoinRequest::from_bytes(&bytes[..cut]), Err(InvitationError::Form), "cut at {cut}");
    }
}
