//! Making a share, changing what it holds, ending it.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    ReadToken, ShareCreateRequest, ShareDeleteRequest, ShareId, ShareOwnerKey, ShareReplaceRequest,
    ShareRules, ShareSecret, ShareStanding, ShareWay, path,
};
use redbook_vault::{Passcode, ShareKey, ShareLink, ShareLogKey};
use zeroize::Zeroizing;

use super::kept::{KeptShare, Shares, decode, encode};
use super::request::{ShareForm, ShareRequest};
use super::views::{ShareMadeView, ShareView};
use super::{KEPT_AFTER_END_MS, SHARES_MAX};
use crate::error::AppError;
use crate::net::page_address;
use crate::phone::{Phone, state};

/// A share just made, and what brings it to the relay.
#[derive(Debug)]
pub struct NewShare {
    /// For the parent's screen; its link is good once the relay has the share.
    pub view: ShareMadeView,
    /// To be sent to the relay.
    pub create: ShareCreateRequest,
}

impl Phone {
    /// Makes a share. It is kept before the relay hears of it.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`], [`AppError::NoRelay`], [`AppError::NothingShared`], [`AppError::ShareForm`],
    /// [`AppError::TooManyShares`], [`AppError::ShareLink`], [`AppError::ShareFile`], [`AppError::Store`].
    pub fn make_share(&mut self, record: &RecordId, request: &ShareRequest) -> Result<NewShare, AppError> {
        check(request)?;
        let mut shares = self.open_shares(record)?;
        make_room(&mut shares, self.now_ms())?;
        let share = self.begin_share(record, request)?;
        let id = share.secret.id();
        let create = ShareCreateRequest {
            record: *record,
            token: self.own_token(record)?,
            id,
            owner_key_hash: share.owner_key.hash(),
            rules: self.rules_of(&share, request.lifetime_s)?,
            files: self.share_files(record, &share)?,
        };
        let name = name_of(&id);
        let view = share_made(&name, &share, self.now_ms())?;
        shares.insert(name, share);
        self.keep_shares(record, &shares)?;
        Ok(NewShare { view, create })
    }

    pub(super) fn begin_share(
        &mut self,
        record: &RecordId,
        request: &ShareRequest,
    ) -> Result<KeptShare, AppError> {
        let now_ms = self.now_ms();
        let open = self.open_record(record)?;
        if !open.replica.own_member().is_some_and(|own| own.member.role.may_share()) {
            return Err(AppError::NotAllowed);
        }
        let relay = open.secrets.relay.clone();
        if relay.is_empty() {
            return Err(AppError::NoRelay);
        }
        let (mut secret, mut owner_key) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        self.rng.fill_bytes(secret.as_mut_slice());
        self.rng.fill_bytes(owner_key.as_mut_slice());
        Ok(KeptShare {
            secret: ShareSecret::from_bytes(*secret),
            key: ShareKey::make(&mut *self.rng),
            owner_key: ShareOwnerKey::from_bytes(*owner_key),
            log_key: ShareLogKey::make(&mut *self.rng),
            passcode: request.passcode.then(|| Passcode::make(&mut *self.rng)),
            sections: request.sections.clone(),
            opens_max: request.opens_max,
            goes_on: request.goes_on,
            charts: request.charts,
            pdf: request.pdf,
            is_out_of_date: false,
            label: request.label.trim().to_owned(),
            form: request.form,
            viewer: page_address(&request.viewer)?,
            relay,
            made_ms: now_ms,
            expires_ms: now_ms.saturating_add(u64::from(request.lifetime_s) * 1_000),
            updated_ms: now_ms,
            is_at_relay: false,
            is_revoked: false,
            standing: ShareStanding::Open,
            opens: 0,
            wrong_tries: 0,
            unlisted: 0,
            log_through: 0,
            log: Vec::new(),
        })
    }

