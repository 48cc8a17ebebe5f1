//! Somebody with a phone.

use std::fs;
use std::path::{Path, PathBuf};

use redbook_app::{AppError, Exchange, FileKeyStore, Label, Phone, PhoneOptions};

use super::clock::SimClock;
use super::fuse::{Fuse, FusedRng};
use crate::SeededRng;

/// Somebody with a phone.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) home: PathBuf,
    pub(super) clock: SimClock,
    pub(super) fuse: Fuse,
    pub(super) phone: Option<Phone>,
    pub(super) exchange: Option<Exchange>,
    /// Counts lives of the phone: what belongs to an earlier one means nothing to this one.
    pub(super) life: u32,
    /// Counts exchanges: an answer is given to the one that asked.
    pub(super) session: u32,
    pub(super) wake_at_ms: Option<u64>,
    pub(super) offline: bool,
    pub(super) relay: usize,
    /// The link of an invitation, once its boxes are made.
    pub(super) link: Option<String>,
    /// What this phone has said was saved, as numbers into the world's list.
    pub(super) saved: Vec<usize>,
}

impl Person {
    pub(super) fn new(name: String, home: PathBuf, clock: SimClock) -> Self {
        Self {
            name,
            home,
            clock,
            fuse: Fuse::default(),
            phone: None,
            exchange: None,
            life: 0,
            session: 0,
            wake_at_ms: None,
            offline: false,
            relay: 0,
            link: None,
            saved: Vec::new(),
        }
    }

    pub(super) fn label(&self) -> Label {
        Label { name: self.name.clone(), relation: "somebody".to_owned(), device: "a phone".to_owned() }
    }

    pub(super) fn init(&mut self, rng: &mut SeededRng) -> Result<(), AppError> {
        self.phone = Some(Phone::init(&self.home, self.options(rng), &self.label())?);
        Ok(())
    }

    pub(super) fn open(&mut self, rng: &mut SeededRng) -> Result<(), AppError> {
        self.phone = Some(Phone::open(&self.home, self.options(rng))?);
        Ok(())
    }

    /// Two phones never draw the same, not even clones.
    fn options(&self, rng: &mut SeededRng) -> PhoneOptions {
        let mut fused = || Box::new(FusedRng { rng: SeededRng::new(rng.number()), fuse: self.fuse.clone() });
        let keystore = Box::new(FileKeyStore::new(&self.home, None));
        let (first, second) = (fused(), fused());
        PhoneOptions::new(keystore, Box::new(self.clock.clone()), first, second)
    }

    /// The phone is gone, and with it all that was not on its disk.
    pub(super) fn dies(&mut self) {
        self.fuse.disarm();
        self.phone = None;
        self.exchange = None;
        self.wake_at_ms = None;
        self.life += 1;
    }

    /// A copy of the home, as a backup brings it onto another phone. The phone is closed.
    pub(super) fn copy_home(&self, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for file in fs::read_dir(&self.home).unwrap() {
            let file = file.unwrap();
            if file.file_type().unwrap().is_file() {
                fs::copy(file.path(), to.join(file.file_name())).unwrap();
            }
        }
    }
}
