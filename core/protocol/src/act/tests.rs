use super::*;
use crate::ids::{ActId, FrameHash};
use crate::limits::LABEL_LEN_MAX;
use crate::tip::Tip;

fn member() -> Member {
    Member {
        signing_public_key: [1; 32],
        kem_public_key: Box::new([2; KEM_PUBLIC_KEY_LEN]),
        read_token_hash: [3; 32],
        role: Role::Carer,
    }
}

fn act(deed: Deed) -> Act {
    let mut tips = TipVector::default();
    for at in [5, 1, 200] {
        let hash: ActId = FrameHash::from_bytes([at; 32]);
        tips.set(LogId::from_bytes([at; 16]), Tip { seq: u64::from(at), hash });
    }
    Act { tips, deed }
}

fn one_of_each() -> Vec<Act> {
    let key = SealedKey {
        epoch: FrameHash::from_bytes([6; 32]),
        enc: Box::new([7; KEM_ENC_LEN]),
        sealed: [8; SEALED_KEY_LEN],
    };
    let subject = LogId::from_bytes([9; 16]);
    [
        Deed::Create { member: member(), epoch_commitment: [4; 32] },
        Deed::Admit { member: member(), keys: vec![key.clone(), key.clone()] },
        Deed::Seal { subject, keys: vec![key] },
        Deed::Successor { member: member(), predecessor: subject, signature: [5; SIGNATURE_LEN] },
    ]
    .map(act)
    .into()
}

#[test]
fn every_act_reads_back_as_it_was_written() {
    for act in one_of_each() {
        assert_eq!(Act::from_bytes(&act.to_bytes()), Ok(act));
    }
    assert_eq!(Member::from_bytes(&member().to_bytes()), Ok(member()));
}

#[test]
fn every_cut_of_an_act_is_refused() {
    for act in one_of_each() {
        let bytes = act.to_bytes();
        for cut in 0..bytes.len() {
            assert!(matches!(Act::from_bytes(&bytes[..cut]), Err(DecodeActError::Form(_))), "cut at {cut}");
        }
    }
}

#[test]
fn every_part_that_an_act_needs_is_named_where_it_is_missing() {
    // Of create: keys 2 and 3. The head of the map says how many pairs are left.
    let bytes = one_of_each().remove(0).to_bytes();
    let tips = 4 + crate::cbor::item_len(&bytes[4..]).unwrap();
    let with =
        |pairs: u8, kept: &[&[u8]]| Act::from_bytes(&[&[0xa0 + pairs], kept.concat().as_slice()].concat());
    let member = tips..tips + 1 + member().to_bytes().len();
    assert_eq!(with(1, &[&bytes[1..3]]), Err(DecodeActError::Lacks(1)));
    assert_eq!(with(1, &[&bytes[3..tips]]), Err(DecodeActError::Lacks(0)));
    assert_eq!(with(2, &[&bytes[1..tips]]), Err(DecodeActError::Lacks(2)));
    assert_eq!(with(3, &[&bytes[1..member.end]]), Err(DecodeActError::Lacks(3)));
}

#[test]
fn later_types_and_roles_are_told_from_what_is_malformed() {
    // A later type, whose other keys have other shapes.
    assert_eq!(Act::from_bytes(&[0xa2, 0x00, 0x05, 0x02, 0x01]), Err(DecodeActError::Type(5)));
    let mut bytes = member().to_bytes();
    *bytes.last_mut().unwrap() = 4;
    assert_eq!(Member::from_bytes(&bytes), Err(DecodeActError::Role(4)));
}

#[test]
fn tips_ascend() {
    let tip = |log: u8| [&[0x83, 0x50][..], &[log; 16], &[0x00, 0x58, 0x20], &[0; 32]].concat();
    let tips = |logs: &[u8]| {
        let bytes = [vec![0x80 + logs.len() as u8], logs.iter().flat_map(|log| tip(*log)).collect()].concat();
        TipVector::decode(&mut minicbor::Decoder::new(&bytes)).map(|tips| tips.len()).ok()
    };
    assert_eq!(tips(&[1, 2]), Some(2));
    assert_eq!(tips(&[2, 1]), None);
    assert_eq!(tips(&[1, 1]), None);
    assert_eq!(tips(&[]), Some(0));
}

#[test]
fn a_label_is_cut_at_a_characters_end_and_shows_nothing() {
    let label = Label { name: "é".repeat(150), relation: "mother".into(), device: String::new() };
    let read = Label::from_bytes(&label.to_bytes()).unwrap();
    assert_eq!((read.name.len(), read.relation.as_str()), (LABEL_LEN_MAX, "mother"));
    let odd = Label { name: format!("a{}", "é".repeat(150)), ..Label::default() };
    assert_eq!(Label::from_bytes(&odd.to_bytes()).unwrap().name.len(), LABEL_LEN_MAX - 1);
    assert_eq!(format!("{label:?}"), "Label(..)");
    let long = [&[0xa1, 0x00, 0x78, 201][..], &[b'a'; 201]].concat();
    assert_eq!(Label::from_bytes(&long), Err(DecodeLabelError::TooLong(201)));
}
