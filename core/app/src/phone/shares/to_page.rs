//! A share to a screen without a camera: what the phone keeps and says at each step (docs/protocol.md §11.8, ADR 0032).

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxCreateRequest, BoxDeleteRequest, BoxGetRequest, BoxPutRequest};
use redbook_share::Sections;
use redbook_vault::{PageBox, PageCode, ToPage};
use serde::Serialize;

use super::attempt::Attempt;
use super::making::{check, link_of};
use super::request::{ShareForm, ShareRequest};
use super::views::ShareView;
use crate::error::AppError;
use crate::page_error::PageError;
use crate::phone::boxes::{box_create, box_delete, box_get, box_put};
use crate::phone::views::iso_ms;
use crate::phone::{Phone, state};

/// How long the three boxes are there, and so how long an attempt lasts.
const BOX_LIFETIME_S: u32 = 900;
/// What a box may hold: a link of the longest label has some 800 bytes.
const BOX_LEN_MAX: u32 = 1_024;
/// Wrong digits after which an attempt is over.
const TRIES_MAX: u8 = 3;
const DIGITS: usize = 6;
const BOXES: [PageBox; 3] = [PageBox::Hello, PageBox::Answer, PageBox::Link];

/// A share to a screen. It has a manifest and no passcode: the digits did more than one would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareToRequest {
    /// What goes.
    pub sections: Sections,
    /// For how long it can be read, in seconds.
    pub lifetime_s: u32,
    /// How often it may be opened, from 1.
    pub opens_max: u32,
    /// Growth charts as pictures go with it.
    pub charts: bool,
    /// The summary as PDF goes with it; only in a build with the feature `pdf`.
    pub pdf: bool,
    /// What the screen and the list of shares call it, at most 80 characters.
    pub label: String,
}

impl ShareToRequest {
    /// The share that is made once the digits were right.
    pub(crate) fn share(&self) -> ShareRequest {
        ShareRequest {
            sections: self.sections.clone(),
            lifetime_s: self.lifetime_s,
            passcode: false,
            opens_max: Some(self.opens_max),
            goes_on: false,
            charts: self.charts,
            pdf: self.pdf,
            label: self.label.clone(),
            form: ShareForm::Summary,
            // The bare link: the page knows what to do with it.
            viewer: String::new(),
        }
    }
}

/// How a share to a screen stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToPageView {
    /// "waiting" for the screen's answer, "digits" where the screen shows them and they are to be typed, "sent".
    pub state: &'static str,
    /// When the attempt is over, UTC.
    pub expires: String,
    /// Wrong digits that end it.
    pub tries_left: u8,
    /// The share, once its link is where the screen finds it.
    pub share: Option<ShareView>,
}

/// What makes the boxes of an attempt and says hello.
pub(crate) struct ToPageHello {
    pub(crate) boxes: Vec<BoxCreateRequest>,
    pub(crate) hello: BoxPutRequest,
}

impl Phone {
    /// Begins an attempt, or goes on with the one of the same code. It is kept before the relay hears of it.
    pub(crate) fn begin_to_page(
        &mut self,
        record: &RecordId,
        code: PageCode,
        request: &ShareToRequest,
    ) -> Result<(), AppError> {
        // All that could stand in the share's way is said now, and not after somebody has typed digits.
        let share = request.share();
        check(&share)?;
        let would_be = self.begin_share(record, &share)?;
        let _link = link_of(&would_be)?;
        if let Some(mut attempt) = self.attempt(record)? {
            if attempt.share.is_none() {
                attempt.request = request.clone();
            }
            return self.keep_attempt(record, &attempt);
        }
        let to_page = ToPage::make(&mut *self.rng, code);
        let attempt = Attempt {
            hello: to_page.hello(&mut *self.rng)?,
            to_page,
            relay: would_be.relay.clone(),
            expires_ms: self.now_ms().saturating_add(u64::from(BOX_LIFETIME_S) * 1_000),
            request: request.clone(),
            answer: None,
            tries: 0,
            is_confirmed: false,
            share: None,
            sealed_link: None,
        };
        self.keep_attempt(record, &attempt)
    }

    /// Whether the attempt under way is another code's; `None` where there is none.
    pub(crate) fn is_other_page(&self, record: &RecordId, code: &PageCode) -> Result<Option<bool>, AppError> {
        Ok(self.attempt(record)?.map(|attempt| attempt.to_page.code() != code))
    }

    /// What makes the boxes and says hello; the same whenever it is asked.
    pub(crate) fn say_hello(&mut self, record: &RecordId) -> Result<ToPageHello, AppError> {
        let token = self.own_token(record)?;
        let attempt = self.attempt_under_way(record)?;
        let mut boxes = Vec::with_capacity(BOXES.len());
        for which in BOXES {
            let keys = attempt.to_page.box_keys(which)?;
            boxes.push(box_create(record, &token, &keys, BOX_LEN_MAX, BOX_LIFETIME_S));
        }
        let hello = box_put(&attempt.to_page.box_keys(PageBox::Hello)?, attempt.hello);
        Ok(ToPageHello { boxes, hello })
    }

