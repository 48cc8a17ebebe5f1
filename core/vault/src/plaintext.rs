//! Content, deflated where that helps and padded, so that its length says little (docs/protocol.md §3.3).

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};
use redbook_protocol::limits::CONTENT_LEN_MAX;
use redbook_protocol::{read_varint, write_varint};
use zeroize::Zeroizing;

const STORED: u8 = 0;
const DEFLATED: u8 = 1;
const DEFLATE_LEVEL: u8 = 8;
const PADDED_LEN_MIN: usize = 64;
/// Where inflating begins.
const INFLATED_LEN_MIN: usize = 1_024;

/// What is wrong inside a frame that opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaintextError {
    /// Length or method are not of the form.
    #[error("the sealed content is not well formed")]
    Form,
    /// Not padded as the protocol says.
    #[error("the sealed content is not padded as it must be")]
    Padding,
    /// It does not inflate, or to more than the limit.
    #[error("the sealed content does not inflate within {CONTENT_LEN_MAX} bytes")]
    Inflate,
}

/// Padmé: rounds up so that at most log log of the length shows, for at most 12 % more.
pub(crate) fn padded_len(len: usize) -> usize {
    if len <= PADDED_LEN_MIN {
        return PADDED_LEN_MIN;
    }
    let e = len.ilog2();
    let s = e.ilog2() + 1;
    let mask = (1usize << (e - s)) - 1;
    (len + mask) & !mask
}

pub(crate) fn pack(content: &[u8]) -> Zeroizing<Vec<u8>> {
    let deflated = Zeroizing::new(compress_to_vec(content, DEFLATE_LEVEL));
    let (method, body) =
        if deflated.len() < content.len() { (DEFLATED, deflated.as_slice()) } else { (STORED, content) };
    let mut out = Zeroizing::new(Vec::with_capacity(padded_len(body.len() + 11)));
    out.push(method);
    write_varint(&mut out, body.len() as u64);
    out.extend_from_slice(body);
    let padded = padded_len(out.len());
    out.resize(padded, 0);
    out
}

pub(crate) fn unpack(plaintext: &[u8]) -> Result<Zeroizing<Vec<u8>>, PlaintextError> {
    let (method, rest) = plaintext.split_first().ok_or(PlaintextError::Form)?;
    let (length, rest) = read_varint(rest).ok_or(PlaintextError::Form)?;
    let length = usize::try_from(length).map_err(|_| PlaintextError::Form)?;
    let (body, padding) = rest.split_at_checked(length).ok_or(PlaintextError::Form)?;
    let used = plaintext.len() - padding.len();
    if padding.iter().any(|byte| *byte != 0) || plaintext.len() != padded_len(used) {
        return Err(PlaintextError::Padding);
    }
    match *method {
        STORED if length <= CONTENT_LEN_MAX => Ok(Zeroizing::new(body.to_vec())),
        DEFLATED => inflate(body).ok_or(PlaintextError::Inflate),
        _ => Err(PlaintextError::Form),
    }
}

/// Inflates exactly `body`; `None` where it is no deflate stream, has bytes after its end, or gives more than the limit.
/// What it grows out of is zeroized.
fn inflate(body: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut state = Box::<DecompressorOxide>::default();
    let guess = body.len().saturating_mul(4).clamp(INFLATED_LEN_MIN, CONTENT_LEN_MAX);
    let mut out = Zeroizing::new(vec![0; guess]);
    let (mut read, mut written) = (0, 0);
    loop {
        let rest = body.get(read..)?;
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, used, made) = decompress(&mut state, rest, &mut out, written, flags);
        read += used;
        written += made;
        match status {
            TINFLStatus::Done if read == body.len() => {
                out.truncate(written);
                return Some(out);
            }
            TINFLStatus::HasMoreOutput if out.len() < CONTENT_LEN_MAX => {
                let mut larger = Zeroizing::new(vec![0; out.len().saturating_mul(2).min(CONTENT_LEN_MAX)]);
                larger.get_mut(..out.len())?.copy_from_slice(&out);
                out = larger;
            }
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padme_adds_little_and_leaks_little() {
        assert_eq!(padded_len(0), 64);
        assert_eq!(padded_len(64), 64);
        assert_eq!(padded_len(65), 72);
        assert_eq!(padded_len(1_000), 1_024);
        for len in 65..70_000 {
            let padded = padded_len(len);
            assert!(padded >= len && padded * 100 <= len * 112, "{len} to {padded}");
        }
    }

    #[test]
    fn content_comes_back_as_it_was() {
        for content in [vec![], vec![7], vec![1; 5_000], (0..=255).collect()] {
            assert_eq!(unpack(&pack(&content)).unwrap().as_slice(), content);
        }
    }

    #[test]
    fn a_bomb_is_refused() {
        let bomb = compress_to_vec(&vec![0; CONTENT_LEN_MAX + 1], 9);
        let mut plaintext = vec![DEFLATED];
        write_varint(&mut plaintext, bomb.len() as u64);
        plaintext.extend_from_slice(&bomb);
        plaintext.resize(padded_len(plaintext.len()), 0);
        assert_eq!(unpack(&plaintext).unwrap_err(), PlaintextError::Inflate);
    }

    fn deflated(body: &[u8]) -> Vec<u8> {
        let mut plaintext = vec![DEFLATED];
        write_varint(&mut plaintext, body.len() as u64);
        plaintext.extend_from_slice(body);
        plaintext.resize(padded_len(plaintext.len()), 0);
        plaintext
    }

    #[test]
    fn content_up_to_the_limit_inflates() {
        for len in [1, 1_023, 1_024, 1_025, 100_000, CONTENT_LEN_MAX] {
            let content = vec![7; len];
            assert_eq!(
                unpack(&deflated(&compress_to_vec(&content, 9))).unwrap().as_slice(),
                content,
                "{len}"
            );
        }
    }

    #[test]
    fn what_is_no_deflate_stream_or_goes_on_after_its_end_is_refused() {
        let stream = compress_to_vec(&[7; 500], 9);
        let followed = [stream.as_slice(), &[0]].concat();
        let cut = &stream[..stream.len() - 1];
        for body in [&[][..], &[0xff; 9], cut, &followed] {
            assert_eq!(unpack(&deflated(body)).unwrap_err(), PlaintextError::Inflate, "{body:02x?}");
        }
    }

    #[test]
    fn lengths_and_methods_are_checked() {
        let form = |start: &[u8]| {
            let mut plaintext = start.to_vec();
            plaintext.resize(64, 0);
            unpack(&plaintext).unwrap_err()
        };
        assert_eq!(form(&[2, 0]), PlaintextError::Form, "no such method");
        assert_eq!(form(&[0, 63]), PlaintextError::Form, "longer than there is");
        assert_eq!(form(&[0, 0x80, 0]), PlaintextError::Form, "padded varint");
        assert_eq!(unpack(&[]).unwrap_err(), PlaintextError::Form);
        assert_eq!(unpack(&[0]).unwrap_err(), PlaintextError::Form);
        assert_eq!(unpack(&[0, 0]).unwrap_err(), PlaintextError::Padding, "less than 64 bytes");
    }

    #[test]
    fn padding_is_checked() {
        let mut plaintext = pack(b"x").to_vec();
        plaintext[63] = 1;
        assert_eq!(unpack(&plaintext).unwrap_err(), PlaintextError::Padding);
        let mut longer = pack(b"x").to_vec();
        longer.push(0);
        assert_eq!(unpack(&longer).unwrap_err(), PlaintextError::Padding);
    }
}
