//! Readers of one share go in one after another, and passcodes are hashed by few at a time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use redbook_protocol::relay::ShareId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limits::{HASHES_AT_ONCE_MAX, READERS_WAITING_PER_SHARE_MAX};
use crate::sync::lock;

/// The doors of all shares at which somebody is.
pub(crate) struct Gates {
    by_share: Mutex<BTreeMap<ShareId, Gate>>,
    hashing: Arc<Semaphore>,
}

struct Gate {
    door: Arc<Semaphore>,
    /// Inside or waiting.
    readers: usize,
}

/// A reader's turn, until this is dropped.
pub(crate) struct Turn {
    _hashing: Option<OwnedSemaphorePermit>,
    _inside: OwnedSemaphorePermit,
    _place: Place,
}

/// A place at a door: taken before it is waited for, given up whatever becomes of who waits.
struct Place {
    gates: Arc<Gates>,
    share: ShareId,
}

impl Gates {
    pub(crate) fn new() -> Self {
        Self { by_share: Mutex::default(), hashing: Arc::new(Semaphore::new(HASHES_AT_ONCE_MAX)) }
    }

    /// Waits until it is this reader's turn at a share; `None` where too many wait.
    pub(crate) async fn turn(self: &Arc<Self>, share: ShareId, will_hash: bool) -> Option<Turn> {
        let (door, place) = self.place(share)?;
        let inside = door.acquire_owned().await.ok()?;
        let hashing =
            if will_hash { Some(Arc::clone(&self.hashing).acquire_owned().await.ok()?) } else { None };
        Some(Turn { _hashing: hashing, _inside: inside, _place: place })
    }

    fn place(self: &Arc<Self>, share: ShareId) -> Option<(Arc<Semaphore>, Place)> {
        let mut gates = lock(&self.by_share);
        let gate =
            gates.entry(share).or_insert_with(|| Gate { door: Arc::new(Semaphore::new(1)), readers: 0 });
        if gate.readers > READERS_WAITING_PER_SHARE_MAX {
            return None;
        }
        gate.readers += 1;
        Some((Arc::clone(&gate.door), Place { gates: Arc::clone(self), share }))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut gates = lock(&self.gates.by_share);
        let left = gates.get_mut(&self.share).map(|gate| {
            gate.readers = gate.readers.saturating_sub(1);
            gate.readers
        });
        if left == Some(0) {
            gates.remove(&self.share);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    const SHARE: ShareId = ShareId::from_bytes([1; 32]);
    const OTHER: ShareId = ShareId::from_bytes([2; 32]);

    fn poll<T>(future: std::pin::Pin<&mut impl Future<Output = T>>) -> Poll<T> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    fn is_now(gates: &Arc<Gates>, share: ShareId, will_hash: bool) -> Option<Turn> {
        match poll(pin!(gates.turn(share, will_hash))) {
            Poll::Ready(turn) => turn,
            Poll::Pending => None,
        }
    }

    #[test]
    fn one_reader_at_a_time_and_another_share_has_its_own_door() {
        let gates = Arc::new(Gates::new());
        let first = is_now(&gates, SHARE, false).unwrap();
        let mut second = pin!(gates.turn(SHARE, false));
        assert!(poll(second.as_mut()).is_pending());
        assert!(is_now(&gates, OTHER, false).is_some());
        drop(first);
        assert!(matches!(poll(second.as_mut()), Poll::Ready(Some(_))));
    }

    #[test]
    fn too_many_are_sent_away_and_who_goes_by_himself_makes_room() {
        let gates = Arc::new(Gates::new());
        let _inside = is_now(&gates, SHARE, false).unwrap();
        let mut waiting: Vec<_> =
            (0..READERS_WAITING_PER_SHARE_MAX).map(|_| Box::pin(gates.turn(SHARE, false))).collect();
        assert!(waiting.iter_mut().all(|turn| poll(turn.as_mut()).is_pending()));
        assert!(matches!(poll(pin!(gates.turn(SHARE, false))), Poll::Ready(None)));
        waiting.pop();
        assert!(poll(pin!(gates.turn(SHARE, false))).is_pending());
    }

    #[test]
    fn few_hash_at_a_time_whatever_the_share() {
        let gates = Arc::new(Gates::new());
        let share = |n| ShareId::from_bytes([n; 32]);
        let hashing: Vec<_> = (0..HASHES_AT_ONCE_MAX as u8).map(|n| is_now(&gates, share(n), true)).collect();
        assert!(hashing.iter().all(Option::is_some));
        assert!(is_now(&gates, share(100), true).is_none());
        assert!(is_now(&gates, share(101), false).is_some(), "nothing to hash");
    }

    #[test]
    fn nothing_is_remembered_of_who_has_gone() {
        let gates = Arc::new(Gates::new());
        drop(is_now(&gates, SHARE, true));
        assert!(lock(&gates.by_share).is_empty());
    }
}
