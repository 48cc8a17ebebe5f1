//! Inviting and joining: what each phone keeps, and what it puts into and takes from the relay's boxes.
//!
//! Nothing here touches the network: each step gives the request to send, or takes what came. `crate::net` runs them, and so
//! does any other runner (the simulation).

use std::collections::BTreeMap;

use minicbor::{Decoder, Encoder};
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::relay::{BoxCreateRequest, BoxGetRequest, BoxId, BoxKey, BoxPutRequest, ReadToken};
use redbook_protocol::{EncodeError, RecordId, Role};
use redbook_sync::NewMember;
use redbook_vault::{BoxKeys, DeviceSeed, Invitation, InvitationBox, InvitationLink, JoinRequest, Keyring};
use serde::Serialize;
use zeroize::Zeroizing;

use super::secrets::Secrets;
use super::views::iso_ms;
use super::{Phone, state};
use crate::error::AppError;
use crate::net::check_relay_address;

/// An invitation's life, unless said otherwise: a day.
pub const INVITATION_LIFETIME_S: u32 = 24 * 60 * 60;
/// Open invitations of one record.
const INVITATIONS_MAX: usize = 32;
/// Wrong codes after which an invitation is gone.
const TRIES_MAX: u8 = 3;
const REQUEST_LEN_MAX: u32 = 4_096;
const REPLY_LEN_MAX: u32 = 256;

/// An invitation just made.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct InvitationView {
    /// Its id on this phone.
    pub id: String,
    /// The link: for the newcomer's eyes only.
    pub link: String,
    /// The role it offers.
    pub role: &'static str,
    /// When it runs out, UTC.
    pub expires: String,
}

/// The link is a secret.
impl std::fmt::Debug for InvitationView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "InvitationView({})", self.id)
    }
}

/// An invitation that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PendingInvitationView {
    /// Its id on this phone.
    pub id: String,
    /// The role it offers.
    pub role: &'static str,
    /// "open", "asked" once somebody used the link, or "expired".
    pub state: &'static str,
    /// What the one who asks goes by.
    pub name: String,
    /// Relation to the child.
    pub relation: String,
    /// The device.
    pub device: String,
}

/// How a join stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JoinView {
    /// The record, in hexadecimal.
    pub record: String,
    /// "asked", "code-ready", or "member".
    pub state: &'static str,
    /// The code to read out to the inviter.
    pub code: Option<String>,
}

/// An invitation as the inviter's phone keeps it.
#[derive(Debug, Clone)]
pub struct Pending {
    pub(crate) invitation: Invitation,
    pub(crate) role: Role,
    relay: String,
    expires_ms: u64,
    tries: u8,
    pub(crate) request: Option<JoinRequest>,
    /// The nonce is in the second box: from then on the request is not changed.
    pub(crate) answered: bool,
}

/// Open invitations by their id.
pub type Invitations = BTreeMap<String, Pending>;

/// A join as the newcomer's phone keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Joining {
    pub(crate) link: InvitationLink,
    request: JoinRequest,
    pub(crate) code: Option<String>,
}

/// An invitation just made, and what makes its two boxes at the relay.
#[derive(Debug)]
pub struct NewInvitation {
    /// For the inviter's screen; its link is good once both boxes are made.
    pub view: InvitationView,
    /// To be sent to the relay.
    pub boxes: [BoxCreateRequest; 2],
}

impl Phone {
    /// Makes an invitation. It is kept before its boxes are made.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`], [`AppError::NoRelay`], [`AppError::Store`].
    pub fn make_invitation(
        &mut self,
        record: &RecordId,
        role: Role,
        lifetime_s: u32,
    ) -> Result<NewInvitation, AppError> {
        let now_ms = self.now_ms();
        let mut invitations = self.open_invitations(record)?;
        invitations.retain(|_, pending| pending.expires_ms > now_ms);
        let open = self.open_record(record)?;
        let may = open.replica.own_member().is_some_and(|own| own.member.role.may_admit());
        if !may || invitations.len() >= INVITATIONS_MAX {
            return Err(AppError::NotAllowed);
        }
        let relay =
            Some(open.secrets.relay.clone()).filter(|relay| !relay.is_empty()).ok_or(AppError::NoRelay)?;
        let token = ReadToken::from_bytes(*open.replica.device().read_token());
        let invitation = Invitation::make(&mut *self.rng);
        let link = invitation.link(*record, role, &relay);
        let expires_ms = now_ms.saturating_add(u64::from(lifetime_s) * 1_000);
        let request = link.box_keys(InvitationBox::Request)?;
        let reply = link.box_keys(InvitationBox::Reply)?;
        let id: String = request.id.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let pending =
            Pending { invitation, role, relay, expires_ms, tries: 0, request: None, answered: false };
        invitations.insert(id.clone(), pending);
        self.keep_invitations(record, &invitations)?;
        let boxes = [
            box_create(record, &token, &request, REQUEST_LEN_MAX, lifetime_s),
            box_create(record, &token, &reply, REPLY_LEN_MAX, lifetime_s),
        ];
        let view =
            InvitationView { id, link: link.to_text(), role: role.word(), expires: iso_ms(expires_ms) };
        Ok(NewInvitation { view, boxes })
    }

