//! What must not count: bytes, chains, seals and entries. Each file has one thing wrong, in its last frame or frames.

use redbook_protocol::{FrameHash, LogId, RecordId, Role};
use redbook_record::join_content;

use super::{Vector, make};
use crate::forge::{FrameDraft, pack, pack_deflated, pack_stored};
use crate::household::{Household, weight};

/// A record with Mum's weight in it, and a draft of Mum's next frame with another weight.
pub(super) fn start(seed: u64) -> (Household, FrameDraft) {
    let mut home = Household::new(seed);
    home.write("mum", &[weight(4_200)]);
    let draft = next(&mut home, "mum");
    (home, draft)
}

/// Somebody's next frame, with a weight in it.
fn next(home: &mut Household, who: &str) -> FrameDraft {
    let entry = home.encode(&weight(4_300));
    let mut draft = home.draft(who);
    draft.plaintext = Some(pack_stored(&join_content(&[&entry]).unwrap()));
    draft
}

fn finish(mut home: Household, bytes: Vec<u8>, description: &str) -> Vector {
    home.frames.push(bytes);
    make::record(description, &home)
}

/// Mum signs what `change` makes of her next frame.
pub(super) fn signed(
    seed: u64,
    description: &str,
    change: impl FnOnce(&mut Household, &mut FrameDraft),
) -> Vector {
    let (mut home, mut draft) = start(seed);
    change(&mut home, &mut draft);
    let bytes = draft.sign(&home.person("mum").seed);
    finish(home, bytes, description)
}

/// Mum's next frame, its bytes changed after she signed it.
fn damaged(seed: u64, description: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vector {
    let (home, draft) = start(seed);
    let mut bytes = draft.sign(&home.person("mum").seed);
    change(&mut bytes);
    finish(home, bytes, description)
}

/// Mum's next frame with this plaintext, sealed and signed as it must be.
pub(super) fn sealed(seed: u64, description: &str, plaintext: Vec<u8>) -> Vector {
    signed(seed, description, |_, draft| draft.plaintext = Some(plaintext))
}

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    let mut all = bytes();
    all.extend(flips());
    all.extend(chains());
    all.extend(seals());
    all
}

fn bytes() -> Vec<(&'static str, Vector)> {
    vec![
        ("bad-truncated", damaged(100, "The last byte is missing.", |bytes| bytes.truncate(bytes.len() - 1))),
        ("bad-cut-off", damaged(101, "Nothing but the start of a frame.", |bytes| bytes.truncate(40))),
        ("bad-empty", damaged(102, "No byte at all.", Vec::clear)),
        (
            "bad-oversize",
            damaged(103, "One byte more than a frame may have.", |bytes| bytes.resize(65_537, 0)),
        ),
        (
            "bad-version",
            signed(104, "A later version of the format waits for a newer app.", |_, draft| draft.version = 1),
        ),
        ("bad-suite", signed(105, "A later suite waits for a newer app.", |_, draft| draft.suite = 2)),
        ("bad-kind", signed(106, "A later kind of frame waits for a newer app.", |_, draft| draft.kind = 3)),
        (
            "bad-varint-padded",
            signed(107, "seq is not in its shortest form.", |_, draft| {
                draft.seq_bytes = Some(vec![0x82, 0x00])
            }),
        ),
        (
            "bad-heads-unsorted",
            signed(108, "Heads do not ascend.", |_, draft| {
                draft.heads_unchanged = false;
                draft.heads = vec![FrameHash::from_bytes([9; 32]), FrameHash::from_bytes([1; 32])];
            }),
        ),
        (
            "bad-heads-repeated",
            signed(109, "A head comes twice.", |_, draft| {
                draft.heads_unchanged = false;
                draft.heads.push(draft.heads[0]);
            }),
        ),
        (
            "bad-heads-none",
            signed(110, "No heads, and not the first of a record.", |_, draft| {
                draft.heads_unchanged = false;
                draft.heads.clear();
            }),
        ),
        (
            "bad-heads-too-many",
            signed(111, "65 heads.", |_, draft| {
                draft.heads_unchanged = false;
                draft.heads = (0..65).map(|at| FrameHash::from_bytes([at; 32])).collect();
            }),
        ),
        (
            "bad-heads-unchanged-at-start",
            signed(112, "Heads left out where there is no frame before.", |_, draft| {
                (draft.seq, draft.prev) = (0, None);
            }),
        ),
    ]
}

