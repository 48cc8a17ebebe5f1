//! A share on its way to a screen, as the phone keeps it, sealed, from the scanned code to its end.

use minicbor::{Decoder, Encoder};
use redbook_protocol::EncodeError;
use redbook_protocol::cbor::{self, CborError};
use redbook_share::{Section, Sections};
use redbook_vault::{PageAnswer, ToPage};
use zeroize::Zeroizing;

use super::to_page::ShareToRequest;

/// Room for names of sections that a later version knows.
const SECTIONS_MAX: usize = 64;

/// An attempt.
#[derive(Debug, Clone)]
pub(crate) struct Attempt {
    pub(super) to_page: ToPage,
    /// What goes into the first box: the same whenever it is put again.
    pub(super) hello: Vec<u8>,
    pub(crate) relay: String,
    pub(super) expires_ms: u64,
    pub(crate) request: ShareToRequest,
    /// What the page answered, once it did.
    pub(super) answer: Option<PageAnswer>,
    /// Wrong digits so far.
    pub(super) tries: u8,
    /// The right digits were typed: they are not asked for again.
    pub(super) is_confirmed: bool,
    /// The share that was made for this attempt.
    pub(crate) share: Option<String>,
    /// What goes into the third box: sealed once, and the same whenever it is put again.
    pub(crate) sealed_link: Option<Vec<u8>>,
}

impl Attempt {
    pub(super) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::new());
        let _infallible = self.write(&mut Encoder::new(&mut *out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(16)?.u8(0)?.str(&self.to_page.code().to_text())?;
        e.u8(1)?.bytes(self.to_page.private_key())?.u8(2)?.bytes(&self.hello)?;
        e.u8(3)?.str(&self.relay)?.u8(4)?.u64(self.expires_ms)?;
        e.u8(5)?.bytes(&self.answer.as_ref().map(PageAnswer::to_bytes).unwrap_or_default())?;
        e.u8(6)?.u8(self.tries)?.u8(7)?.bool(self.is_confirmed)?;
        e.u8(8)?.str(self.share.as_deref().unwrap_or_default())?;
        e.u8(9)?.bytes(self.sealed_link.as_deref().unwrap_or_default())?;
        e.u8(10)?.array(self.request.sections.iter().count() as u64)?;
        for section in self.request.sections.iter() {
            e.str(section.name())?;
        }
        e.u8(11)?.u32(self.request.lifetime_s)?.u8(12)?.u32(self.request.opens_max)?;
        e.u8(13)?.bool(self.request.charts)?.u8(14)?.bool(self.request.pdf)?;
        e.u8(15)?.str(&self.request.label)?;
        Ok(())
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut parts = Parts::default();
        let mut d: Decoder<'_> = cbor::checked(bytes).ok()?;
        cbor::each_pair(&mut d, |key, d| match key {
            0..=9 => parts.read_state(key, d),
            _ => parts.read_request(key, d),
        })
        .ok()?;
        parts.into_attempt()
    }
}

#[derive(Default)]
struct Parts {
    code: Option<Zeroizing<String>>,
    private: Option<Zeroizing<[u8; 32]>>,
    hello: Vec<u8>,
    relay: String,
    expires_ms: u64,
    answer: Vec<u8>,
    tries: u8,
    is_confirmed: bool,
    share: String,
    sealed_link: Vec<u8>,
    sections: Sections,
    lifetime_s: u32,
    opens_max: u32,
    charts: bool,
    pdf: bool,
    label: String,
}

impl Parts {
    fn read_state(&mut self, key: u64, d: &mut Decoder<'_>) -> Result<(), CborError> {
        match key {
            0 => self.code = Some(Zeroizing::new(d.str()?.to_owned())),
            1 => self.private = Some(Zeroizing::new(cbor::fixed(d)?)),
            2 => self.hello = d.bytes()?.to_vec(),
            3 => self.relay = d.str()?.to_owned(),
            4 => self.expires_ms = d.u64()?,
            5 => self.answer = d.bytes()?.to_vec(),
            6 => self.tries = d.u8()?,
            7 => self.is_confirmed = d.bool()?,
            8 => self.share = d.str()?.to_owned(),
            _ => self.sealed_link = d.bytes()?.to_vec(),
        }
        Ok(())
    }

    fn read_request(&mut self, key: u64, d: &mut Decoder<'_>) -> Result<(), CborError> {
        match key {
            10 => {
                let count = cbor::array(d, SECTIONS_MAX)?;
                let names: Result<Vec<&str>, _> = (0..count).map(|_| d.str()).collect();
                self.sections = names?.into_iter().filter_map(Section::from_name).collect();
            }
            11 => self.lifetime_s = d.u32()?,
            12 => self.opens_max = d.u32()?,
            13 => self.charts = d.bool()?,
            14 => self.pdf = d.bool()?,
            15 => self.label = d.str()?.to_owned(),
            _ => d.skip()?,
        }
        Ok(())
    }

    fn into_attempt(self) -> Option<Attempt> {
        let to_page = ToPage::from_kept(self.code?.parse().ok()?, *self.private?);
        let answer = match self.answer.as_slice() {
            [] => None,
            bytes => Some(to_page.answer_kept(bytes).ok()?),
        };
        Some(Attempt {
            to_page,
            hello: self.hello,
            relay: self.relay,
            expires_ms: self.expires_ms,
            request: ShareToRequest {
                sections: self.sections,
                lifetime_s: self.lifetime_s,
                opens_max: self.opens_max,
                charts: self.charts,
                pdf: self.pdf,
                label: self.label,
            },
            answer,
            tries: self.tries,
            is_confirmed: self.is_confirmed,
            share: Some(self.share).filter(|id| !id.is_empty()),
            sealed_link: Some(self.sealed_link).filter(|sealed| !sealed.is_empty()),
        })
    }
}
