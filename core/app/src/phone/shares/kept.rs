//! A share as the phone that made it keeps it, sealed.

use std::collections::BTreeMap;

use minicbor::{Decoder, Encoder};
use redbook_protocol::EncodeError;
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::relay::{ShareEnd, ShareHappening, ShareOwnerKey, ShareSecret, ShareStanding};
use redbook_share::{Section, Sections};
use redbook_vault::{Passcode, ShareKey, ShareLogKey};
use zeroize::Zeroizing;

use super::request::ShareForm;
use super::{LOG_MAX, SHARES_MAX};

/// A share as this phone keeps it.
#[derive(Debug, Clone)]
pub(crate) struct KeptShare {
    pub(crate) secret: ShareSecret,
    pub(super) key: ShareKey,
    pub(super) owner_key: ShareOwnerKey,
    pub(super) log_key: ShareLogKey,
    pub(super) passcode: Option<Passcode>,
    pub(super) sections: Sections,
    pub(super) opens_max: Option<u32>,
    pub(crate) goes_on: bool,
    pub(super) charts: bool,
    pub(super) pdf: bool,
    /// The record has changed, and what the relay has has not.
    pub(crate) is_out_of_date: bool,
    pub(super) label: String,
    pub(super) form: ShareForm,
    pub(super) viewer: String,
    pub(crate) relay: String,
    pub(super) made_ms: u64,
    pub(super) expires_ms: u64,
    /// When its content was last made.
    pub(super) updated_ms: u64,
    /// The relay has taken it.
    pub(crate) is_at_relay: bool,
    /// The parent has revoked it; the relay may not know yet.
    pub(crate) is_revoked: bool,
    /// Where it stood when the relay was last asked.
    pub(super) standing: ShareStanding,
    pub(super) opens: u32,
    pub(super) wrong_tries: u32,
    pub(super) unlisted: u64,
    /// The highest number of the log's entries that were taken in.
    pub(crate) log_through: u64,
    pub(super) log: Vec<KeptAccess>,
}

/// Something that happened with a share, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptAccess {
    pub(super) at_seconds: u64,
    pub(super) what: ShareHappening,
    pub(super) recipient: String,
}

/// Shares by the beginning of their id.
pub(crate) type Shares = BTreeMap<String, KeptShare>;

pub(super) fn encode(shares: &Shares) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new(Vec::new());
    let _infallible = write_all(&mut Encoder::new(&mut *out), shares);
    out
}

fn write_all(e: &mut Encoder<&mut Vec<u8>>, shares: &Shares) -> Result<(), EncodeError> {
    e.array(shares.len() as u64)?;
    for (id, share) in shares {
        e.array(2)?.str(id)?;
        write_one(e, share)?;
    }
    Ok(())
}

fn write_one(e: &mut Encoder<&mut Vec<u8>>, share: &KeptShare) -> Result<(), EncodeError> {
    e.map(26)?.u8(0)?.bytes(share.secret.as_bytes())?.u8(1)?.bytes(share.key.as_bytes())?;
    e.u8(2)?.bytes(share.owner_key.as_bytes())?.u8(3)?.bytes(share.log_key.as_bytes())?;
    e.u8(4)?.str(share.passcode.as_ref().map_or("", Passcode::as_str))?;
    e.u8(5)?.array(share.sections.iter().count() as u64)?;
    for section in share.sections.iter() {
        e.str(section.name())?;
    }
    e.u8(6)?.u32(share.opens_max.unwrap_or_default())?.u8(7)?.bool(share.goes_on)?;
    e.u8(8)?.bool(share.charts)?.u8(9)?.str(&share.label)?.u8(10)?.str(share.form.word())?;
    e.u8(11)?.str(&share.viewer)?.u8(12)?.str(&share.relay)?.u8(13)?.u64(share.made_ms)?;
    e.u8(14)?.u64(share.expires_ms)?.u8(15)?.u64(share.updated_ms)?;
    e.u8(16)?.bool(share.is_at_relay)?.u8(17)?.bool(share.is_revoked)?;
    e.u8(18)?.u8(standing_code(share.standing))?.u8(19)?.u32(share.opens)?;
    e.u8(20)?.u32(share.wrong_tries)?.u8(21)?.u64(share.unlisted)?.u8(22)?.u64(share.log_through)?;
    e.u8(23)?.array(share.log.len() as u64)?;
    for access in &share.log {
        e.array(3)?.u64(access.at_seconds)?.u8(access.what.code())?.str(&access.recipient)?;
    }
    e.u8(24)?.bool(share.pdf)?.u8(25)?.bool(share.is_out_of_date)?;
    Ok(())
}

const fn standing_code(standing: ShareStanding) -> u8 {
    match standing {
        ShareStanding::Open => 0,
        ShareStanding::Ended(end) => end.code(),
    }
}

pub(super) fn decode(bytes: &[u8]) -> Result<Shares, CborError> {
    let mut d: Decoder<'_> = cbor::checked(bytes)?;
    let count = cbor::array(&mut d, SHARES_MAX)?;
    (0..count)
        .map(|_| {
            cbor::array_of(&mut d, 2)?;
            Ok((d.str()?.to_owned(), read_one(&mut d)?))
        })
        .collect()
}

