//! SMART Health Cards of an issuer that signs here and now, and of those who only pretend.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]
#![allow(
    clippy::disallowed_types,
    reason = "an issuer, which this crate is not, signs with randomness of its own"
)]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};

use redbook_vault::{
    CARD_CHARS_MAX, CARD_PAYLOAD_BYTES_MAX, CardHeader, HealthCard, HealthCardError, HealthCardKeys,
};

const STATEMENT: &[u8] = br#"{"iss":"https://clinic.example"}"#;

struct Issuer(EcdsaKeyPair);

impl Issuer {
    fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        Self(EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap())
    }

    fn keys(&self) -> (HealthCardKeys, CardHeader) {
        let point = self.0.public_key().as_ref();
        let [x, y] = [&point[1..33], &point[33..]].map(|part| URL_SAFE_NO_PAD.encode(part));
        let mut keys = HealthCardKeys::default();
        keys.add(&x, &y).unwrap();
        let key = name_of(&x, &y);
        (keys, CardHeader { algorithm: "ES256".to_owned(), packed: "DEF".to_owned(), key })
    }

    fn sign(&self, payload: &[u8]) -> String {
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let signed = format!("{}.{}", encode(b"{}"), encode(&compress_to_vec(payload, 9)));
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
        format!("{signed}.{}", encode(signature.as_ref()))
    }
}

fn digits(jws: &str) -> String {
    let pairs: String = jws.bytes().map(|byte| format!("{:02}", byte - 45)).collect();
    format!("shc:/{pairs}")
}

#[test]
fn a_card_opens_from_its_code_and_from_its_text() {
    let issuer = Issuer::new();
    let (keys, header) = issuer.keys();
    let jws = issuer.sign(STATEMENT);
    for text in [jws.clone(), digits(&jws), format!("  {jws}\n")] {
        assert_eq!(HealthCard::parse(&text).unwrap().open(&header, &keys).unwrap(), STATEMENT);
    }
}

#[test]
fn what_was_changed_or_signed_by_somebody_else_does_not_open() {
    let issuer = Issuer::new();
    let (keys, header) = issuer.keys();
    let open = |jws: &str, header: &CardHeader, keys: &HealthCardKeys| {
        HealthCard::parse(jws).unwrap().open(header, keys).unwrap_err()
    };
    let jws = issuer.sign(STATEMENT);
    assert_eq!(open(&Issuer::new().sign(STATEMENT), &header, &keys), HealthCardError::Signature);
    let (others, _) = Issuer::new().keys();
    assert_eq!(open(&jws, &header, &others), HealthCardError::UnknownKey);
    let mut parts: Vec<String> = jws.split('.').map(str::to_owned).collect();
    parts[1] = URL_SAFE_NO_PAD.encode(compress_to_vec(b"{}", 9));
    assert_eq!(open(&parts.join("."), &header, &keys), HealthCardError::Signature);
    for (algorithm, packed) in [("none", "DEF"), ("HS256", "DEF"), ("ES256", "")] {
        let header =
            CardHeader { algorithm: algorithm.to_owned(), packed: packed.to_owned(), ..header.clone() };
        assert_eq!(open(&jws, &header, &keys), HealthCardError::Algorithm);
    }
    let bomb = issuer.sign(&vec![b' '; CARD_PAYLOAD_BYTES_MAX + 1]);
    assert_eq!(open(&bomb, &header, &keys), HealthCardError::Payload);
}

#[test]
fn what_is_no_card_is_refused() {
    for text in ["", "shc:/", "shc:/1", "shc:/1x", "a.b", "a.b.$", "shc:/2/1/55"] {
        assert_eq!(HealthCard::parse(text).unwrap_err(), HealthCardError::Form, "{text}");
    }
    let long = "1".repeat(CARD_CHARS_MAX + 1);
    assert_eq!(HealthCard::parse(&long).unwrap_err(), HealthCardError::TooLong { got: CARD_CHARS_MAX + 1 });
    assert_eq!(HealthCardKeys::default().add("x", "y"), Err(HealthCardError::Keys));
}

/// RFC 7638.
fn name_of(x: &str, y: &str) -> String {
    let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, jwk.as_bytes()))
}