    fn rules_of(&mut self, share: &KeptShare, lifetime_s: u32) -> Result<ShareRules, AppError> {
        let passcode = share.passcode.as_ref().map(|passcode| passcode.check(&mut *self.rng)).transpose();
        let way = match share.form {
            ShareForm::Summary => ShareWay::Manifest { passcode: passcode.map_err(|_| AppError::Memory)? },
            ShareForm::Ktc => ShareWay::Direct,
        };
        let log_key =
            share.log_key.public_key().map_err(|_| AppError::Damaged("the key of a share's log"))?;
        Ok(ShareRules {
            lifetime_seconds: lifetime_s,
            way,
            opens_max: share.opens_max,
            goes_on: share.goes_on,
            log_key,
        })
    }

    /// What brings a share's content up to date; only for one that goes on.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`], [`AppError::ShareForm`], [`AppError::ShareFile`].
    pub fn remake_share(&mut self, record: &RecordId, id: &str) -> Result<ShareReplaceRequest, AppError> {
        let shares = self.open_shares(record)?;
        let share = shares.get(id).ok_or(AppError::NoSuchShare)?;
        if !share.goes_on {
            return Err(AppError::ShareForm("only a share that goes on can be brought up to date"));
        }
        Ok(ShareReplaceRequest {
            record: *record,
            token: self.own_token(record)?,
            id: share.secret.id(),
            owner_key: share.owner_key.clone(),
            files: self.share_files(record, share)?,
        })
    }

    /// Notes that a share is revoked, and gives what tells the relay.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`], [`AppError::Store`].
    pub fn revoke_share(&mut self, record: &RecordId, id: &str) -> Result<ShareDeleteRequest, AppError> {
        let mut shares = self.open_shares(record)?;
        let share = shares.get_mut(id).ok_or(AppError::NoSuchShare)?;
        share.is_revoked = true;
        let share_id = share.secret.id();
        self.keep_shares(record, &shares)?;
        Ok(ShareDeleteRequest { record: *record, token: self.own_token(record)?, id: share_id })
    }

    /// Revokes what was on its way to the relay when the phone stopped, or somebody did not want to wait: nobody has its link.
    pub(crate) fn take_back_unsent(
        &mut self,
        record: &RecordId,
        on_its_way: Option<&str>,
    ) -> Result<(), AppError> {
        let mut shares = self.open_shares(record)?;
        let is_left = |(id, share): &(&String, &mut KeptShare)| {
            !share.is_at_relay && !share.is_revoked && on_its_way != Some(id.as_str())
        };
        let left: Vec<_> = shares.iter_mut().filter(is_left).collect();
        if left.is_empty() {
            return Ok(());
        }
        left.into_iter().for_each(|(_, share)| share.is_revoked = true);
        self.keep_shares(record, &shares)
    }

    /// A share that this phone made.
    pub(crate) fn kept_share(&self, record: &RecordId, id: &str) -> Result<KeptShare, AppError> {
        self.open_shares(record)?.remove(id).ok_or(AppError::NoSuchShare)
    }

    /// How a share stands, as far as this phone knows.
    pub(crate) fn share_view(&self, record: &RecordId, id: &str) -> Result<ShareView, AppError> {
        Ok(self.kept_share(record, id)?.view(id, self.now_ms()))
    }

    /// A share's link and passcode again, to be shown once more.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`].
    pub fn share_again(&self, record: &RecordId, id: &str) -> Result<ShareMadeView, AppError> {
        let shares = self.open_shares(record)?;
        share_made(id, shares.get(id).ok_or(AppError::NoSuchShare)?, self.now_ms())
    }

    /// The share that somebody means by the beginning of its id.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`] where none or several fit.
    pub fn find_share(&self, record: &RecordId, start: &str) -> Result<String, AppError> {
        let shares = self.open_shares(record)?;
        let mut fitting = shares.keys().filter(|id| !start.is_empty() && id.starts_with(start));
        match (fitting.next(), fitting.next()) {
            (Some(id), None) => Ok(id.clone()),
            _ => Err(AppError::NoSuchShare),
        }
    }

