use super::*;
use crate::ids::{FrameHash, LogId, RecordId};
use crate::limits::{FRAME_LEN_MAX, HEADS_MAX};

const LOG: LogId = LogId::from_bytes([7; 16]);

fn heads(count: u8) -> Vec<FrameHash> {
    (0..count).map(|at| FrameHash::from_bytes([at; 32])).collect()
}

fn prefix(seq: u64, heads: HeadsField<'_>) -> Vec<u8> {
    let prev = (seq > 0).then_some(FrameHash::from_bytes([9; 32]));
    Prefix { kind: Kind::Entries, log: LOG, seq, prev, heads }.to_bytes()
}

/// A frame of this prefix with salt, a ciphertext of `len` bytes and a signature.
fn frame(prefix: &[u8], len: usize) -> Vec<u8> {
    [prefix, &[1; SALT_LEN], &vec![2; len], &[3; SIGNATURE_LEN]].concat()
}

#[test]
fn a_prefix_reads_back_as_it_was_written() {
    for seq in [0, 1, 127, 128, u64::MAX] {
        for count in [1, 2, HEADS_MAX as u8] {
            let named = heads(count);
            let read = Frame::parse(&frame(&prefix(seq, HeadsField::Named(&named)), 64)).unwrap();
            assert_eq!((read.kind(), read.log(), read.seq()), (Kind::Entries, LOG, seq));
            assert_eq!(read.heads(), &Heads::Named(named));
            assert!(read.follows(&FrameHash::from_bytes([9; 32])));
            assert_eq!(read.follows(&FrameHash::from_bytes([8; 32])), seq == 0);
        }
    }
    let read = Frame::parse(&frame(&prefix(1, HeadsField::Unchanged), TAG_LEN)).unwrap();
    assert_eq!(read.heads(), &Heads::Unchanged);
    let Body::Entries(sealed) = read.body() else { panic!("entries") };
    assert_eq!((sealed.salt, sealed.ciphertext), ([1; SALT_LEN], &[2; TAG_LEN][..]));
}

#[test]
fn an_act_has_a_clear_part_and_may_have_a_sealed_one() {
    let start =
        Prefix { kind: Kind::Act, log: LOG, seq: 0, prev: None, heads: HeadsField::Named(&[]) }.to_bytes();
    let bare = [start.as_slice(), &[2, 0xa1, 0x00], &[3; SIGNATURE_LEN]].concat();
    assert_eq!(Frame::parse(&bare).unwrap().body(), Body::Act(&[0xa1, 0x00], None));
    let sealed =
        [start.as_slice(), &[2, 0xa1, 0x00], &[1; SALT_LEN], &[2; TAG_LEN], &[3; SIGNATURE_LEN]].concat();
    let read = Frame::parse(&sealed).unwrap();
    assert_eq!(
        read.body(),
        Body::Act(&[0xa1, 0x00], Some(Sealed { salt: [1; SALT_LEN], ciphertext: &[2; TAG_LEN] }))
    );
    let short =
        [start.as_slice(), &[2, 0xa1, 0x00], &[1; SALT_LEN], &[2; TAG_LEN - 1], &[3; SIGNATURE_LEN]].concat();
    assert_eq!(Frame::parse(&short), Err(ParseFrameError::CutOff));
    let lying = [start.as_slice(), &[0xff, 0xff, 0x03], &[3; SIGNATURE_LEN]].concat();
    assert_eq!(Frame::parse(&lying), Err(ParseFrameError::CutOff));
}

#[test]
fn what_has_not_the_form_is_named() {
    let good = frame(&prefix(1, HeadsField::Unchanged), 64);
    let with = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        Frame::parse(&bytes)
    };
    assert_eq!(with(0, 1), Err(ParseFrameError::Version(1)));
    assert_eq!(with(1, 0), Err(ParseFrameError::Suite(0)));
    assert_eq!(with(2, 3), Err(ParseFrameError::Kind(3)));
    let too_long = frame(&prefix(1, HeadsField::Unchanged), FRAME_LEN_MAX);
    let error = ParseFrameError::TooLong { got: too_long.len(), max: FRAME_LEN_MAX };
    assert_eq!(Frame::parse(&too_long), Err(error));
    let room = FRAME_LEN_MAX - frame(&prefix(1, HeadsField::Unchanged), 0).len();
    assert!(Frame::parse(&frame(&prefix(1, HeadsField::Unchanged), room)).is_ok());
    let start = prefix(1, HeadsField::Unchanged).len() + SALT_LEN + TAG_LEN + SIGNATURE_LEN;
    for cut in 0..start {
        assert_eq!(Frame::parse(&good[..cut]), Err(ParseFrameError::CutOff), "cut at {cut}");
    }
}

#[test]
fn heads_ascend_and_are_not_too_many() {
    let parse =
        |seq, heads: &[FrameHash]| Frame::parse(&frame(&prefix(seq, HeadsField::Named(heads)), 4_096));
    let mut unsorted = heads(3);
    unsorted.swap(0, 1);
    assert_eq!(parse(1, &unsorted), Err(ParseFrameError::Heads));
    assert_eq!(parse(1, &[heads(1), heads(1)].concat()), Err(ParseFrameError::Heads));
    assert_eq!(parse(1, &heads(HEADS_MAX as u8 + 1)), Err(ParseFrameError::Heads));
    assert_eq!(parse(1, &[]), Err(ParseFrameError::Heads));
    assert!(parse(0, &[]).is_ok(), "a record's first frame");
    let unchanged = Frame::parse(&frame(&prefix(0, HeadsField::Unchanged), 64));
    assert_eq!(unchanged, Err(ParseFrameError::Heads));
}

/// docs/protocol.md §3, written out by hand.
#[test]
fn the_header_is_the_protocols() {
    let place = Place {
        record: RecordId::from_bytes([4; 32]),
        signing_public_key: [5; 32],
        prev: Some(FrameHash::from_bytes([9; 32])),
        heads: heads(2),
    };
    let bytes = frame(&prefix(1, HeadsField::Unchanged), 64);
    let start = bytes.len() - SIGNATURE_LEN - 64;
    let expected = [
        b"redbook/v0/frame\0".as_slice(),
        &[4; 32],
        &[5; 32],
        &[9; 32],
        &[2],
        &[0; 32],
        &[1; 32],
        &bytes[..start],
    ]
    .concat();
    assert_eq!(Frame::parse(&bytes).unwrap().header(&place), expected);
    assert!(!Frame::parse(&bytes).unwrap().verify(place.borrowed()));
}
