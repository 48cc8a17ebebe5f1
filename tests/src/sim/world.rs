//! The world: its people, its relays, what is under way, and what has been promised.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use redbook_app::{AppError, Exchange, Phone, RecordId, Role};

use super::check::Saved;
use super::clock::SimClock;
use super::folder::Folder;
use super::fuse::Cut;
use super::invite::Offer;
use super::op::Op;
use super::person::Person;
use super::relay::SimRelay;
use super::trace::Trace;
use super::wire::Message;
use crate::SeededRng;

/// When worlds begin: 1 May 2026.
const BEGIN_MS: u64 = 1_777_593_600_000;
const RELAYS: usize = 2;
const VISITS_MAX: u16 = 150;
/// More would be slow, and say nothing new.
pub(super) const PEOPLE_MAX: usize = 9;
const NAMES: [&str; 6] = ["mum", "dad", "nurse", "gran", "doctor", "uncle"];

#[derive(Debug)]
pub(super) struct World {
    pub(super) rng: SeededRng,
    pub(super) time_ms: Arc<AtomicU64>,
    pub(super) people: Vec<Person>,
    pub(super) relays: Vec<SimRelay>,
    pub(super) wire: Vec<Message>,
    pub(super) record: RecordId,
    pub(super) saved: Vec<Saved>,
    pub(super) tokens: u32,
    /// Days of visits that may still come: all together fewer frames than a relay keeps of a forked log.
    pub(super) visits_left: u16,
    pub(super) offers: Vec<Offer>,
    pub(super) trace: Trace,
    // Removed last, after the phones that are open in it.
    folder: Folder,
}

