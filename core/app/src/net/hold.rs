//! The phone as the network's runners hold it: for moments, never while they wait. What waits for a relay must not keep a person
//! from reading or writing.

use std::sync::{Arc, Mutex, MutexGuard};

use redbook_protocol::RecordId;
use tokio::sync::{Mutex as Turns, OwnedMutexGuard};

use crate::error::AppError;
use crate::phone::Phone;

/// A phone that can be had for a moment.
pub trait Hold {
    /// Does something with it.
    fn with<R>(&mut self, work: impl FnOnce(&mut Phone) -> R) -> R;
}

impl Hold for &mut Phone {
    fn with<R>(&mut self, work: impl FnOnce(&mut Phone) -> R) -> R {
        work(self)
    }
}

/// One phone that several threads use. Clones are the same phone.
#[derive(Debug, Clone)]
pub struct SharedPhone {
    phone: Arc<Mutex<Phone>>,
    turns: Arc<Turns<()>>,
}

/// A phone whose turn with the network it is: what waits for a relay comes one after another, because an older answer must not be taken
/// for a newer one. What needs no network goes on meanwhile.
#[derive(Debug)]
pub struct Turn {
    phone: SharedPhone,
    _turn: OwnedMutexGuard<()>,
}

impl SharedPhone {
    /// Shares it.
    #[must_use]
    pub fn new(phone: Phone) -> Self {
        Self { phone: Arc::new(Mutex::new(phone)), turns: Arc::default() }
    }

    /// Does something with it, when whoever has it is done.
    pub fn with<R>(&self, work: impl FnOnce(&mut Phone) -> R) -> R {
        work(&mut self.lock())
    }

    /// What needs a network, once it is this phone's turn; [`Online::watch`] never ends its own: [`Self::news`] takes none.
    pub async fn online(&self) -> Online<Turn> {
        let turn = Arc::clone(&self.turns).lock_owned().await;
        Online::new(Turn { phone: self.clone(), _turn: turn })
    }

    /// Waits until the relay of a record has something new, or it is time to look again. It takes no turn: what else needs the network
    /// goes on meanwhile, and whoever waits syncs then.
    ///
    /// # Errors
    /// [`AppError::NoRelay`], [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub async fn news(&self, record: &RecordId) -> Result<(), AppError> {
        let relay = self.with(|phone| phone.relay_of(record))?;
        if relay.is_empty() {
            return Err(AppError::NoRelay);
        }
        let client = self.with(|phone| phone.client(&relay))?;
        Online::new(self.clone()).wait_for_news(&client, &[*record], None).await
    }

    fn lock(&self) -> MutexGuard<'_, Phone> {
        self.phone.lock().unwrap_or_else(|poisoned| {
            // Something ended in the middle of its work: what is on the disk is whole, what is in memory may not be.
            let mut phone = poisoned.into_inner();
            phone.forget_what_is_open();
            self.phone.clear_poison();
            phone
        })
    }
}

impl Hold for SharedPhone {
    fn with<R>(&mut self, work: impl FnOnce(&mut Phone) -> R) -> R {
        Self::with(self, work)
    }
}

impl Hold for Turn {
    fn with<R>(&mut self, work: impl FnOnce(&mut Phone) -> R) -> R {
        self.phone.with(work)
    }
}

/// What needs a network, one thing at a time: [`Phone::online`], [`SharedPhone::online`].
#[derive(Debug)]
pub struct Online<H> {
    hold: H,
    /// The share that is on its way to the relay.
    pub(super) share_on_its_way: Option<String>,
}

impl<H: Hold> Online<H> {
    const fn new(hold: H) -> Self {
        Self { hold, share_on_its_way: None }
    }

    /// A moment with the phone.
    pub(super) fn phone<R>(
        &mut self,
        work: impl FnOnce(&mut Phone) -> Result<R, AppError>,
    ) -> Result<R, AppError> {
        self.hold.with(work)
    }

    pub(super) fn now_ms(&mut self) -> u64 {
        self.hold.with(|phone| phone.now_ms())
    }
}

impl Phone {
    /// What needs a network.
    #[must_use]
    pub const fn online(&mut self) -> Online<&mut Self> {
        Online::new(self)
    }
}
