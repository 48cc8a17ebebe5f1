use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};

use super::*;
use crate::test_rng::TestRng;

/// The JWE opened as another program would, from RFC 7516 alone.
fn open(key: &ShareKey, jwe: &str) -> (String, Vec<u8>) {
    let parts: Vec<&str> = jwe.split('.').collect();
    let [head, "", nonce, body, tag] = parts[..] else { panic!("five parts, the second empty") };
    let decode = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
    let mut sealed = [decode(body), decode(tag)].concat();
    let nonce = Nonce::try_assume_unique_for_key(&decode(nonce)).unwrap();
    let aead = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_bytes()).unwrap());
    let plain = aead.open_in_place(nonce, Aad::from(head.as_bytes()), &mut sealed).unwrap().to_vec();
    (String::from_utf8(decode(head)).unwrap(), plain)
}

#[test]
fn a_short_file_is_padded_and_not_deflated() {
    let mut rng = TestRng(0);
    let key = ShareKey::make(&mut rng);
    let jwe = key.seal_json(&mut rng, "application/fhir+json", br#"{"a":1}"#).unwrap();
    let (head, plain) = open(&key, &jwe);
    assert_eq!(head, r#"{"alg":"dir","enc":"A256GCM","cty":"application/fhir+json"}"#);
    assert_eq!(plain.len(), 8_192);
    assert_eq!(String::from_utf8(plain).unwrap().trim_end(), r#"{"a":1}"#);
    let other = key.seal_json(&mut rng, "application/fhir+json", br#"{"a":1}"#).unwrap();
    assert_ne!(jwe, other, "each sealing has a nonce of its own");
}

#[test]
fn a_longer_one_is_deflated_and_padded_inside_the_stream() {
    let mut rng = TestRng(0);
    let key = ShareKey::make(&mut rng);
    let mut lengths = std::collections::BTreeSet::new();
    for words in [9_000_usize, 9_010, 9_050] {
        let json = format!("[{}]", (0..words).map(|n| format!("{}", n * n)).collect::<Vec<_>>().join(","));
        assert!(json.len() > 44_800 && json.len() < 200_000, "{}", json.len());
        let jwe = key.seal_json(&mut rng, "application/fhir+json", json.as_bytes()).unwrap();
        let (head, deflated) = open(&key, &jwe);
        assert!(head.ends_with(r#""zip":"DEF"}"#), "{head}");
        lengths.insert(deflated.len());
        let inflated = decompress_to_vec_with_limit(&deflated, 250_000).unwrap();
        assert_eq!(String::from_utf8(inflated).unwrap().trim_end_matches(' '), json);
    }
    assert_eq!(lengths.len(), 1, "one bucket: {lengths:?}");
}

#[test]
fn what_strict_readers_would_not_inflate_is_left_as_it_is() {
    let mut rng = TestRng(0);
    let key = ShareKey::make(&mut rng);
    let json = format!("\"{}\"", "a".repeat(260_000));
    let (head, plain) =
        open(&key, &key.seal_json(&mut rng, "application/fhir+json", json.as_bytes()).unwrap());
    assert!(!head.contains("zip"), "{head}");
    assert_eq!(String::from_utf8(plain).unwrap().trim_end(), json);
    let huge = vec![b' '; JWE_PLAINTEXT_BYTES_MAX + 1];
    let refused = key.seal_json(&mut rng, "application/fhir+json", &huge).unwrap_err();
    assert_eq!(refused, JweError::TooLarge { max: JWE_PLAINTEXT_BYTES_MAX, got: 700_001 });
}

#[test]
fn the_link_is_what_the_standard_says() {
    let key = ShareKey::from_bytes([7; 32]);
    let url = "https://relay.example.org/shl/AbC".to_owned();
    let link = ShareLink::new(url, key, 1_800_000_000, "P", "Said \"Ali\" \\ علي 🐣".to_owned()).unwrap();
    let text = link.to_text();
    let json = URL_SAFE_NO_PAD.decode(text.strip_prefix("shlink:/").unwrap()).unwrap();
    assert_eq!(
        String::from_utf8(json).unwrap(),
        concat!(
            r#"{"url":"https://relay.example.org/shl/AbC","key":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc","#,
            r#""exp":1800000000,"flag":"P","label":"Said \"Ali\" \\ علي 🐣"}"#
        )
    );
    assert_eq!(*link.behind("https://view.example.org/"), format!("https://view.example.org/#{}", *text));
    assert_eq!(format!("{link:?}"), "ShareLink(..)");
}

#[test]
fn a_link_that_readers_would_refuse_is_not_made() {
    let make = |url: String, label: &str| {
        ShareLink::new(url, ShareKey::from_bytes([0; 32]), 0, "P", label.to_owned())
    };
    assert_eq!(make("u".repeat(129), "").unwrap_err(), ShareLinkError::Url { got: 129 });
    assert!(make("u".repeat(128), &"é".repeat(80)).is_ok());
    assert_eq!(make(String::new(), &"é".repeat(81)).unwrap_err(), ShareLinkError::Label { got: 81 });
    assert_eq!(make(String::new(), "a\nb").unwrap_err(), ShareLinkError::Label { got: 3 });
}

#[test]
fn passcodes_are_six_even_digits_and_their_check_tells_them_apart() {
    let mut rng = TestRng(0);
    let mut counts = [0_u32; 10];
    for _ in 0..2_000 {
        let code = Passcode::make(&mut rng);
        assert_eq!(code.as_str().len(), 6);
        code.as_str().bytes().for_each(|digit| counts[usize::from(digit - b'0')] += 1);
    }
    assert!(counts.iter().all(|count| (1_050..1_350).contains(count)), "{counts:?}");
    let (one, other) = (Passcode::from_kept("123456".to_owned()), Passcode::from_kept("123457".to_owned()));
    let (mut a, mut b) = (TestRng(5), TestRng(5));
    let (one, other) = (one.check(&mut a).unwrap(), other.check(&mut b).unwrap());
    assert_eq!(one.salt, other.salt);
    assert_ne!(one.hash, other.hash);
}

/// docs/protocol.md §12, as another program would read it.
fn open_fragment(fragment: &str, words: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(fragment.strip_prefix("rb1.")?).ok()?;
    let inflate = |deflated: &[u8]| decompress_to_vec_with_limit(deflated, 100_000).ok();
    if bytes[0] == 0 {
        return inflate(&bytes[1..]);
    }
    let (head, sealed) = bytes.split_at(33);
    let rounds = u32::from_be_bytes(head[17..21].try_into().unwrap());
    assert_eq!(rounds, 1_000_000);
    let mut key = [0; 32];
    let rounds = std::num::NonZeroU32::new(rounds).unwrap();
    ring::pbkdf2::derive(ring::pbkdf2::PBKDF2_HMAC_SHA256, rounds, &head[1..17], words.as_bytes(), &mut key);
    let aead = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).unwrap());
    let nonce = Nonce::try_assume_unique_for_key(&head[21..33]).unwrap();
    let mut sealed = sealed.to_vec();
    inflate(aead.open_in_place(nonce, Aad::from(head), &mut sealed).ok()?)
}

#[test]
fn an_offline_share_is_what_the_paper_says() {
    let json = br#"{"v":1,"n":"Zo\u00eb"}"#;
    let open = seal_offline_open(json).unwrap();
    assert_eq!(open_fragment(&open, "").unwrap(), json);

    let mut rng = TestRng(0);
    let words = OfflineWords::make(&mut rng);
    assert_eq!(words.as_str().split(' ').filter(|word| word.len() >= 3).count(), 4, "{}", words.as_str());
    let sealed = seal_offline_under_words(&mut rng, json, &words).unwrap();
    assert_eq!(open_fragment(&sealed, words.as_str()).unwrap(), json);
    assert_eq!(open_fragment(&sealed, "zoo zoo zoo zoo"), None);
    let got = OFFLINE_PLAINTEXT_BYTES_MAX + 1;
    assert_eq!(seal_offline_open(&vec![0; got]).unwrap_err(), OfflineError::TooLarge { got });
}