/// Offsets in Mum's frame at seq 2: form 0-2, log 3-18, seq 19, prev 20-27, heads 28, salt 29-44, ciphertext, signature.
fn flips() -> Vec<(&'static str, Vector)> {
    let flip = |seed, what: &str, at: usize| {
        damaged(seed, &format!("A bit of the {what} is flipped."), |bytes| {
            let at = if at == usize::MAX { bytes.len() - 1 } else { at };
            bytes[at] ^= 0x08;
        })
    };
    vec![
        ("bad-flip-log", flip(120, "log id", 3)),
        ("bad-flip-seq", flip(121, "seq", 19)),
        ("bad-flip-prev", flip(122, "prev", 20)),
        ("bad-flip-heads", flip(123, "byte for unchanged heads", 28)),
        ("bad-flip-salt", flip(124, "salt", 29)),
        ("bad-flip-ciphertext", flip(125, "ciphertext", 50)),
        ("bad-flip-signature", flip(126, "signature", usize::MAX)),
    ]
}

fn chains() -> Vec<(&'static str, Vector)> {
    let wrong_signer = |home: &mut Household, draft: &FrameDraft| {
        let (seed, _) = home.stranger(Role::Guardian);
        draft.sign(&seed)
    };
    let (mut home, draft) = start(130);
    let bytes = wrong_signer(&mut home, &draft);
    let signer = finish(home, bytes, "Signed with somebody else's key.");
    vec![
        ("bad-signature-of-another", signer),
        ("bad-signature-not-reduced", not_reduced()),
        (
            "bad-prev-unknown",
            signed(131, "It follows a frame that nobody has.", |_, draft| {
                draft.prev = Some(FrameHash::from_bytes([7; 32]))
            }),
        ),
        (
            "bad-prev-beyond-sent-bytes",
            signed(
                132,
                "The sent bytes of prev are right; those that are only signed are not.",
                |_, draft| {
                    let mut prev = *draft.prev.unwrap().as_bytes();
                    prev[31] ^= 1;
                    draft.prev = Some(FrameHash::from_bytes(prev));
                },
            ),
        ),
        ("bad-gap", signed(133, "The frame before it is missing.", |_, draft| draft.seq += 1)),
        (
            "bad-other-record",
            signed(134, "Signed for another record.", |_, draft| {
                draft.record = RecordId::from_bytes([3; 32])
            }),
        ),
        (
            "bad-first-frame-second",
            signed(
                135,
                "Entries in a log's first place that name no heads, by somebody whose log has a first frame.",
                |_, draft| {
                    (draft.seq, draft.prev, draft.heads_unchanged) = (0, None, false);
                    draft.heads.clear();
                },
            ),
        ),
        (
            "bad-author-unknown",
            signed(136, "A log that no act names.", |_, draft| {
                (draft.seq, draft.prev, draft.heads_unchanged) = (0, None, false);
                draft.log = LogId::from_bytes([5; 16]);
            }),
        ),
    ]
}

/// RFC 8032: s is below the order of the group. s + L makes the same equation true, and another frame hash.
fn not_reduced() -> Vector {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    damaged(
        137,
        "The signature's s has the group's order added: another spelling of the same signature.",
        |bytes| {
            let at = bytes.len() - 32;
            let mut carry = 0u16;
            for (byte, add) in bytes[at..].iter_mut().zip(ORDER) {
                carry += u16::from(*byte) + u16::from(add);
                *byte = carry as u8;
                carry >>= 8;
            }
        },
    )
}

fn seals() -> Vec<(&'static str, Vector)> {
    let content = [0x81, 0xa0];
    let mut nonzero = pack_stored(&content);
    nonzero[63] = 1;
    let mut longer = pack_stored(&content);
    longer.resize(72, 0);
    let bomb = pack_deflated(&vec![0; 262_145]);
    let stream = miniz_oxide::deflate::compress_to_vec(&[0; 500], 9);
    let mut padded = vec![0, 0x82, 0x00];
    padded.extend_from_slice(&content);
    padded.resize(64, 0);
    vec![
        (
            "bad-epoch-key",
            signed(140, "Sealed with a key that is not the epoch's.", |_, draft| draft.writing_key = [8; 32]),
        ),
        ("bad-padding-nonzero", sealed(141, "A byte of the padding is not zero.", nonzero)),
        ("bad-padding-length", sealed(142, "More padding than Padmé gives.", longer)),
        ("bad-padding-missing", sealed(143, "Less than 64 bytes.", vec![0, 2, 0x81, 0xa0])),
        ("bad-method", sealed(144, "A method of packing that there is not.", pack(2, &content))),
        ("bad-bomb", sealed(145, "Inflates to more than 262,144 bytes.", bomb)),
        ("bad-deflate", sealed(146, "Not a deflate stream.", pack(1, &[0xff; 20]))),
        (
            "bad-deflate-goes-on",
            sealed(147, "Bytes after the deflate stream's end.", pack(1, &[stream, vec![0]].concat())),
        ),
        (
            "bad-plaintext-varint-padded",
            sealed(148, "The plaintext's length is not in its shortest form.", padded),
        ),
        (
            "bad-plaintext-length",
            sealed(149, "The plaintext's length is more than there is.", {
                let mut plaintext = vec![0, 63];
                plaintext.resize(64, 0);
                plaintext
            }),
        ),
    ]
}