    /// What takes the page's answer; `None` once it has been taken.
    pub(crate) fn ask_for_page(&self, record: &RecordId) -> Result<Option<BoxGetRequest>, AppError> {
        let attempt = self.attempt_under_way(record)?;
        if attempt.answer.is_some() {
            return Ok(None);
        }
        Ok(Some(box_get(&attempt.to_page.box_keys(PageBox::Answer)?)))
    }

    /// Keeps the page's answer, which the code must have committed to.
    pub(crate) fn keep_page(&mut self, record: &RecordId, blob: &[u8]) -> Result<(), AppError> {
        let mut attempt = self.attempt_under_way(record)?;
        attempt.answer = Some(attempt.to_page.take_answer(blob)?);
        self.keep_attempt(record, &attempt)
    }

    /// Compares what was typed with what the screen has to show, and counts it, on the disk, where it is wrong.
    pub(crate) fn confirm_page(&mut self, record: &RecordId, typed: &str) -> Result<(), AppError> {
        let typed = six_digits(typed)?;
        let mut attempt = self.attempt_under_way(record)?;
        let answer = attempt.answer.as_ref().ok_or(AppError::Page(PageError::NotAnswered))?;
        if attempt.is_confirmed {
            return Ok(());
        }
        // The third wrong code may have been counted by a phone that was switched off before it could end the attempt.
        if attempt.tries_left() == 0 {
            return Err(AppError::Page(PageError::Burnt));
        }
        attempt.is_confirmed = attempt.to_page.is_code(answer, &typed);
        if !attempt.is_confirmed {
            attempt.tries = attempt.tries.saturating_add(1);
        }
        self.keep_attempt(record, &attempt)?;
        match attempt.tries_left() {
            _ if attempt.is_confirmed => Ok(()),
            0 => Err(AppError::Page(PageError::Burnt)),
            tries_left => Err(AppError::Page(PageError::Digits { tries_left })),
        }
    }

    /// Notes which share was made for the attempt, before the relay hears of that share.
    pub(crate) fn note_page_share(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        let mut attempt = self.attempt_under_way(record)?;
        attempt.share = Some(id.to_owned());
        self.keep_attempt(record, &attempt)
    }

    /// What puts the share's link into the third box; the same whenever it is asked. Only for digits that were right.
    pub(crate) fn put_link(&mut self, record: &RecordId, id: &str) -> Result<BoxPutRequest, AppError> {
        let mut attempt = self.attempt_under_way(record)?;
        let answer = attempt.answer.clone().filter(|_| attempt.is_confirmed);
        let answer = answer.ok_or(AppError::Page(PageError::NotAnswered))?;
        let keys = attempt.to_page.box_keys(PageBox::Link)?;
        let blob = match attempt.sealed_link.clone() {
            Some(sealed) => sealed,
            None => {
                let shares = self.open_shares(record)?;
                let link = link_of(shares.get(id).ok_or(AppError::NoSuchShare)?)?;
                let sealed = attempt.to_page.seal_link(&answer, &link)?;
                attempt.sealed_link = Some(sealed.clone());
                self.keep_attempt(record, &attempt)?;
                sealed
            }
        };
        Ok(box_put(&keys, blob))
    }

    /// Wipes the attempt, and gives what throws its boxes away, of which some may be somebody else's.
    pub(crate) fn wipe_to_page(&mut self, record: &RecordId) -> Result<Vec<BoxDeleteRequest>, AppError> {
        let Some(attempt) = self.attempt(record)? else { return Ok(Vec::new()) };
        let token = self.own_token(record)?;
        let mut boxes = Vec::with_capacity(BOXES.len());
        for which in BOXES {
            boxes.push(box_delete(record, &token, &attempt.to_page.box_keys(which)?));
        }
        self.store.write(|tx| tx.delete_state(Some(record), state::TO_PAGE))?;
        Ok(boxes)
    }

    /// Wipes an attempt whose time is over; its boxes are gone by themselves. Its share is revoked where its link never went.
    pub(crate) fn drop_to_page_that_is_over(&mut self, record: &RecordId) -> Result<(), AppError> {
        let now_ms = self.now_ms();
        let Some(attempt) = self.attempt(record)?.filter(|attempt| attempt.expires_ms <= now_ms) else {
            return Ok(());
        };
        // Before the attempt is forgotten, which alone tells that nobody has the link.
        if let (Some(id), None) = (&attempt.share, &attempt.sealed_link)
            && self.open_shares(record)?.contains_key(id)
        {
            let _request = self.revoke_share(record, id)?;
        }
        let _boxes = self.wipe_to_page(record)?;
        Ok(())
    }

