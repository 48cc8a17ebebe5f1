use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::*;
use crate::rest::RestKey;
use crate::share::PageCodeError;
use crate::test_rng::TestRng;

const LINK: &str = "shlink:/eyJ1cmwiOiJodHRwczovL3JlbGF5LmV4YW1wbGUvc2hsL3gifQ";

/// A page, from the paper alone.
struct Page {
    private: [u8; 32],
    nonce: [u8; 16],
    secret: [u8; 32],
}

impl Page {
    fn new(n: u8) -> Self {
        Self { private: [n; 32], nonce: [n.wrapping_add(1); 16], secret: [n.wrapping_add(2); 32] }
    }

    fn public(&self) -> [u8; 32] {
        x25519(self.private, X25519_BASEPOINT_BYTES)
    }

    fn shows(&self) -> String {
        self.shows_with(&self.public())
    }

    fn shows_with(&self, page_key: &[u8; 32]) -> String {
        let commitment = hash("page", &[page_key, &self.nonce]);
        let bytes = [&[1u8][..], &self.secret, &commitment].concat();
        format!("redbook:to/{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    fn seal_answer(&self, content: &[u8]) -> Vec<u8> {
        let seal = derive(&[], &self.secret, "page/seal", &[2]).unwrap();
        RestKey::from_bytes(*seal).seal(&mut TestRng(70), b"page answer", content).unwrap()
    }

    fn answer(&self) -> Vec<u8> {
        self.seal_answer(&[self.public().as_slice(), &self.nonce].concat())
    }

    fn phone_key(&self, hello: &[u8]) -> [u8; 32] {
        let seal = derive(&[], &self.secret, "page/seal", &[1]).unwrap();
        RestKey::from_bytes(*seal).open(b"page hello", hello).unwrap().as_slice().try_into().unwrap()
    }

    fn digits(&self, phone_key: &[u8; 32]) -> String {
        let digest = hash("compared code to page", &[&self.secret, phone_key, &self.public(), &self.nonce]);
        let number = u64::from_be_bytes(digest[..8].try_into().unwrap()) % 1_000_000;
        format!("{number:06}")
    }

    fn open_link(&self, phone_key: &[u8; 32], sealed: &[u8]) -> Option<String> {
        let agreed = x25519(self.private, *phone_key);
        let rest = [phone_key.as_slice(), &self.public(), &self.nonce].concat();
        let key = derive(&self.secret, &agreed, "page/link", &rest).unwrap();
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_slice()).unwrap());
        let mut sealed = sealed.to_vec();
        let nonce = Nonce::assume_unique_for_key([0; 12]);
        let opened = key.open_in_place(nonce, Aad::from(b"page link"), &mut sealed).ok()?;
        Some(String::from_utf8(opened.to_vec()).unwrap())
    }
}

fn scanned(page: &Page, seed: u64) -> ToPage {
    ToPage::make(&mut TestRng(seed), page.shows().parse().unwrap())
}

#[test]
fn both_come_to_the_same_digits_and_the_link_opens_for_that_page_alone() {
    let page = Page::new(10);
    let phone = scanned(&page, 1);
    let phone_key = page.phone_key(&phone.hello(&mut TestRng(2)).unwrap());
    assert_eq!(phone_key, phone.public_key());
    let answer = phone.take_answer(&page.answer()).unwrap();
    let digits = page.digits(&phone_key);
    assert_eq!(phone.compared_code(&answer).replace(' ', ""), digits);
    assert!(phone.is_code(&answer, &digits));
    let sealed = phone.seal_link(&answer, LINK).unwrap();
    assert_eq!(page.open_link(&phone_key, &sealed).as_deref(), Some(LINK));
    assert_eq!(phone.seal_link(&answer, LINK).unwrap(), sealed, "what is put again is the same");
    let other = Page { private: [99; 32], ..Page::new(10) };
    assert_eq!(other.open_link(&phone_key, &sealed), None);
    let mut damaged = sealed;
    damaged[3] ^= 1;
    assert_eq!(page.open_link(&phone_key, &damaged), None);
}

#[test]
fn other_digits_are_wrong_and_so_are_too_few_or_too_many() {
    let page = Page::new(10);
    let phone = scanned(&page, 1);
    let answer = phone.take_answer(&page.answer()).unwrap();
    let right = page.digits(&phone.public_key());
    let next = format!("{:06}", (right.parse::<u32>().unwrap() + 1) % 1_000_000);
    for wrong in [next.as_str(), "", &right[..5], &format!("{right}0"), "abcdef"] {
        assert!(!phone.is_code(&answer, wrong), "{wrong}");
    }
}

/// Whoever photographed the screen can open the boxes and stand between: the screen's digits are then not the phone's.
#[test]
fn another_phone_s_key_gives_other_digits() {
    let page = Page::new(10);
    let (phone, photographer) = (scanned(&page, 1), scanned(&page, 5));
    let answer = phone.take_answer(&page.answer()).unwrap();
    assert_ne!(phone.public_key(), photographer.public_key());
    assert!(!phone.is_code(&answer, &page.digits(&photographer.public_key())));
}

