//! The handle by which a test watches and breaks a disk.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::Op;

/// How a disk refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The n-th operation, reads among them, gives an I/O error; those after it go well.
    IoOnce,
    /// From the n-th operation on, nothing can be written (reads go well), until [`Disk::heal`].
    Full,
}

#[derive(Debug, Default)]
struct State {
    ops: Vec<Op>,
    fault: Option<Fault>,
    until_fault: u64,
    faults: u64,
}

/// What the VFS calls are counted and judged by.
#[derive(Debug, Clone, Default)]
pub struct Disk(Arc<Mutex<State>>);

impl Disk {
    /// Registers a VFS of this name around the default one, for the life of the process.
    #[must_use]
    pub fn register(name: &str) -> Self {
        let disk = Self::default();
        crate::vfs::register(name, disk.clone());
        disk
    }

    /// Writes a note between the operations.
    pub fn note(&self, note: u64) {
        self.push(Op::Note(note));
    }

    /// Takes all operations so far.
    #[must_use]
    pub fn take_ops(&self) -> Vec<Op> {
        std::mem::take(&mut self.state().ops)
    }

    /// Refuses the n-th operation from now, counted from 0.
    pub fn fail(&self, n: u64, fault: Fault) {
        let mut state = self.state();
        state.fault = Some(fault);
        state.until_fault = n;
        state.faults = 0;
    }

    /// Ends all refusing; gives how many operations were refused.
    pub fn heal(&self) -> u64 {
        let mut state = self.state();
        state.fault = None;
        std::mem::take(&mut state.faults)
    }

    pub(crate) fn push(&self, op: Op) {
        self.state().ops.push(op);
    }

    /// Whether the operation about to happen is refused.
    pub(crate) fn refuses(&self, writes: bool) -> Option<Fault> {
        let mut state = self.state();
        let fault = state.fault?;
        if fault == Fault::Full && !writes {
            return None;
        }
        if state.until_fault > 0 {
            state.until_fault -= 1;
            return None;
        }
        state.faults += 1;
        if fault == Fault::IoOnce {
            state.fault = None;
        }
        Some(fault)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
