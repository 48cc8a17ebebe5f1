//! Making membership acts: beginning a record, admitting, sealing keys again, taking over with fresh keys.

use rand_core::CryptoRng;
use redbook_protocol::limits::ACTS_MAX;
use redbook_protocol::{
    Act, Deed, EpochId, Frame, Label, LogId, Member, NextPlace, RecordId, Role, SealedKey, TipVector,
};
use redbook_vault::{DeviceKeys, EpochKey, EpochKeyError, Keyring, WriteFrameError, Writer, seal_epoch_key};

use super::{Replica, TakenIn};

/// Why an act was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// Only a guardian may.
    #[error("only a guardian can let somebody in")]
    NotAllowed,
    /// The subject belongs already, or does not belong at all.
    #[error("that device is a member already, or is none")]
    Subject,
    /// This phone's log is forked.
    #[error("this phone's log is forked: it needs fresh keys before it can act")]
    Forked,
    /// The record has as many acts as it may.
    #[error("nobody more can be let in: a record has at most {ACTS_MAX} changes of its members")]
    TooManyActs,
    /// No key to seal with.
    #[error("the key of the record's epoch is missing")]
    NoKey,
    /// The newcomer's key is no key.
    #[error(transparent)]
    Key(#[from] EpochKeyError),
    /// The frame could not be made.
    #[error(transparent)]
    Write(#[from] WriteFrameError),
}

/// A record just begun.
#[derive(Debug)]
pub struct NewRecord {
    /// The replica, holding its first frame.
    pub replica: Replica,
    /// What has to be stored.
    pub taken: TakenIn,
}

/// Whom to let in.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// Keys and role.
    pub member: Member,
    /// What it goes by.
    pub label: Label,
}

/// Begins a record: its first frame, its first guardian, its first epoch.
///
/// # Errors
/// [`ActError::Write`], which does not happen with a label within its limits.
pub fn create_record(
    rng: &mut dyn CryptoRng,
    device: DeviceKeys,
    label: &Label,
) -> Result<NewRecord, ActError> {
    let key = EpochKey::make(rng);
    let member = device.member(Role::Guardian);
    let act =
        Act { tips: TipVector::default(), deed: Deed::Create { member, epoch_commitment: key.commitment() } };
    let next = NextPlace { seq: 0, prev: None, heads_before: Vec::new(), heads: Vec::new() };
    // The first epoch is named after the record, whose name is not known before it is sealed; one key needs no name.
    let unnamed = EpochId::from_bytes([0; 32]);
    let mut keyring = Keyring::default();
    keyring.add(unnamed, key.clone());
    let writing_key = keyring.writing_key(&[unnamed]).ok_or(ActError::NoKey)?;
    let writer = Writer { record: RecordId::NONE, device: &device, next: &next };
    let bytes = writer.act(&act, Some((rng, &writing_key, &label.to_bytes())))?;
    let record = Frame::parse(&bytes).map_err(|_| ActError::NoKey)?.hash(&RecordId::NONE).as_record();
    let mut keyring = Keyring::default();
    keyring.add(record.first_act(), key);
    let mut replica = Replica::new(record, device, keyring);
    let mut taken = replica.take_own(&bytes);
    taken.keys.push(record.first_act());
    Ok(NewRecord { replica, taken })
}

impl Replica {
    /// Lets a device in, and seals it all the keys this phone has.
    ///
    /// # Errors
    /// [`ActError`]; nothing has changed then.
    pub fn admit(&mut self, rng: &mut dyn CryptoRng, newcomer: &NewMember) -> Result<TakenIn, ActError> {
        self.check_may_admit()?;
        if self.ledger.member(&newcomer.member.log()).is_some() {
            return Err(ActError::Subject);
        }
        let keys = self.sealed_keys(rng, &newcomer.member)?;
        self.act(rng, Deed::Admit { member: newcomer.member.clone(), keys }, Some(&newcomer.label))
    }

    /// Seals the keys again to a member whose phone could not open them.
    ///
    /// # Errors
    /// [`ActError`]; nothing has changed then.
    pub fn seal_again(&mut self, rng: &mut dyn CryptoRng, subject: &LogId) -> Result<TakenIn, ActError> {
        self.check_may_admit()?;
        let member = self.ledger.member(subject).ok_or(ActError::Subject)?.member.clone();
        let keys = self.sealed_keys(rng, &member)?;
        self.act(rng, Deed::Seal { subject: *subject, keys }, None)
    }

    /// The same person on this phone with fresh keys: the replica goes on under them. The old log is left as it is.
    ///
    /// # Errors
    /// [`ActError`]; nothing has changed then.
    pub fn succeed(&mut self, fresh: DeviceKeys) -> Result<TakenIn, ActError> {
        self.check_room()?;
        let before = self.own_member().ok_or(ActError::Subject)?;
        let member = fresh.member(before.member.role);
        let signature = self.device.name_successor(&self.record(), &member);
        let deed = Deed::Successor { member, predecessor: self.own_log(), signature };
        let next = self.ledger.next_place(&fresh.log()).ok_or(ActError::Forked)?;
        let act = Act { tips: self.tips(), deed };
        let writer = Writer { record: self.record(), device: &fresh, next: &next };
        let bytes = writer.act(&act, None)?;
        self.device = fresh;
        Ok(self.take_own(&bytes))
    }

    fn check_room(&self) -> Result<(), ActError> {
        if self.ledger.acts_are_full() { Err(ActError::TooManyActs) } else { Ok(()) }
    }

    fn check_may_admit(&self) -> Result<(), ActError> {
        self.check_room()?;
        let may = self.own_member().is_some_and(|own| own.member.role.may_admit());
        if may { Ok(()) } else { Err(ActError::NotAllowed) }
    }

    fn sealed_keys(&self, rng: &mut dyn CryptoRng, to: &Member) -> Result<Vec<SealedKey>, ActError> {
        let record = self.record();
        let keys: Result<Vec<_>, _> =
            self.keyring.iter().map(|(epoch, key)| seal_epoch_key(rng, &record, epoch, key, to)).collect();
        Ok(keys?)
    }

    fn act(
        &mut self,
        rng: &mut dyn CryptoRng,
        deed: Deed,
        label: Option<&Label>,
    ) -> Result<TakenIn, ActError> {
        let next = self.ledger.next_place(&self.own_log()).ok_or(ActError::Forked)?;
        let key = self.keyring.writing_key(&self.ledger.epochs_at(&next.heads)).ok_or(ActError::NoKey)?;
        let act = Act { tips: self.tips(), deed };
        let writer = Writer { record: self.record(), device: &self.device, next: &next };
        let bytes = match label {
            Some(label) => writer.act(&act, Some((rng, &key, &label.to_bytes())))?,
            None => writer.act(&act, None)?,
        };
        Ok(self.take_own(&bytes))
    }
}
