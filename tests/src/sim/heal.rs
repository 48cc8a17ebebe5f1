//! The end: everybody is online again, and soon all is quiet and all are equal.

use redbook_app::Role;

use super::world::{World, relay_name};

/// Rounds in which everybody syncs once, before which all must be quiet.
const ROUNDS_MAX: usize = 12;

impl World {
    /// Brings everybody online, syncs until nothing changes, and checks everything.
    pub(super) fn heal(&mut self) {
        self.wire.clear();
        for relay in &mut self.relays {
            relay.up = true;
            relay.fails(0);
        }
        for who in 0..self.people.len() {
            let person = &mut self.people[who];
            person.fuse.disarm();
            person.offline = false;
            person.exchange = None;
            self.come_home(who);
        }
        self.let_in_who_waits();
        self.sync_until_quiet();
        self.check_equal();
        self.check_newcomer();
    }

    fn come_home(&mut self, who: usize) {
        let record = self.record;
        if self.has_record(who) && self.people[who].relay != 0 {
            self.attempt(who, &[], |phone| phone.set_relay(&record, &relay_name(0)));
        }
        self.people[who].relay = 0;
    }

    /// Whoever asked to join and was not let in is invited once more; what went wrong was the world's doing.
    fn let_in_who_waits(&mut self) {
        for round in 0..2 {
            for who in 0..self.people.len() {
                if !self.has_record(who) || self.role_of(who).is_some() {
                    continue;
                }
                self.people[who].exchange = None;
                self.sync(who);
                self.flush();
                if round == 1 && self.role_of(who).is_none() {
                    self.join_now(0, who, Role::Carer);
                }
            }
        }
    }

    fn sync_until_quiet(&mut self) {
        for round in 0..ROUNDS_MAX {
            let before = self.fingerprint();
            for who in 0..self.people.len() {
                self.people[who].exchange = None;
                self.sync(who);
                self.flush();
            }
            if self.fingerprint() == before {
                self.trace.note(format!("quiet after {round} rounds"));
                return;
            }
        }
        panic!("not quiet after {ROUNDS_MAX} rounds: {:?}", self.fingerprint());
    }

    fn fingerprint(&mut self) -> Vec<String> {
        let record = self.record;
        let members: Vec<usize> = (0..self.people.len()).filter(|who| self.has_record(*who)).collect();
        let line = |status: redbook_app::StatusView| {
            let open = (status.unsent, status.not_handed, status.waits, status.counted);
            format!("{} {open:?}", status.heads)
        };
        members
            .into_iter()
            .map(|who| line(self.attempt(who, &[], |phone| phone.status(&record)).unwrap()))
            .collect()
    }

    fn check_equal(&mut self) {
        let members: Vec<usize> = (0..self.people.len()).filter(|who| self.has_record(*who)).collect();
        let first = self.view_of(0);
        self.trace.note(format!("heads {}", first["heads"]));
        for who in members {
            self.check_all_saved(who);
            self.check_settled(who);
            // As it is in memory, and as it is read again from the disk.
            for _ in 0..2 {
                let view = self.view_of(who);
                let name = &self.people[who].name;
                for part in ["heads", "timeline", "profile", "needs", "members"] {
                    assert_eq!(view[part], first[part], "{name}'s {part} are not mum's");
                }
                self.people[who].dies();
            }
        }
    }

    /// Somebody who comes now gets everything from the relay alone.
    fn check_newcomer(&mut self) {
        let late = self.add_person("late");
        self.people[late].init(&mut self.rng).unwrap();
        self.join_now(0, late, Role::Guardian);
        self.check_all_saved(late);
        self.sync(0);
        self.flush();
        assert_eq!(
            self.view_of(late),
            self.view_of(0),
            "a newcomer does not get the whole record from the relay"
        );
    }
}