    /// What takes the request out of an invitation's first box; `None` once it has been taken or has run out.
    ///
    /// # Errors
    /// [`AppError::Derive`].
    pub fn ask_for_request(
        &self,
        record: &RecordId,
        pending: &Pending,
    ) -> Result<Option<BoxGetRequest>, AppError> {
        if pending.request.is_some() || pending.expires_ms <= self.now_ms() {
            return Ok(None);
        }
        box_get(&pending.keys(record, InvitationBox::Request)?).map(Some)
    }

    /// Keeps a request that lay in the box.
    ///
    /// # Errors
    /// [`AppError::NoSuchInvitation`]; [`AppError::Invitation`] where it is none; [`AppError::Store`].
    pub fn keep_request(&mut self, record: &RecordId, id: &str, blob: &[u8]) -> Result<(), AppError> {
        let mut invitations = self.open_invitations(record)?;
        let pending = invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?;
        let content = pending.keys(record, InvitationBox::Request)?.open(blob)?;
        // The first request is the only one: another could be chosen to fit the nonce.
        if pending.request.is_none() {
            pending.request = Some(JoinRequest::from_bytes(&content)?);
        }
        self.keep_invitations(record, &invitations)
    }

    /// What puts the nonce into the second box, once the request is kept on the disk.
    ///
    /// # Errors
    /// [`AppError::Invitation`].
    pub fn reveal_nonce(&mut self, record: &RecordId, pending: &Pending) -> Result<BoxPutRequest, AppError> {
        let keys = pending.keys(record, InvitationBox::Reply)?;
        let blob = keys.seal(&mut *self.rng, &pending.invitation.nonce())?;
        Ok(box_put(&keys, blob))
    }

    /// Notes that the nonce is in the second box.
    ///
    /// # Errors
    /// [`AppError::NoSuchInvitation`], [`AppError::Store`].
    pub fn note_answered(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        let mut invitations = self.open_invitations(record)?;
        invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?.answered = true;
        self.keep_invitations(record, &invitations)
    }

    /// Lets in whoever asked, if the code typed is theirs. The step of [`Self::approve`] that needs no network.
    ///
    /// # Errors
    /// Those of [`Self::approve`].
    pub fn approve_code(&mut self, record: &RecordId, id: &str, code: &str) -> Result<NewMember, AppError> {
        let now_ms = self.now_ms();
        let mut invitations = self.open_invitations(record)?;
        let pending = invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?;
        if pending.expires_ms <= now_ms {
            return Err(AppError::InvitationExpired);
        }
        let request = pending.request.clone().ok_or(AppError::NotAskedYet)?;
        let expected = pending.link(record).compared_code(&pending.invitation.nonce(), &request);
        if digits(code) != digits(&expected) {
            pending.tries += 1;
            let burnt = pending.tries >= TRIES_MAX;
            if burnt {
                invitations.remove(id);
            }
            self.keep_invitations(record, &invitations)?;
            return Err(if burnt { AppError::InvitationBurnt } else { AppError::CodeMismatch });
        }
        let mut member = request.member;
        member.role = pending.role;
        let newcomer = NewMember { member, label: request.label };
        self.admit(record, &newcomer)?;
        // Single use: it is gone once the newcomer is in.
        invitations.remove(id);
        self.keep_invitations(record, &invitations)?;
        Ok(newcomer)
    }

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
        let joining = Joining { link: link.clone(), request, code: None };
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
            Some(joining) if joining.code.is_none() => {
                box_get(&joining.link.box_keys(InvitationBox::Reply)?).map(Some)
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

    /// How a join stands.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn join_view(&mut self, record: &RecordId) -> Result<JoinView, AppError> {
        let member = self.open_record(record)?.replica.own_member().is_some();
        let code = self.joining(record)?.and_then(|joining| joining.code).filter(|_| !member);
        let state = match (member, &code) {
            (true, _) => "member",
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

    /// Invitations that are open, by their id on this phone.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn open_invitations(&self, record: &RecordId) -> Result<Invitations, AppError> {
        match self.store.read().state(Some(record), state::INVITATIONS)? {
            Some(bytes) => decode(&bytes).map_err(|_| AppError::Damaged("the open invitations")),
            None => Ok(Invitations::new()),
        }
    }

    fn keep_invitations(&mut self, record: &RecordId, invitations: &Invitations) -> Result<(), AppError> {
        let bytes = encode(invitations);
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::INVITATIONS, &bytes))?)
    }
}