    /// Shares of a record that this phone made, but for those that ended long ago.
    pub(crate) fn open_shares(&self, record: &RecordId) -> Result<Shares, AppError> {
        let now_ms = self.now_ms();
        let mut shares = match self.store.read().state(Some(record), state::SHARES)? {
            Some(bytes) => decode(&bytes).map_err(|_| AppError::Damaged("the shares"))?,
            None => Shares::new(),
        };
        shares.retain(|_, share| share.expires_ms.saturating_add(KEPT_AFTER_END_MS) > now_ms);
        Ok(shares)
    }

    pub(super) fn keep_shares(&mut self, record: &RecordId, shares: &Shares) -> Result<(), AppError> {
        let bytes = encode(shares);
        self.store.write(|tx| tx.put_state(Some(record), state::SHARES, &bytes))?;
        Ok(())
    }

    pub(crate) fn own_token(&mut self, record: &RecordId) -> Result<ReadToken, AppError> {
        Ok(ReadToken::from_bytes(*self.open_record(record)?.replica.device().read_token()))
    }
}

fn share_made(id: &str, share: &KeptShare, now_ms: u64) -> Result<ShareMadeView, AppError> {
    Ok(ShareMadeView {
        share: share.view(id, now_ms),
        link: link_of(share)?.as_str().to_owned(),
        passcode: share.passcode.as_ref().map(|passcode| passcode.as_str().to_owned()),
    })
}

/// Ended shares give their places up, the oldest first.
fn make_room(shares: &mut Shares, now_ms: u64) -> Result<(), AppError> {
    while shares.len() >= SHARES_MAX {
        let ended = shares.iter().filter(|(_, share)| !share.is_open(now_ms) && !share.may_come_back(now_ms));
        let oldest = ended.min_by_key(|(_, share)| share.made_ms).map(|(id, _)| id.clone());
        shares.remove(&oldest.ok_or(AppError::TooManyShares)?);
    }
    Ok(())
}

/// Eight digits: enough to tell a family's shares apart.
fn name_of(id: &ShareId) -> String {
    id.as_bytes().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn check(request: &ShareRequest) -> Result<(), AppError> {
    if request.sections.iter().next().is_none() {
        return Err(AppError::NothingShared);
    }
    let has_more = request.passcode || request.goes_on || request.charts || request.pdf;
    if request.form == ShareForm::Ktc && has_more {
        let why = "the US form is one file behind its link: it has no passcode, does not go on, and has no charts and no PDF";
        return Err(AppError::ShareForm(why));
    }
    if request.pdf && !cfg!(feature = "pdf") {
        return Err(AppError::ShareForm("this app was built without PDF: share without it"));
    }
    Ok(())
}

/// `L` and `P` in alphabetical order; `U` stands alone.
fn flag_of(share: &KeptShare) -> &'static str {
    match (share.form, share.goes_on, share.passcode.is_some()) {
        (ShareForm::Ktc, ..) => "U",
        (ShareForm::Summary, true, true) => "LP",
        (ShareForm::Summary, true, false) => "L",
        (ShareForm::Summary, false, true) => "P",
        (ShareForm::Summary, false, false) => "",
    }
}

pub(super) fn link_of(share: &KeptShare) -> Result<Zeroizing<String>, AppError> {
    let secret = share.secret.to_text();
    let url = format!("{}{}{}", share.relay.trim_end_matches('/'), path::SHL, *secret);
    let link = ShareLink::new(
        url,
        share.key.clone(),
        share.expires_ms / 1_000,
        flag_of(share),
        share.label.clone(),
    )?;
    Ok(if share.viewer.is_empty() { link.to_text() } else { link.behind(&share.viewer) })
}