/// A share with nothing in it, to be filled by what is read.
fn blank() -> KeptShare {
    KeptShare {
        secret: ShareSecret::from_bytes([0; 32]),
        key: ShareKey::from_bytes([0; 32]),
        owner_key: ShareOwnerKey::from_bytes([0; 32]),
        log_key: ShareLogKey::from_bytes([0; 32]),
        passcode: None,
        sections: Sections::default(),
        opens_max: None,
        goes_on: false,
        charts: false,
        pdf: false,
        is_out_of_date: false,
        label: String::new(),
        form: ShareForm::Summary,
        viewer: String::new(),
        relay: String::new(),
        made_ms: 0,
        expires_ms: 0,
        updated_ms: 0,
        is_at_relay: false,
        is_revoked: false,
        standing: ShareStanding::Open,
        opens: 0,
        wrong_tries: 0,
        unlisted: 0,
        log_through: 0,
        log: Vec::new(),
    }
}

fn read_one(d: &mut Decoder<'_>) -> Result<KeptShare, CborError> {
    let mut share = blank();
    cbor::each_pair(d, |key, d| {
        match key {
            0..=4 => read_secret(&mut share, key, d)?,
            5..=15 => read_choice(&mut share, key, d)?,
            _ => read_state(&mut share, key, d)?,
        }
        Ok::<_, CborError>(())
    })?;
    Ok(share)
}

fn read_secret(share: &mut KeptShare, key: u64, d: &mut Decoder<'_>) -> Result<(), CborError> {
    match key {
        0 => share.secret = ShareSecret::from_bytes(cbor::fixed(d)?),
        1 => share.key = ShareKey::from_bytes(cbor::fixed(d)?),
        2 => share.owner_key = ShareOwnerKey::from_bytes(cbor::fixed(d)?),
        3 => share.log_key = ShareLogKey::from_bytes(cbor::fixed(d)?),
        _ => {
            let digits = d.str()?;
            share.passcode = (!digits.is_empty()).then(|| Passcode::from_kept(digits.to_owned()));
        }
    }
    Ok(())
}

fn read_choice(share: &mut KeptShare, key: u64, d: &mut Decoder<'_>) -> Result<(), CborError> {
    match key {
        5 => {
            let count = cbor::array(d, 64)?;
            let names: Result<Vec<&str>, _> = (0..count).map(|_| d.str()).collect();
            share.sections = names?.into_iter().filter_map(Section::from_name).collect();
        }
        6 => share.opens_max = Some(d.u32()?).filter(|opens| *opens > 0),
        7 => share.goes_on = d.bool()?,
        8 => share.charts = d.bool()?,
        9 => share.label = d.str()?.to_owned(),
        10 => share.form = ShareForm::from_word(d.str()?).ok_or(CborError::Form)?,
        11 => share.viewer = d.str()?.to_owned(),
        12 => share.relay = d.str()?.to_owned(),
        13 => share.made_ms = d.u64()?,
        14 => share.expires_ms = d.u64()?,
        _ => share.updated_ms = d.u64()?,
    }
    Ok(())
}

fn read_state(share: &mut KeptShare, key: u64, d: &mut Decoder<'_>) -> Result<(), CborError> {
    match key {
        16 => share.is_at_relay = d.bool()?,
        17 => share.is_revoked = d.bool()?,
        18 => {
            let code = d.u8()?;
            let ended = ShareEnd::from_code(code).map(ShareStanding::Ended);
            share.standing = if code == 0 { ShareStanding::Open } else { ended.ok_or(CborError::Form)? };
        }
        19 => share.opens = d.u32()?,
        20 => share.wrong_tries = d.u32()?,
        21 => share.unlisted = d.u64()?,
        22 => share.log_through = d.u64()?,
        23 => {
            let count = cbor::array(d, LOG_MAX)?;
            share.log = (0..count).map(|_| read_access(d)).collect::<Result<_, _>>()?;
        }
        24 => share.pdf = d.bool()?,
        25 => share.is_out_of_date = d.bool()?,
        _ => d.skip()?,
    }
    Ok(())
}

fn read_access(d: &mut Decoder<'_>) -> Result<KeptAccess, CborError> {
    cbor::array_of(d, 3)?;
    let at_seconds = d.u64()?;
    let what = ShareHappening::from_code(d.u8()?).ok_or(CborError::Form)?;
    Ok(KeptAccess { at_seconds, what, recipient: d.str()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_reads_back() {
        let mut share = blank();
        share.secret = ShareSecret::from_bytes([1; 32]);
        share.passcode = Some(Passcode::from_kept("482913".to_owned()));
        share.sections = [Section::Growth, Section::Allergies].into_iter().collect();
        share.opens_max = Some(3);
        share.standing = ShareStanding::Ended(ShareEnd::Locked);
        share.form = ShareForm::Ktc;
        share.pdf = true;
        share.is_out_of_date = true;
        share.log = vec![KeptAccess {
            at_seconds: 7,
            what: ShareHappening::WrongPasscode,
            recipient: "A&E".to_owned(),
        }];
        let shares: Shares = [("abcd".to_owned(), share), ("ef01".to_owned(), blank())].into();
        let bytes = encode(&shares);
        let read = decode(&bytes).unwrap();
        assert_eq!(encode(&read), bytes);
        assert_eq!(read["abcd"].passcode.as_ref().unwrap().as_str(), "482913");
        assert_eq!(read["abcd"].log, shares["abcd"].log);
    }

    #[test]
    fn it_shows_no_secret() {
        let mut share = blank();
        share.passcode = Some(Passcode::from_kept("482913".to_owned()));
        assert!(!format!("{share:?}").contains("482913"));
    }
}
