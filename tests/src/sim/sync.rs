//! Syncing over the world's network: what the runner over HTTP does, step by step, each of which may be the last.

use redbook_app::{Exchange, NetEffect};

use super::person::Person;
use super::wire::{Cargo, Errand, Message, blob, is_made, is_put, pack, serve, to_engine};
use super::world::{World, relay_name};

impl World {
    /// A phone begins a round, or is told to go on; it also looks after invitations.
    pub(super) fn sync(&mut self, who: usize) {
        if !self.has_record(who) {
            return;
        }
        let (record, relay) = (self.record, self.people[who].relay);
        if self.people[who].exchange.is_none() {
            self.people[who].session += 1;
        }
        let effects = self.act(who, |phone, exchange| {
            let mut running = match exchange.take() {
                Some(running) => running,
                None => Exchange::new(phone, &relay_name(relay), &[record])?,
            };
            let effects = running.start(phone);
            *exchange = Some(running);
            effects
        });
        self.carry_out(who, effects);
        self.poll_boxes(who);
    }

    /// The time to try again has come, by the phone's own clock.
    pub(super) fn wake(&mut self, who: usize) {
        let person = &mut self.people[who];
        if person.wake_at_ms.is_none_or(|at| at > person.clock.says_ms()) || person.exchange.is_none() {
            return;
        }
        person.wake_at_ms = None;
        let effects = self.act(who, |phone, exchange| {
            exchange.as_mut().map_or(Ok(Vec::new()), |exchange| exchange.wake(phone))
        });
        self.carry_out(who, effects);
    }

    fn carry_out(&mut self, who: usize, effects: Option<Result<Vec<NetEffect>, redbook_app::AppError>>) {
        let Some(effects) = effects else { return };
        let name = &self.people[who].name;
        let effects = effects.unwrap_or_else(|error| panic!("{name}: a step of syncing fails: {error}"));
        for effect in effects {
            match effect {
                NetEffect::Send(id, request) => {
                    let (errand, bytes) = pack(id, &request);
                    self.post(who, errand, bytes);
                }
                NetEffect::WakeAt(at_ms) => self.people[who].wake_at_ms = Some(at_ms),
                NetEffect::RoundDone => self.round_done(who),
            }
        }
    }

    fn round_done(&mut self, who: usize) {
        let record = self.record;
        self.attempt(who, &[], |phone| phone.finish_join(&record));
        let person = &mut self.people[who];
        let report = person
            .exchange
            .as_ref()
            .and_then(|exchange| exchange.reports().next().map(|(_, report)| format!("{report:?}")));
        self.trace.note(format!("  {}: {}", person.name, report.unwrap_or_default()));
        // Some phones watch, with one exchange for all rounds; the others begin anew each time.
        if who.is_multiple_of(2) {
            self.people[who].exchange = None;
        }
    }

    pub(super) fn post(&mut self, who: usize, errand: Errand, bytes: Vec<u8>) {
        let Person { life, session, relay, .. } = self.people[who];
        self.wire.push(Message { person: who, life, session, relay, errand, cargo: Cargo::Request(bytes) });
    }

    pub(super) fn take_from_wire(&mut self, which: u16) -> Option<Message> {
        let at = usize::from(which) % self.wire.len().max(1);
        (at < self.wire.len()).then(|| self.wire.remove(at))
    }

    pub(super) fn lose(&mut self, which: u16) {
        if let Some(message) = self.take_from_wire(which) {
            self.wire.push(Message { cargo: Cargo::Timeout, ..message });
        }
    }

    pub(super) fn repeat(&mut self, which: u16) {
        if let Some(message) = self.take_from_wire(which) {
            self.wire.extend([message.clone(), message]);
        }
    }

    /// A message arrives, unless something is in its way. Whose it is.
    pub(super) fn deliver(&mut self, message: Message) -> usize {
        let Message { person, life, session, relay, errand, cargo } = message;
        let reachable = !self.people[person].offline && self.relays[relay].up;
        let cargo = match cargo {
            Cargo::Timeout => Cargo::Timeout,
            _ if !reachable => Cargo::Timeout,
            Cargo::Request(bytes) => {
                let answer = serve(&self.relays[relay], self.now_ms() / 1_000, &errand, &bytes);
                self.wire.push(Message {
                    person,
                    life,
                    session,
                    relay,
                    errand,
                    cargo: Cargo::Answer(answer),
                });
                return person;
            }
            answer @ Cargo::Answer(_) => answer,
        };
        let is_box = !matches!(errand, Errand::Pull(_) | Errand::Append(_));
        let asker = &self.people[person];
        if asker.life == life && (is_box || asker.session == session) {
            self.answered(person, errand, cargo);
        }
        person
    }

    fn answered(&mut self, who: usize, errand: Errand, cargo: Cargo) {
        match errand {
            Errand::Pull(id) | Errand::Append(id) => {
                let answer = to_engine(&errand, cargo);
                let effects = self.act(who, |phone, exchange| {
                    exchange.as_mut().map_or(Ok(Vec::new()), |exchange| match answer {
                        Ok(answer) => exchange.answered(phone, id, answer),
                        Err(failure) => exchange.failed(phone, id, failure),
                    })
                });
                self.carry_out(who, effects);
            }
            Errand::MakeBox { invitation, which } if is_made(cargo.clone()) => {
                self.box_made(invitation, which)
            }
            Errand::GetNonce => self.keep_nonce(who, blob(cargo)),
            Errand::GetRequest { id } => self.keep_request(who, &id, blob(cargo)),
            Errand::PutNonce { id } if is_put(cargo.clone()) => self.note_answered(who, &id),
            Errand::MakeBox { .. } | Errand::PutNonce { .. } | Errand::PutRequest => {}
        }
    }

    /// Everything under way arrives, first sent first.
    pub(super) fn flush(&mut self) {
        while !self.wire.is_empty() {
            let message = self.wire.remove(0);
            self.deliver(message);
        }
    }
}