impl World {
    /// Mum begins a record; some others have joined.
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = SeededRng::new(seed);
        let relays = (0..RELAYS).map(|_| SimRelay::new(SeededRng::new(rng.number()))).collect();
        let mut world = Self {
            time_ms: Arc::new(AtomicU64::new(BEGIN_MS)),
            people: Vec::new(),
            relays,
            wire: Vec::new(),
            record: RecordId::NONE,
            saved: Vec::new(),
            tokens: 0,
            visits_left: VISITS_MAX,
            offers: Vec::new(),
            trace: Trace::default(),
            folder: Folder::new(),
            rng,
        };
        let count = 3 + world.rng.below(NAMES.len() - 2);
        for name in &NAMES[..count] {
            let at = world.add_person(name);
            world.people[at].init(&mut world.rng).unwrap();
        }
        world.record = world.act(0, |phone, _| phone.new_record(&relay_name(0))).unwrap().unwrap();
        let joined = 1 + world.rng.below(count - 1);
        for (newcomer, role) in
            (1..=joined).zip([Role::Guardian, Role::Practitioner, Role::Carer, Role::Guardian])
        {
            world.join_now(0, newcomer, role);
        }
        world
    }

    pub(super) fn add_person(&mut self, name: &str) -> usize {
        let home = self.home(name);
        let clock = SimClock::new(Arc::clone(&self.time_ms));
        self.people.push(Person::new(name.to_owned(), home, clock));
        self.people.len() - 1
    }

    pub(super) fn home(&self, name: &str) -> PathBuf {
        self.folder.path().join(name.replace('/', "-"))
    }

    pub(super) fn now_ms(&self) -> u64 {
        self.time_ms.load(Ordering::Relaxed)
    }

    pub(super) fn pick(&self, number: u16) -> usize {
        usize::from(number) % self.people.len()
    }

    fn person(&mut self, number: u16) -> &mut Person {
        let at = self.pick(number);
        &mut self.people[at]
    }

    fn relay(&mut self, number: u16) -> &mut SimRelay {
        let at = self.pick_relay(number);
        &mut self.relays[at]
    }

    pub(super) fn pick_relay(&self, number: u16) -> usize {
        // The first is the one that most use.
        usize::from(number % 8 == 7)
    }

    /// Does something on a phone, which is opened first where it is closed. `None` where it died in the middle.
    pub(super) fn act<T>(
        &mut self,
        who: usize,
        action: impl FnOnce(&mut Phone, &mut Option<Exchange>) -> T,
    ) -> Option<T> {
        let (person, rng) = (&mut self.people[who], &mut self.rng);
        let result = catch_unwind(AssertUnwindSafe(|| {
            if person.phone.is_none() {
                person.open(rng).unwrap_or_else(|error| panic!("{} does not open: {error}", person.name));
            }
            action(person.phone.as_mut().unwrap(), &mut person.exchange)
        }));
        match result {
            Ok(value) => Some(value),
            Err(thrown) if thrown.is::<Cut>() => {
                self.people[who].dies();
                self.trace.note(format!("  {} dies in the middle", self.people[who].name));
                None
            }
            Err(thrown) => resume_unwind(thrown),
        }
    }

    /// Like [`Self::act`]; an error other than those expected here breaks a promise.
    pub(super) fn attempt<T>(
        &mut self,
        who: usize,
        expected: &[&str],
        action: impl FnOnce(&mut Phone) -> Result<T, AppError>,
    ) -> Option<T> {
        match self.act(who, |phone, _| action(phone))? {
            Ok(value) => Some(value),
            Err(error) => {
                let name = &self.people[who].name;
                assert!(
                    expected.contains(&error.code()),
                    "{name}: unexpected error {}: {error}",
                    error.code()
                );
                self.trace.note(format!("  {name}: {}", error.code()));
                None
            }
        }
    }

    pub(super) fn has_record(&mut self, who: usize) -> bool {
        let record = self.record;
        self.act(who, |phone, _| phone.record_ids().contains(&record)).unwrap_or(false)
    }

    /// The role of a phone, once it is in.
    pub(super) fn role_of(&mut self, who: usize) -> Option<Role> {
        let record = self.record;
        if !self.has_record(who) {
            return None;
        }
        let word = self.attempt(who, &[], |phone| phone.status(&record))?.role?;
        [Role::Guardian, Role::Carer, Role::Practitioner].into_iter().find(|role| role.word() == word)
    }

    /// One thing happens; then whoever it happened to must still have all that was promised.
    pub(super) fn apply(&mut self, op: &Op) {
        self.trace.note(format!("{op:?}"));
        let touched = self.happen(op);
        for who in touched {
            self.check_own(who);
        }
    }

    /// Whom it happened to.
    fn happen(&mut self, op: &Op) -> Vec<usize> {
        match *op {
            Op::Add { who, kind } => self.add(self.pick(who), kind),
            Op::Correct { who, which } => self.correct(self.pick(who), which),
            Op::Retract { who, which } => self.retract(self.pick(who), which),
            Op::SetProfile { who, field } => self.set_profile(self.pick(who), field),
            Op::PickProfile { who, which } => self.pick_profile(self.pick(who), which),
            Op::Sync { who } => self.sync(self.pick(who)),
            Op::Deliver { which } => {
                return self.take_from_wire(which).map(|m| self.deliver(m)).into_iter().collect();
            }
            Op::Drop { which } => self.lose(which),
            Op::Repeat { which } => self.repeat(which),
            Op::Invite { who, role } => self.invite_somebody(self.pick(who), role),
            Op::Approve { which } => self.approve_somebody(which),
            Op::SealAgain { who, whom } => self.seal_again(self.pick(who), whom),
            Op::Doorstep { from, to, cut, twice } => {
                return self.doorstep(self.pick(from), self.pick(to), cut, twice);
            }
            Op::DoorstepAnswer { from, to } => return self.doorstep_answer(self.pick(from), self.pick(to)),
            Op::Visits { who, count } => self.visits(self.pick(who), count),
            Op::Clone { who } => return self.clone_phone(self.pick(who)),
            Op::Tick { seconds } => self.tick(seconds),
            Op::Doctor { who } => self.see_doctor(self.pick(who)),
            Op::MoveRelay { who, which } => self.move_relay(self.pick(who), self.pick_relay(which)),
            Op::Crash { who } => self.person(who).dies(),
            Op::Close { who } => self.close(self.pick(who)),
            Op::CrashWithin { who, draws } => {
                self.person(who).fuse.arm(u32::from(draws % 24) + 1);
            }
            Op::ForgetHome { who } => self.forget_home(self.pick(who)),
            Op::Partition { who } => self.person(who).offline = true,
            Op::Heal { who } => self.person(who).offline = false,
            Op::ClockJump { who, to } => self.lie(self.pick(who), to),
            Op::RelayDown { .. }
            | Op::RelayUp { .. }
            | Op::RelayLoses { .. }
            | Op::RelayBacksUp { .. }
            | Op::RelayRollsBack { .. }
            | Op::RelayDiskFails { .. } => self.befall_relay(op),
        }
        op.who().map(|who| self.pick(who)).into_iter().collect()
    }

    fn befall_relay(&mut self, op: &Op) {
        match *op {
            Op::RelayDown { which } => self.relay(which).up = false,
            Op::RelayUp { which } => self.relay(which).up = true,
            Op::RelayLoses { which } => self.relay(which).loses_all(),
            Op::RelayBacksUp { which } => self.relay(which).backs_up(),
            Op::RelayRollsBack { which } => {
                let went = self.relay(which).rolls_back();
                self.trace.note(format!("  went back: {went}"));
            }
            Op::RelayDiskFails { which, times } => {
                self.relay(which).fails(u32::from(times % 4) + 1);
            }
            _ => {}
        }
    }

    fn lie(&mut self, who: usize, to: u16) {
        let clock = &self.people[who].clock;
        let back = clock.says_ms().saturating_sub(u64::from(to) * 60_000);
        clock.jump_to(match to % 4 {
            0 => 0,
            // The last day of 2099.
            1 => 4_102_358_400_000,
            2 => back,
            _ => self.time_ms.load(Ordering::Relaxed),
        });
    }

    fn close(&mut self, who: usize) {
        let person = &mut self.people[who];
        person.fuse.disarm();
        if let Some(phone) = person.phone.take() {
            phone.close().unwrap();
        }
        person.dies();
    }

    fn forget_home(&mut self, who: usize) {
        self.close(who);
        let person = &mut self.people[who];
        std::fs::remove_dir_all(&person.home).unwrap();
        person.init(&mut self.rng).unwrap();
    }

    fn clone_phone(&mut self, who: usize) -> Vec<usize> {
        if self.people.len() >= PEOPLE_MAX {
            return Vec::new();
        }
        self.close(who);
        let name = format!("{}/{}", self.people[who].name, self.people.len());
        let home = self.home(&name);
        self.people[who].copy_home(&home);
        let clone = self.add_person(&name);
        self.people[clone].saved = self.people[who].saved.clone();
        self.people[clone].link = self.people[who].link.clone();
        self.people[clone].relay = self.people[who].relay;
        vec![who, clone]
    }

    fn tick(&mut self, seconds: u16) {
        self.time_ms.fetch_add(u64::from(seconds) * 1_000, Ordering::Relaxed);
        for who in 0..self.people.len() {
            self.wake(who);
        }
    }

    fn see_doctor(&mut self, who: usize) {
        let report = self.attempt(who, &[], |phone| phone.doctor(None));
        for finding in report.into_iter().flat_map(|report| report.findings) {
            assert!(finding.what == "aside", "{}: the doctor finds {finding:?}", self.people[who].name);
        }
    }

    fn move_relay(&mut self, who: usize, relay: usize) {
        if !self.has_record(who) {
            return;
        }
        let record = self.record;
        if self.attempt(who, &[], |phone| phone.set_relay(&record, &relay_name(relay))).is_some() {
            self.people[who].relay = relay;
            self.people[who].exchange = None;
        }
    }
}

/// A relay's address.
pub(super) fn relay_name(relay: usize) -> String {
    format!("https://relay-{relay}.example")
}
