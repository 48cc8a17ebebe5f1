//! A JSON text made ready for sealing: padded so that its length says little, deflated where that is worth a reader's trouble.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};
use zeroize::Zeroizing;

use crate::plaintext::padded_len;

/// Up to here a file is not deflated: some readers cannot inflate. Its JWE has at most 60,000 characters.
const PLAIN_BYTES_MAX: usize = 44_800;
/// Beyond this it is not deflated either: the strictest readers inflate no more.
const INFLATED_BYTES_MAX: usize = 250_000;
/// The smallest bucket, so that a share of two lines and one of twenty look alike.
const BUCKET_BYTES_MIN: usize = 8_192;
/// The most that one stored block of a deflate stream holds.
const STORED_BLOCK_BYTES_MAX: usize = 0xffff;
const STORED_BLOCK_HEAD_BYTES: usize = 5;
const LEVEL: i32 = 9;
/// No header of zlib's: raw deflate, as RFC 7516's `DEF` is.
const RAW_WINDOW_BITS: i32 = -15;

/// What is sealed.
pub(super) struct Packed {
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) is_deflated: bool,
}

/// White space after a JSON text changes nothing, so that is what pads it.
pub(super) fn pack_json(json: &[u8]) -> Packed {
    let is_between = json.len() > PLAIN_BYTES_MAX && bucket(json.len()) <= INFLATED_BYTES_MAX;
    if let Some(bytes) = is_between.then(|| deflate(json)).flatten() {
        return Packed { bytes, is_deflated: true };
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(bucket(json.len())));
    bytes.extend_from_slice(json);
    bytes.resize(bucket(json.len()), b' ');
    Packed { bytes, is_deflated: false }
}

fn bucket(len: usize) -> usize {
    padded_len(len).max(BUCKET_BYTES_MIN)
}

/// Deflated, and ended by stored blocks of spaces: in a compressed one they would not pad anything. `None` where it
/// would inflate to more than a strict reader takes.
fn deflate(json: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(Vec::with_capacity(json.len() / 2));
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, RAW_WINDOW_BITS, 0));
    let (status, used) = compress_to_output(&mut compressor, json, TDEFLFlush::Sync, |bytes| {
        out.extend_from_slice(bytes);
        true
    });
    if status != TDEFLStatus::Okay || used != json.len() {
        return None;
    }
    let mut spaces = bucket(out.len() + STORED_BLOCK_HEAD_BYTES) - out.len() - STORED_BLOCK_HEAD_BYTES;
    if json.len() + spaces > INFLATED_BYTES_MAX {
        spaces = 0;
    }
    while spaces > STORED_BLOCK_BYTES_MAX {
        store_spaces(&mut out, STORED_BLOCK_BYTES_MAX, false);
        spaces = spaces.saturating_sub(STORED_BLOCK_BYTES_MAX + STORED_BLOCK_HEAD_BYTES);
    }
    store_spaces(&mut out, spaces, true);
    Some(out)
}

/// RFC 1951 §3.2.4, from a byte's boundary.
fn store_spaces(out: &mut Vec<u8>, count: usize, is_last: bool) {
    let length = u16::try_from(count).unwrap_or(u16::MAX);
    out.push(u8::from(is_last));
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&(!length).to_le_bytes());
    out.resize(out.len() + usize::from(length), b' ');
}