impl Pending {
    /// Whether somebody's request has been taken out of the first box, and the nonce is still to be revealed.
    #[must_use]
    pub fn needs_answer(&self) -> bool {
        self.request.is_some() && !self.answered
    }

    fn link(&self, record: &RecordId) -> InvitationLink {
        self.invitation.link(*record, self.role, &self.relay)
    }

    fn keys(&self, record: &RecordId, which: InvitationBox) -> Result<BoxKeys, AppError> {
        Ok(self.link(record).box_keys(which)?)
    }

    pub(crate) fn view(&self, id: &str, now_ms: u64) -> PendingInvitationView {
        let label = self.request.as_ref().map(|request| request.label.clone()).unwrap_or_default();
        let state = match &self.request {
            _ if self.expires_ms <= now_ms => "expired",
            Some(_) => "asked",
            None => "open",
        };
        PendingInvitationView {
            id: id.to_owned(),
            role: self.role.word(),
            state,
            name: label.name,
            relation: label.relation,
            device: label.device,
        }
    }
}

fn box_create(
    record: &RecordId,
    token: &ReadToken,
    keys: &BoxKeys,
    size_max: u32,
    lifetime_seconds: u32,
) -> BoxCreateRequest {
    BoxCreateRequest {
        record: *record,
        token: token.clone(),
        id: BoxId::from_bytes(keys.id),
        write_key_hash: BoxKey::from_bytes(*keys.write_key).write_hash(),
        read_key_hash: BoxKey::from_bytes(*keys.read_key).read_hash(),
        size_max,
        lifetime_seconds,
    }
}

fn box_get(keys: &BoxKeys) -> Result<BoxGetRequest, AppError> {
    Ok(BoxGetRequest { id: BoxId::from_bytes(keys.id), read_key: BoxKey::from_bytes(*keys.read_key) })
}

fn box_put(keys: &BoxKeys, blob: Vec<u8>) -> BoxPutRequest {
    BoxPutRequest { id: BoxId::from_bytes(keys.id), write_key: BoxKey::from_bytes(*keys.write_key), blob }
}

fn digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).collect()
}

impl Joining {
    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::new());
        let _infallible = self.write(&mut Encoder::new(&mut *out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(3)?.u8(0)?.str(&Zeroizing::new(self.link.to_text()))?;
        e.u8(1)?.bytes(&self.request.to_bytes())?;
        e.u8(2)?.str(self.code.as_deref().unwrap_or_default())?;
        Ok(())
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (mut link, mut request, mut code) = (None, None, None);
        let mut d: Decoder<'_> = cbor::checked(bytes).ok()?;
        cbor::each_pair(&mut d, |key, d| {
            match key {
                0 => link = d.str()?.parse().ok(),
                1 => request = JoinRequest::from_bytes(d.bytes()?).ok(),
                2 => code = Some(d.str()?.to_owned()).filter(|code| !code.is_empty()),
                _ => d.skip()?,
            }
            Ok::<_, CborError>(())
        })
        .ok()?;
        Some(Self { link: link?, request: request?, code })
    }
}

fn encode(invitations: &Invitations) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new(Vec::new());
    let _infallible = write_all(&mut Encoder::new(&mut *out), invitations);
    out
}

fn write_all(e: &mut Encoder<&mut Vec<u8>>, invitations: &Invitations) -> Result<(), EncodeError> {
    e.array(invitations.len() as u64)?;
    for (id, pending) in invitations {
        e.array(8)?.str(id)?.bytes(&pending.invitation.to_bytes())?.u8(pending.role.code())?;
        e.str(&pending.relay)?.u64(pending.expires_ms)?.u8(pending.tries)?;
        e.bytes(&pending.request.as_ref().map(JoinRequest::to_bytes).unwrap_or_default())?
            .bool(pending.answered)?;
    }
    Ok(())
}

fn decode(bytes: &[u8]) -> Result<Invitations, CborError> {
    let mut d: Decoder<'_> = cbor::checked(bytes)?;
    let count = cbor::array(&mut d, INVITATIONS_MAX)?;
    (0..count).map(|_| decode_one(&mut d)).collect()
}

fn decode_one(d: &mut Decoder<'_>) -> Result<(String, Pending), CborError> {
    cbor::array_of(d, 8)?;
    let id = d.str()?.to_owned();
    let invitation = Invitation::from_bytes(d.bytes()?).ok_or(CborError::Form)?;
    let role = Role::from_code(d.u8()?).ok_or(CborError::Form)?;
    let relay = d.str()?.to_owned();
    let (expires_ms, tries) = (d.u64()?, d.u8()?);
    let request = d.bytes()?;
    let request = if request.is_empty() {
        None
    } else {
        Some(JoinRequest::from_bytes(request).map_err(|_| CborError::Form)?)
    };
    let answered = d.bool()?;
    Ok((id, Pending { invitation, role, relay, expires_ms, tries, request, answered }))
}
