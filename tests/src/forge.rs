//! Frames that no honest phone would make, properly sealed and signed: what a malicious member can send.
//!
//! Written from docs/protocol.md and not with the vault, so that each part can be wrong by itself.

use redbook_protocol::frame::{SUITE, VERSION};
use redbook_protocol::{ActId, FrameHash, LogId, RecordId, sha256, write_varint};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::signature::{Ed25519KeyPair, KeyPair};

/// `KDF(salt, key, name ‖ rest)`.
#[must_use]
pub fn derive(salt: &[u8], key: &[u8], name: &str, rest: &[u8]) -> [u8; 32] {
    let info = [b"redbook/v0/", name.as_bytes(), &[0], rest];
    let mut out = [0; 32];
    Salt::new(HKDF_SHA256, salt).extract(key).expand(&info, HKDF_SHA256).unwrap().fill(&mut out).unwrap();
    out
}

/// The writing key under one epoch.
#[must_use]
pub fn derive_writing_key(epoch_key: &[u8; 32]) -> [u8; 32] {
    derive(&[], epoch_key, "writing key", &[])
}

/// The signing key of a device seed.
#[must_use]
pub fn derive_signing_key(seed: &[u8; 32]) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&derive(&[], seed, "device/sign", &[])).unwrap()
}

/// Content as it is, with its length, padded.
#[must_use]
pub fn pack_stored(content: &[u8]) -> Vec<u8> {
    pack(0, content)
}

/// Content deflated, with its length, padded.
#[must_use]
pub fn pack_deflated(content: &[u8]) -> Vec<u8> {
    pack(1, &miniz_oxide::deflate::compress_to_vec(content, 9))
}

/// Any method, any body, with its length, padded as it must be.
#[must_use]
pub fn pack(method: u8, body: &[u8]) -> Vec<u8> {
    let mut out = vec![method];
    write_varint(&mut out, body.len() as u64);
    out.extend_from_slice(body);
    let padded = padded_len(out.len());
    out.resize(padded, 0);
    out
}

/// Padmé, at least 64.
#[must_use]
pub fn padded_len(len: usize) -> usize {
    if len <= 64 {
        return 64;
    }
    let exponent = len.ilog2();
    let step = 1usize << (exponent - (exponent.ilog2() + 1));
    len.div_ceil(step) * step
}

/// Everything a frame says, each part free to be wrong.
#[derive(Debug, Clone)]
pub struct FrameDraft {
    /// Version byte.
    pub version: u8,
    /// Suite byte.
    pub suite: u8,
    /// Kind byte.
    pub kind: u8,
    /// The log it claims.
    pub log: LogId,
    /// Its seq.
    pub seq: u64,
    /// The seq's bytes, where they are not the shortest.
    pub seq_bytes: Option<Vec<u8>>,
    /// The frame before.
    pub prev: Option<FrameHash>,
    /// Its heads.
    pub heads: Vec<ActId>,
    /// Send `0xff` instead of the heads.
    pub heads_unchanged: bool,
    /// An act's clear part.
    pub clear: Option<Vec<u8>>,
    /// What is sealed, packed and padded already; `None` seals nothing.
    pub plaintext: Option<Vec<u8>>,
    /// The record in the signed header.
    pub record: RecordId,
    /// The key that the frame key comes from.
    pub writing_key: [u8; 32],
    /// The salt.
    pub salt: [u8; 16],
}

impl FrameDraft {
    /// An empty frame of entries at the start of a log, to be filled in.
    #[must_use]
    pub fn new(record: RecordId, log: LogId) -> Self {
        Self {
            version: VERSION,
            suite: SUITE,
            kind: 1,
            log,
            seq: 0,
            seq_bytes: None,
            prev: None,
            heads: Vec::new(),
            heads_unchanged: false,
            clear: None,
            plaintext: None,
            record,
            writing_key: [0; 32],
            salt: [0; 16],
        }
    }

    /// All bytes before the ciphertext.
    fn start(&self) -> Vec<u8> {
        let mut out = vec![self.version, self.suite, self.kind];
        out.extend_from_slice(self.log.as_bytes());
        match &self.seq_bytes {
            Some(bytes) => out.extend_from_slice(bytes),
            None => write_varint(&mut out, self.seq),
        }
        if let Some(prev) = &self.prev {
            out.extend_from_slice(&prev.as_bytes()[..8]);
        }
        if self.heads_unchanged {
            out.push(0xff);
        } else {
            out.push(self.heads.len() as u8);
            self.heads.iter().for_each(|head| out.extend_from_slice(head.as_bytes()));
        }
        if let Some(clear) = &self.clear {
            write_varint(&mut out, clear.len() as u64);
            out.extend_from_slice(clear);
        }
        if self.plaintext.is_some() {
            out.extend_from_slice(&self.salt);
        }
        out
    }

    /// The frame, sealed, and signed with the keys of this device seed.
    #[must_use]
    pub fn sign(&self, seed: &[u8; 32]) -> Vec<u8> {
        let pair = derive_signing_key(seed);
        let start = self.start();
        let mut header = b"redbook/v0/frame\0".to_vec();
        header.extend_from_slice(self.record.as_bytes());
        header.extend_from_slice(pair.public_key().as_ref());
        header.extend_from_slice(&self.prev.map_or([0; 32], |prev| *prev.as_bytes()));
        header.push(self.heads.len() as u8);
        self.heads.iter().for_each(|head| header.extend_from_slice(head.as_bytes()));
        header.extend_from_slice(&start);
        let hash = sha256(&header);
        let mut ciphertext = self.plaintext.clone().unwrap_or_default();
        if self.plaintext.is_some() {
            let key = derive(&self.salt, &self.writing_key, "frame", &hash);
            let nonce = Nonce::assume_unique_for_key([0; 12]);
            LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).unwrap())
                .seal_in_place_append_tag(nonce, Aad::from(hash), &mut ciphertext)
                .unwrap();
        }
        let signature = pair.sign(&[header.as_slice(), &ciphertext].concat());
        [start.as_slice(), &ciphertext, signature.as_ref()].concat()
    }
}
