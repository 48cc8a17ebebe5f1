//! A screen without a camera, written from docs/protocol.md §11.8 alone: it asks the relay as a web page does.

use std::io::{Read, Write};
use std::net::TcpStream;

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use redbook_protocol::hash;
use redbook_protocol::relay::{BoxContent, BoxGetRequest, BoxId, BoxKey, BoxPutRequest, path};
use ring::hkdf::{HKDF_SHA256, Salt};
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};

const ORIGIN: &str = "https://view.example.org";

/// A page and what it made for one attempt.
#[derive(Clone)]
pub(crate) struct Screen {
    private: [u8; 32],
    nonce: [u8; 16],
    secret: [u8; 32],
}

impl Screen {
    pub(crate) fn new(n: u8) -> Self {
        Self { private: [n; 32], nonce: [n.wrapping_add(1); 16], secret: [n.wrapping_add(2); 32] }
    }

    /// One that has seen this screen's code, and has a key and a nonce of its own.
    pub(crate) fn seen_by_another(&self) -> Self {
        Self { secret: self.secret, ..Self::new(200) }
    }

    fn page_key(&self) -> [u8; 32] {
        x25519(self.private, X25519_BASEPOINT_BYTES)
    }

    pub(crate) fn code(&self) -> String {
        let commitment = hash("page", &[&self.page_key(), &self.nonce]);
        let bytes = [&[1u8][..], &self.secret, &commitment].concat();
        format!("redbook:to/{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The phone's key; `None` while no phone has said hello.
    pub(crate) fn hello(&self, relay: &str) -> Option<[u8; 32]> {
        let sealed = self.get(relay, 1)?.1?;
        Some(self.rest_open(1, b"page hello", &sealed).try_into().unwrap())
    }

    pub(crate) fn answer(&self, relay: &str) -> u16 {
        let answer = [self.page_key().as_slice(), &self.nonce].concat();
        self.put(relay, 2, self.rest_seal(2, b"page answer", &answer))
    }

    /// What the screen shows.
    pub(crate) fn digits(&self, phone_key: &[u8; 32]) -> String {
        let parts = [self.secret.as_slice(), phone_key, &self.page_key(), &self.nonce].concat();
        let digest = hash("compared code to page", &[&parts]);
        let number = u64::from_be_bytes(digest[..8].try_into().unwrap()) % 1_000_000;
        format!("{:03} {:03}", number / 1_000, number % 1_000)
    }

    /// The share's link, once the phone has sent it.
    pub(crate) fn link(&self, relay: &str, phone_key: &[u8; 32]) -> Option<String> {
        let sealed = self.get(relay, 3)?.1?;
        let rest = [phone_key.as_slice(), &self.page_key(), &self.nonce].concat();
        let key = kdf(&self.secret, &x25519(self.private, *phone_key), "page/link", &rest);
        Some(String::from_utf8(gcm_open(&key, b"page link", &sealed)).unwrap())
    }

    /// Whoever has the code can put anything into the third box.
    pub(crate) fn spoil_link(&self, relay: &str) -> u16 {
        self.put(relay, 3, b"junk".to_vec())
    }

    /// Whether the box of the page's answer is there; `None` where the relay has no such box.
    pub(crate) fn look(&self, relay: &str) -> Option<bool> {
        self.get(relay, 2).map(|(_, blob)| blob.is_some())
    }

    fn get(&self, relay: &str, code: u8) -> Option<(u64, Option<Vec<u8>>)> {
        let request = BoxGetRequest {
            id: BoxId::from_bytes(self.part("id", code)),
            read_key: BoxKey::from_bytes(self.part("read", code)),
        };
        match ask(relay, path::BOX_GET, &request.to_bytes()) {
            (200, body) => {
                let content = BoxContent::from_bytes(&body).unwrap();
                Some((content.expires_at_seconds, content.blob))
            }
            (404, _) => None,
            (status, _) => panic!("{status}"),
        }
    }

    fn put(&self, relay: &str, code: u8, blob: Vec<u8>) -> u16 {
        let request = BoxPutRequest {
            id: BoxId::from_bytes(self.part("id", code)),
            write_key: BoxKey::from_bytes(self.part("write", code)),
            blob,
        };
        ask(relay, path::BOX_PUT, &request.to_bytes()).0
    }

    fn part(&self, name: &str, code: u8) -> [u8; 32] {
        kdf(&[], &self.secret, &format!("page/{name}"), &[code])
    }

    fn rest_seal(&self, code: u8, context: &[u8], content: &[u8]) -> Vec<u8> {
        let salt = [code; 16];
        let key = kdf(&salt, &self.part("seal", code), "rest", context);
        let cipher = Aes256Gcm::new_from_slice(&key).unwrap();
        let mut sealed = content.to_vec();
        let tag = cipher.encrypt_inout_detached(&[0; 12].into(), context, sealed.as_mut_slice().into());
        [salt.as_slice(), &sealed, tag.unwrap().as_slice()].concat()
    }

    fn rest_open(&self, code: u8, context: &[u8], sealed: &[u8]) -> Vec<u8> {
        let (salt, body) = sealed.split_at(16);
        gcm_open(&kdf(salt, &self.part("seal", code), "rest", context), context, body)
    }
}

fn gcm_open(key: &[u8; 32], context: &[u8], sealed: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new_from_slice(key).unwrap();
    let (sealed, tag) = sealed.split_last_chunk::<16>().unwrap();
    let mut opened = sealed.to_vec();
    let buffer = opened.as_mut_slice().into();
    cipher.decrypt_inout_detached(&[0; 12].into(), context, buffer, &(*tag).into()).unwrap();
    opened
}

fn kdf(salt: &[u8], key: &[u8], name: &str, rest: &[u8]) -> [u8; 32] {
    let info = [b"redbook/v0/".as_slice(), name.as_bytes(), &[0], rest];
    let mut out = [0; 32];
    let extracted = Salt::new(HKDF_SHA256, salt).extract(key);
    extracted.expand(&info, HKDF_SHA256).unwrap().fill(&mut out).unwrap();
    out
}

/// As a browser asks for a page, which may read the answer.
fn ask(relay: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
    let (head, body) = post(relay, path, "application/cbor", body);
    assert!(head.to_lowercase().contains("\r\naccess-control-allow-origin: *\r\n"), "{head}");
    (status(&head), body)
}

/// One request, and one answer: its head and its body.
pub(crate) fn post(relay: &str, path: &str, media_type: &str, body: &[u8]) -> (String, Vec<u8>) {
    let host = relay.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let head = format!("POST {path} HTTP/1.1\r\nhost: {host}\r\norigin: {ORIGIN}\r\nconnection: close\r\n");
    let head = format!("{head}content-type: {media_type}\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|at| at == b"\r\n\r\n").unwrap() + 4;
    (String::from_utf8(answer[..end].to_vec()).unwrap(), answer[end..].to_vec())
}

pub(crate) fn status(head: &str) -> u16 {
    head.split(' ').nth(1).unwrap().parse().unwrap()
}