#[test]
fn an_answer_that_the_code_did_not_commit_to_is_refused() {
    let page = Page::new(10);
    let phone = scanned(&page, 1);
    let of_another = Page { secret: page.secret, ..Page::new(50) };
    assert_eq!(phone.take_answer(&of_another.answer()), Err(ToPageError::Commitment));
    let other_nonce = Page { nonce: [0; 16], ..Page::new(10) };
    assert_eq!(phone.take_answer(&other_nonce.answer()), Err(ToPageError::Commitment));
    let other_secret = Page { secret: [0; 32], ..Page::new(10) };
    assert_eq!(phone.take_answer(&other_secret.answer()), Err(ToPageError::Answer));
    for content in [&[0u8; 47][..], &[0; 49], &[]] {
        assert_eq!(phone.take_answer(&page.seal_answer(content)), Err(ToPageError::Answer));
    }
    assert_eq!(phone.take_answer(b"junk"), Err(ToPageError::Answer));
}

/// A page may commit to any key: with one of small order everybody would know what the link is sealed under.
#[test]
fn a_key_of_small_order_is_refused() {
    let page = Page::new(10);
    let mut one = [0; 32];
    one[0] = 1;
    for key in [[0; 32], one] {
        let phone = ToPage::make(&mut TestRng(1), page.shows_with(&key).parse().unwrap());
        let answer = page.seal_answer(&[key.as_slice(), &page.nonce].concat());
        assert_eq!(phone.take_answer(&answer), Err(ToPageError::Agreement));
    }
}

#[test]
fn an_attempt_goes_on_as_it_was_kept() {
    let page = Page::new(10);
    let phone = scanned(&page, 1);
    let answer = phone.take_answer(&page.answer()).unwrap();
    let code: PageCode = phone.code().to_text().parse().unwrap();
    assert_eq!(&code, phone.code());
    let again = ToPage::from_kept(code, *phone.private_key());
    let answer_again = again.answer_kept(&answer.to_bytes()).unwrap();
    assert_eq!(again.compared_code(&answer_again), phone.compared_code(&answer));
    assert_eq!(again.seal_link(&answer_again, LINK), phone.seal_link(&answer, LINK));
}

#[test]
fn the_boxes_are_apart_and_belong_to_the_code() {
    let (phone, other) = (scanned(&Page::new(10), 1), scanned(&Page::new(11), 1));
    let mut ids = std::collections::BTreeSet::new();
    for attempt in [&phone, &other] {
        for which in [PageBox::Hello, PageBox::Answer, PageBox::Link] {
            let keys = attempt.box_keys(which).unwrap();
            assert!(ids.insert(keys.id) && ids.insert(*keys.write_key) && ids.insert(*keys.read_key));
        }
    }
}

#[test]
fn a_code_has_one_spelling_one_length_and_one_version() {
    let text = Page::new(10).shows();
    let read = |text: &str| text.parse::<PageCode>().map(|code| code.to_text().to_string());
    assert_eq!(read(&text).as_ref(), Ok(&text));
    assert_eq!(read(&format!(" {text}\n")).as_ref(), Ok(&text), "as it is pasted");
    assert_eq!(read("redbook:join/abc"), Err(PageCodeError::Scheme));
    assert_eq!(read("https://view.example/"), Err(PageCodeError::Scheme));
    assert_eq!(read("redbook:to/"), Err(PageCodeError::Length { got: 0 }));
    assert_eq!(read(&text[..text.len() - 1]), Err(PageCodeError::Length { got: 86 }));
    assert_eq!(read(&format!("{text}=")), Err(PageCodeError::Length { got: 88 }));
    let last = |c: char| format!("{}{c}", &text[..text.len() - 1]);
    let spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=é";
    let read_so = spellings.chars().filter(|c| read(&last(*c)).is_ok());
    assert_eq!(read_so.count(), 16, "four bits of the last letter count, the others are zero");
    assert_eq!(read(&last('+')), Err(PageCodeError::Spelling));
    let of_version = |version: u8| {
        let mut bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix("redbook:to/").unwrap()).unwrap();
        bytes[0] = version;
        format!("redbook:to/{}", URL_SAFE_NO_PAD.encode(bytes))
    };
    assert_eq!(read(&of_version(2)), Err(PageCodeError::Version { got: 2 }));
    assert_eq!(read(&of_version(0)), Err(PageCodeError::Version { got: 0 }));
}

#[test]
fn no_secret_prints_itself() {
    let page = Page::new(10);
    let phone = scanned(&page, 1);
    let answer = phone.take_answer(&page.answer()).unwrap();
    let shown = format!("{phone:?} {:?} {answer:?}", phone.code());
    assert_eq!(shown, "ToPage(..) PageCode(..) PageAnswer(..)");
}
