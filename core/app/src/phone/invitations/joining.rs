//! The newcomer's side: asking, reading the nonce, showing the code, being in.

use minicbor::{Decoder, Encoder};
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::relay::{BoxGetRequest, BoxPutRequest};
use redbook_protocol::{EncodeError, RecordId};
use redbook_vault::{DeviceSeed, InvitationBox, InvitationLink, JoinRequest, Keyring};
use zeroize::Zeroizing;

use super::views::JoinView;
use crate::error::AppError;
use crate::net::check_relay_address;
use crate::phone::boxes::{box_get, box_put};
use crate::phone::secrets::Secrets;
use crate::phone::{Phone, state};

/// A join as the newcomer's phone keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Joining {
    pub(crate) link: InvitationLink,
    request: JoinRequest,
    pub(crate) code: Option<String>,
    /// What lay in the box was not from the inviter: a new invitation is needed.
    pub(crate) is_spoilt: bool,
}

impl Phone {
    /// Begins to join: keys of this phone's own, and the request for the box. Asking again gives the same request.
    ///
    /// # Errors
    /// [`AppError::AlreadyHere`], [`AppError::RelayAddress`], [`AppError::Store`].
    pub fn begin_join(&mut self, link: &InvitationLink) -> Result<BoxPutRequest, AppError> {
        check_relay_address(&link.relay)?;
        let record = link.record;
        let joining = match self.joining(&record)? {
            Some(joining) if joining.link == *link => joining,
            _ if self.record_ids().contains(&record) => self.join_anew(link)?,
            _ => self.add_joining(link)?,
        };
        let keys = joining.link.box_keys(InvitationBox::Request)?;
        let blob = keys.seal(&mut *self.rng, &joining.request.to_bytes())?;
        Ok(box_put(&keys, blob))
    }

    fn add_joining(&mut self, link: &InvitationLink) -> Result<Joining, AppError> {
        let seed = DeviceSeed::make(&mut *self.rng);
        let secrets = Secrets { seed, keyring: Keyring::default(), relay: link.relay.clone() };
        let request = JoinRequest { member: secrets.device()?.member(link.role), label: self.owner.clone() };
        let joining = Joining { link: link.clone(), request, code: None, is_spoilt: false };
        self.store.write(|tx| {
            tx.add_record(&link.record, &secrets.to_bytes())?;
            tx.put_state(Some(&link.record), state::JOIN, &joining.to_bytes())
        })?;
        Ok(joining)
    }

    /// Another invitation to a record that this phone asked to join before, or belongs to.
    fn join_anew(&mut self, link: &InvitationLink) -> Result<Joining, AppError> {
        let open = self.open_record(&link.record)?;
        if open.replica.own_member().is_some() {
            return Err(AppError::AlreadyHere);
        }
        let member = open.replica.device().member(link.role);
        open.secrets.relay.clone_from(&link.relay);
        let secrets = open.secrets.to_bytes();
        self.open.remove(&link.record);
        let joining = Joining {
            link: link.clone(),
            request: JoinRequest { member, label: self.owner.clone() },
            code: None,
            is_spoilt: false,
        };
        self.store.write(|tx| {
            tx.set_secrets(&link.record, &secrets)?;
            tx.put_state(Some(&link.record), state::JOIN, &joining.to_bytes())
        })?;
        Ok(joining)
    }

    /// What takes the nonce out of the second box; `None` where no join waits for it.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn ask_for_nonce(&self, record: &RecordId) -> Result<Option<BoxGetRequest>, AppError> {
        match self.joining(record)? {
            Some(joining) if joining.code.is_none() && !joining.is_spoilt => {
                Ok(Some(box_get(&joining.link.box_keys(InvitationBox::Reply)?)))
            }
            _ => Ok(None),
        }
    }

    /// Keeps the code that the nonce gives.
    ///
    /// # Errors
    /// [`AppError::Invitation`] where the nonce is not the inviter's; [`AppError::Store`].
    pub fn keep_nonce(&mut self, record: &RecordId, blob: &[u8]) -> Result<(), AppError> {
        let Some(mut joining) = self.joining(record)? else { return Ok(()) };
        let opened = joining.link.box_keys(InvitationBox::Reply)?.open(blob)?;
        let nonce = joining.link.check_nonce(&opened)?;
        joining.code = Some(joining.link.compared_code(&nonce, &joining.request));
        let bytes = joining.to_bytes();
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::JOIN, &bytes))?)
    }

    /// Notes that a join cannot go on with its invitation.
    pub(crate) fn spoil_join(&mut self, record: &RecordId) -> Result<(), AppError> {
        let Some(mut joining) = self.joining(record)? else { return Ok(()) };
        joining.is_spoilt = true;
        let bytes = joining.to_bytes();
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::JOIN, &bytes))?)
    }

    /// How a join stands.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn join_view(&mut self, record: &RecordId) -> Result<JoinView, AppError> {
        let member = self.open_record(record)?.replica.own_member().is_some();
        let joining = self.joining(record)?;
        let is_spoilt = joining.as_ref().is_some_and(|joining| joining.is_spoilt);
        let code = joining.and_then(|joining| joining.code).filter(|_| !member);
        let state = match (member, &code) {
            (true, _) => "member",
            (false, _) if is_spoilt => "spoilt",
            (false, Some(_)) => "code-ready",
            (false, None) => "asked",
        };
        Ok(JoinView { record: record.to_string(), state, code })
    }

    /// Forgets the link once the phone is in.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn finish_join(&mut self, record: &RecordId) -> Result<(), AppError> {
        if self.joining(record)?.is_some() && self.open_record(record)?.replica.own_member().is_some() {
            self.store.write(|tx| tx.delete_state(Some(record), state::JOIN))?;
        }
        Ok(())
    }

    pub(crate) fn joining(&self, record: &RecordId) -> Result<Option<Joining>, AppError> {
        if !self.record_ids().contains(record) {
            return Ok(None);
        }
        match self.store.read().state(Some(record), state::JOIN)? {
            Some(bytes) => Joining::from_bytes(&bytes).map(Some).ok_or(AppError::Damaged("a join under way")),
            None => Ok(None),
        }
    }
}

impl Joining {
    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::new());
        let _infallible = self.write(&mut Encoder::new(&mut *out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(4)?.u8(0)?.str(&Zeroizing::new(self.link.to_text()))?;
        e.u8(1)?.bytes(&self.request.to_bytes())?;
        e.u8(2)?.str(self.code.as_deref().unwrap_or_default())?.u8(3)?.bool(self.is_spoilt)?;
        Ok(())
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (mut link, mut request, mut code, mut is_spoilt) = (None, None, None, false);
        let mut d: Decoder<'_> = cbor::checked(bytes).ok()?;
        cbor::each_pair(&mut d, |key, d| {
            match key {
                0 => link = d.str()?.parse().ok(),
                1 => request = JoinRequest::from_bytes(d.bytes()?).ok(),
                2 => code = Some(d.str()?.to_owned()).filter(|code| !code.is_empty()),
                3 => is_spoilt = d.bool()?,
                _ => d.skip()?,
            }
            Ok::<_, CborError>(())
        })
        .ok()?;
        Some(Self { link: link?, request: request?, code, is_spoilt })
    }
}
