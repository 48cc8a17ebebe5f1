//! What a power loss leaves: synced writes stay; of the others each stays, goes, or stays in part. What happened to the
//! directory is kept up to some point, in order, as journaling file systems do.

use std::collections::BTreeMap;

use crate::{Op, SplitMix};

/// A directory: names and contents.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What becomes of what was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// All stays: the process was killed, the system lives.
    Nothing,
    /// All goes.
    All,
    /// Each write stays, goes, or is torn, by this seed.
    Some(u64),
}

/// Smallest unit in which a disk tears a write, most of the time.
const SECTOR_BYTES: usize = 512;

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

#[derive(Debug, Default)]
struct Inode {
    durable: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Entry {
    Link(String, usize),
    Unlink(String),
}

#[derive(Debug, Default)]
struct Model {
    inodes: Vec<Inode>,
    names: BTreeMap<String, usize>,
    durable_names: BTreeMap<String, usize>,
    pending_names: Vec<Entry>,
}

/// The files after `ops` on `base`, had the power gone just then.
#[must_use]
pub fn image(base: &Files, ops: &[Op], loss: Loss) -> Files {
    let mut model = Model::new(base);
    for op in ops {
        model.apply(op);
    }
    model.crash(loss)
}

impl Model {
    fn new(base: &Files) -> Self {
        let mut model = Self::default();
        for (name, bytes) in base {
            model.names.insert(name.clone(), model.inodes.len());
            model.inodes.push(Inode { durable: bytes.clone(), pending: Vec::new() });
        }
        model.durable_names = model.names.clone();
        model
    }

    fn apply(&mut self, op: &Op) {
        match op {
            Op::Create { file } => {
                self.names.insert(file.clone(), self.inodes.len());
                self.pending_names.push(Entry::Link(file.clone(), self.inodes.len()));
                self.inodes.push(Inode::default());
            }
            Op::Write { file, offset, bytes } => self.change(file, Change::Write(*offset, bytes.clone())),
            Op::Truncate { file, size } => self.change(file, Change::Truncate(*size)),
            Op::Sync { file } => self.sync(file),
            Op::Delete { file, durable } => {
                self.names.remove(file);
                self.pending_names.push(Entry::Unlink(file.clone()));
                if *durable {
                    self.settle_names(self.pending_names.len());
                }
            }
            Op::Note(_) => {}
        }
    }

    fn change(&mut self, file: &str, change: Change) {
        self.inodes[self.names[file]].pending.push(change);
    }

    fn sync(&mut self, file: &str) {
        let number = self.names[file];
        let inode = &mut self.inodes[number];
        for change in std::mem::take(&mut inode.pending) {
            make(&mut inode.durable, &change);
        }
        let is_link = |entry: &Entry| matches!(entry, Entry::Link(_, linked) if *linked == number);
        if let Some(at) = self.pending_names.iter().position(is_link) {
            self.settle_names(at + 1);
        }
    }

    fn settle_names(&mut self, count: usize) {
        for entry in self.pending_names.drain(..count) {
            match entry {
                Entry::Link(name, inode) => self.durable_names.insert(name, inode),
                Entry::Unlink(name) => self.durable_names.remove(&name),
            };
        }
    }

    fn crash(mut self, loss: Loss) -> Files {
        let mut rng = SplitMix(if let Loss::Some(seed) = loss { seed } else { 0 });
        self.settle_names(match loss {
            Loss::Nothing => self.pending_names.len(),
            Loss::All => 0,
            Loss::Some(_) => rng.below(self.pending_names.len() + 1),
        });
        for inode in &mut self.inodes {
            for change in std::mem::take(&mut inode.pending) {
                if let Some(change) = survive(change, loss, &mut rng) {
                    make(&mut inode.durable, &change);
                }
            }
        }
        self.durable_names
            .iter()
            .map(|(name, inode)| (name.clone(), self.inodes[*inode].durable.clone()))
            .collect()
    }
}

fn survive(change: Change, loss: Loss, rng: &mut SplitMix) -> Option<Change> {
    match (loss, change) {
        (Loss::Nothing, change) => Some(change),
        (Loss::All, _) => None,
        (Loss::Some(_), change) => match (rng.below(4), change) {
            (0, _) => None,
            (1, Change::Write(offset, bytes)) => {
                let cut = rng.below(bytes.len());
                let cut = if rng.below(2) == 0 { cut } else { cut / SECTOR_BYTES * SECTOR_BYTES };
                // Either end may be the one that made it.
                Some(if rng.below(2) == 0 {
                    Change::Write(offset, bytes[..cut].to_vec())
                } else {
                    Change::Write(offset + cut, bytes[cut..].to_vec())
                })
            }
            (_, change) => Some(change),
        },
    }
}

fn make(content: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write(offset, bytes) => {
            let end = offset + bytes.len();
            if content.len() < end {
                content.resize(end, 0);
            }
            content[*offset..end].copy_from_slice(bytes);
        }
        Change::Truncate(size) => content.resize(*size, 0),
    }
}
