//! Tickets: who has just got a manifest gets each file once, within a minute, as it was then. In memory alone.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use redbook_protocol::hash;
use redbook_protocol::relay::{ShareId, ShareSecret};

use super::VisitTime;
use crate::limits::{TICKET_LIFETIME_MS, TICKETS_LEN_MAX, TICKETS_MAX, TICKETS_PER_SHARE_MAX};
use crate::sync::lock;

/// A ticket, and the file that it is good for.
pub(super) type Ticketed = (ShareSecret, Arc<str>);

/// The tickets that are out.
#[derive(Default)]
pub(in super::super) struct Tickets(Mutex<Held>);

/// By a hash, so that looking one up takes no time that would tell of the others.
#[derive(Default)]
struct Held(BTreeMap<[u8; 32], Ticket>);

struct Ticket {
    share: ShareId,
    jwe: Arc<str>,
    until_ms: u64,
    /// The share's own end, which a ticket does not outlive.
    until_seconds: u64,
}

impl fmt::Debug for Tickets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tickets(..)")
    }
}

impl Tickets {
    /// Puts tickets out for files of a share that ends at `until_seconds`; none, and false, where there is no room for all.
    pub(super) fn issue(
        &self,
        at: VisitTime,
        share: ShareId,
        until_seconds: u64,
        files: &[Ticketed],
    ) -> bool {
        let mut held = lock(&self.0);
        held.drop_late(at);
        if !held.has_room(&share, files) {
            return false;
        }
        let until_ms = at.now_ms.saturating_add(TICKET_LIFETIME_MS);
        for (ticket, jwe) in files {
            held.0.insert(name(ticket), Ticket { share, jwe: Arc::clone(jwe), until_ms, until_seconds });
        }
        true
    }

    /// The file of a ticket, which is then no ticket any more.
    pub(super) fn redeem(&self, at: VisitTime, ticket: &ShareSecret) -> Option<Arc<str>> {
        let mut held = lock(&self.0);
        held.drop_late(at);
        held.0.remove(&name(ticket)).map(|ticket| ticket.jwe)
    }

    /// Tickets that nobody was told of are none any more.
    pub(super) fn take_back(&self, files: &[Ticketed]) {
        let mut held = lock(&self.0);
        for (ticket, _) in files {
            held.0.remove(&name(ticket));
        }
    }

    /// All tickets of a share are none any more.
    pub(super) fn forget(&self, share: &ShareId) {
        lock(&self.0).0.retain(|_, ticket| ticket.share != *share);
    }

    /// Frees what late tickets hold.
    pub(in super::super) fn drop_late(&self, at: VisitTime) {
        lock(&self.0).drop_late(at);
    }
}

impl Held {
    fn drop_late(&mut self, at: VisitTime) {
        self.0.retain(|_, ticket| at.now_ms < ticket.until_ms && at.now_seconds < ticket.until_seconds);
    }

    fn has_room(&self, share: &ShareId, files: &[Ticketed]) -> bool {
        let of_share = self.0.values().filter(|ticket| ticket.share == *share).count();
        let len: usize = self.0.values().map(|ticket| ticket.jwe.len()).sum();
        let more: usize = files.iter().map(|(_, jwe)| jwe.len()).sum();
        of_share + files.len() <= TICKETS_PER_SHARE_MAX
            && self.0.len() + files.len() <= TICKETS_MAX
            && len + more <= TICKETS_LEN_MAX
    }
}

fn name(ticket: &ShareSecret) -> [u8; 32] {
    hash("share ticket", &[ticket.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARE: ShareId = ShareId::from_bytes([1; 32]);
    const END: u64 = 2_000_000_000;

    fn at(now_ms: u64) -> VisitTime {
        VisitTime { now_seconds: END - 900, now_ms }
    }

    fn ticket(n: u64) -> ShareSecret {
        ShareSecret::from_bytes(hash("test ticket", &[&n.to_be_bytes()]))
    }

    fn issue(tickets: &Tickets, at: VisitTime, share: ShareId, n: u64, len: usize) -> bool {
        tickets.issue(at, share, END, &[(ticket(n), "j".repeat(len).into())])
    }

    #[test]
    fn a_ticket_is_good_once() {
        let tickets = Tickets::default();
        assert!(issue(&tickets, at(0), SHARE, 1, 5));
        assert_eq!(tickets.redeem(at(1), &ticket(2)), None);
        assert_eq!(tickets.redeem(at(1), &ticket(1)).as_deref(), Some("jjjjj"));
        assert_eq!(tickets.redeem(at(1), &ticket(1)), None);
    }

    #[test]
    fn a_ticket_is_good_for_sixty_seconds_and_not_beyond_its_share_s_end() {
        let tickets = Tickets::default();
        assert!(issue(&tickets, at(500), SHARE, 1, 5) && issue(&tickets, at(500), SHARE, 2, 5));
        assert!(tickets.redeem(at(60_499), &ticket(1)).is_some());
        assert!(tickets.redeem(at(60_500), &ticket(2)).is_none());
        assert!(issue(&tickets, at(60_500), SHARE, 3, 5));
        assert!(tickets.redeem(VisitTime { now_seconds: END, now_ms: 60_501 }, &ticket(3)).is_none());
    }

    #[test]
    fn a_share_revoked_has_no_tickets_and_others_keep_theirs() {
        let (tickets, other) = (Tickets::default(), ShareId::from_bytes([2; 32]));
        assert!(issue(&tickets, at(0), SHARE, 1, 5) && issue(&tickets, at(0), other, 2, 5));
        tickets.forget(&SHARE);
        assert!(tickets.redeem(at(1), &ticket(1)).is_none());
        assert!(tickets.redeem(at(1), &ticket(2)).is_some());
    }

    #[test]
    fn tickets_are_bounded_for_a_share_in_all_and_by_their_bytes() {
        let tickets = Tickets::default();
        let most = TICKETS_PER_SHARE_MAX as u64;
        assert!((0..most).all(|n| issue(&tickets, at(0), SHARE, n, 1)));
        assert!(!issue(&tickets, at(0), SHARE, most, 1), "of one share");
        assert!(issue(&tickets, at(0), ShareId::from_bytes([2; 32]), most, 1), "another has room");
        let tickets = Tickets::default();
        let share = |n: u64| ShareId::from_bytes(hash("test share", &[&n.to_be_bytes()]));
        assert!((0..TICKETS_MAX as u64).all(|n| issue(&tickets, at(0), share(n), n, 1)));
        assert!(!issue(&tickets, at(0), SHARE, u64::MAX, 1), "in all");
        assert!(issue(&tickets, at(60_000), SHARE, u64::MAX, 1), "late ones take no room");
        assert!(!issue(&tickets, at(60_000), share(1), 7, TICKETS_LEN_MAX), "by bytes");
    }
}