    /// How the attempt stands.
    pub(crate) fn to_page_view(&self, record: &RecordId) -> Result<ToPageView, AppError> {
        Ok(self.attempt_under_way(record)?.view(None))
    }

    /// The attempt of a record, whether or not its time is over.
    pub(crate) fn attempt(&self, record: &RecordId) -> Result<Option<Attempt>, AppError> {
        match self.store.read().state(Some(record), state::TO_PAGE)? {
            Some(bytes) => {
                let attempt = Attempt::from_bytes(&bytes);
                attempt.map(Some).ok_or(AppError::Damaged("a share on its way to a screen"))
            }
            None => Ok(None),
        }
    }

    /// The attempt of a record.
    ///
    /// # Errors
    /// [`PageError::NoneWaiting`]; [`PageError::CodeOver`] where its time is over.
    pub(crate) fn attempt_under_way(&self, record: &RecordId) -> Result<Attempt, AppError> {
        let attempt = self.attempt(record)?.ok_or(AppError::Page(PageError::NoneWaiting))?;
        if attempt.expires_ms <= self.now_ms() {
            Err(AppError::Page(PageError::CodeOver))
        } else {
            Ok(attempt)
        }
    }

    fn keep_attempt(&mut self, record: &RecordId, attempt: &Attempt) -> Result<(), AppError> {
        let bytes = attempt.to_bytes();
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::TO_PAGE, &bytes))?)
    }
}

impl Attempt {
    const fn tries_left(&self) -> u8 {
        TRIES_MAX.saturating_sub(self.tries)
    }

    /// With the share, once it is sent.
    pub(crate) fn view(&self, share: Option<ShareView>) -> ToPageView {
        let state = match (&share, &self.answer) {
            (Some(_), _) => "sent",
            (None, Some(_)) => "digits",
            (None, None) => "waiting",
        };
        ToPageView { state, expires: iso_ms(self.expires_ms), tries_left: self.tries_left(), share }
    }
}

/// As people type them: "482 913", "482-913".
fn six_digits(typed: &str) -> Result<String, AppError> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let is_six = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_six { Ok(digits) } else { Err(AppError::Page(PageError::NotSixDigits)) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::{Clock, EntryDraft, FileKeyStore, Label, Note, Payload, PhoneOptions, SystemEntropy};

    #[derive(Clone)]
    struct Told(Arc<AtomicU64>);

    impl Clock for Told {
        fn now_ms(&self) -> u64 {
            self.0.load(Ordering::Relaxed)
        }
    }

    #[test]
    fn when_an_attempt_is_over_the_share_whose_link_never_went_is_revoked() {
        let folder = std::env::temp_dir().join(format!("redbook-to-page-{}", std::process::id()));
        let clock = Told(Arc::new(AtomicU64::new(1_795_000_000_000)));
        let options = PhoneOptions::new(
            Box::new(FileKeyStore::new(&folder, None)),
            Box::new(clock.clone()),
            Box::new(SystemEntropy::default()),
            Box::new(SystemEntropy::default()),
        );
        let owner = Label { name: "Amira".into(), relation: "mother".into(), device: "phone".into() };
        let mut phone = Phone::init(&folder, options, &owner).unwrap();
        let record = phone.new_record("http://127.0.0.1:1").unwrap();
        phone.add(&record, EntryDraft::new(Payload::Note(Note { text: "first smile".into() }))).unwrap();
        let request = ShareToRequest {
            sections: Sections::all(),
            lifetime_s: 3_600,
            opens_max: 1,
            charts: false,
            pdf: false,
            label: String::new(),
        };
        let code = "redbook:to/AWgVIxPn5qtxEkb2fpuj4MRy1mJohnDic5d-vJMJE7YlgUm4Y8uDqRYvau2U2Jr4A_9nvc--8o0bp45ZlCNOZf8";
        phone.begin_to_page(&record, code.parse().unwrap(), &request).unwrap();
        // As the phone stops after the relay has taken the share, and before the link has gone.
        let made = phone.make_share(&record, &request.share()).unwrap();
        let id = made.view.share.id.clone();
        phone.note_page_share(&record, &id).unwrap();
        phone.note_share_sent(&record, &id, 1_795_003_600).unwrap();

        phone.drop_to_page_that_is_over(&record).unwrap();
        assert_eq!(phone.share_view(&record, &id).unwrap().state, "open", "its time is not over");
        clock.0.fetch_add(u64::from(BOX_LIFETIME_S) * 1_000, Ordering::Relaxed);
        phone.drop_to_page_that_is_over(&record).unwrap();
        assert_eq!(phone.share_view(&record, &id).unwrap().state, "revoking");
        assert!(phone.attempt(&record).unwrap().is_none());
        drop(phone);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
