//! The phone as the network's runners hold it: for moments, never while they wait. What waits for a relay must not keep a person
//! from reading or writing.

use std::sync::{Arc, Mutex, MutexGuard};

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
pub struct SharedPhone(Arc<Mutex<Phone>>);

impl SharedPhone {
    /// Shares it.
    #[must_use]
    pub fn new(phone: Phone) -> Self {
        Self(Arc::new(Mutex::new(phone)))
    }

    /// Does something with it, when whoever has it is done.
    pub fn with<R>(&self, work: impl FnOnce(&mut Phone) -> R) -> R {
        work(&mut self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Phone> {
        self.0.lock().unwrap_or_else(|poisoned| {
            // Something ended in the middle of its work: what is on the disk is whole, what is in memory may not be.
            let mut phone = poisoned.into_inner();
            phone.forget_what_is_open();
            self.0.clear_poison();
            phone
        })
    }
}

impl Hold for SharedPhone {
    fn with<R>(&mut self, work: impl FnOnce(&mut Phone) -> R) -> R {
        Self::with(self, work)
    }
}

/// What needs a network. Two at a time of one phone is safe and of no use: each does the work of both.
#[derive(Debug)]
pub struct Online<H> {
    hold: H,
}

impl<H: Hold> Online<H> {
    /// Over a phone.
    #[must_use]
    pub const fn new(hold: H) -> Self {
        Self { hold }
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
