//! Inviting, joining and approving, through the relay's boxes.

use redbook_app::{INVITATION_LIFETIME_S, Role};
use redbook_vault::InvitationLink;

use super::wire::Errand;
use super::world::World;

/// An invitation on its way to somebody.
#[derive(Debug)]
pub(super) struct Offer {
    inviter: usize,
    newcomer: usize,
    id: String,
    link: String,
    made: [bool; 2],
}

const ROLES: [Role; 3] = [Role::Guardian, Role::Carer, Role::Practitioner];

impl World {
    pub(super) fn invite_somebody(&mut self, who: usize, role: u16) {
        let outside =
            (0..self.people.len()).find(|at| self.people[*at].link.is_none() && !self.has_record(*at));
        if let Some(newcomer) = outside.filter(|_| self.has_record(who)) {
            self.invite(who, newcomer, ROLES[usize::from(role) % ROLES.len()]);
        }
    }

    pub(super) fn invite(&mut self, inviter: usize, newcomer: usize, role: Role) {
        let record = self.record;
        let made = self.attempt(inviter, &["not-allowed"], |phone| {
            phone.make_invitation(&record, role, INVITATION_LIFETIME_S)
        });
        let Some(made) = made else { return };
        let invitation = self.offers.len();
        let (id, link) = (made.view.id, made.view.link);
        self.offers.push(Offer { inviter, newcomer, id, link, made: [false; 2] });
        for (which, request) in made.boxes.iter().enumerate() {
            self.post(inviter, Errand::MakeBox { invitation, which }, request.to_bytes());
        }
    }

    /// Once both boxes are made the link is shown, and the newcomer scans it.
    pub(super) fn box_made(&mut self, invitation: usize, which: usize) {
        let offer = &mut self.offers[invitation];
        offer.made[which] = true;
        let newcomer = offer.newcomer;
        if offer.made == [true; 2] && self.people[newcomer].link.as_ref() != Some(&offer.link) {
            self.people[newcomer].link = Some(offer.link.clone());
            self.people[newcomer].relay = self.people[offer.inviter].relay;
            self.ask_to_join(newcomer);
        }
    }

    fn ask_to_join(&mut self, who: usize) {
        let Some(link) = &self.people[who].link else { return };
        let link: InvitationLink = link.parse().unwrap();
        let request = self.attempt(who, &["already-here"], |phone| phone.begin_join(&link));
        if let Some(request) = request {
            self.post(who, Errand::PutRequest, request.to_bytes());
        }
    }

    /// Asks the boxes whatever there is to ask.
    pub(super) fn poll_boxes(&mut self, who: usize) {
        let record = self.record;
        if let Some(nonce) = self.attempt(who, &[], |phone| phone.ask_for_nonce(&record)).flatten() {
            // Whoever does not get on scans the link again.
            self.ask_to_join(who);
            self.post(who, Errand::GetNonce, nonce.to_bytes());
        }
        let open = self.attempt(who, &[], |phone| phone.open_invitations(&record)).unwrap_or_default();
        for (id, pending) in open {
            let asked = self.attempt(who, &[], |phone| phone.ask_for_request(&record, &pending)).flatten();
            if let Some(request) = asked {
                self.post(who, Errand::GetRequest { id: id.clone() }, request.to_bytes());
            }
            if pending.needs_answer() {
                self.reveal_nonce(who, &id);
            }
        }
    }

    pub(super) fn keep_nonce(&mut self, who: usize, blob: Option<Vec<u8>>) {
        let record = self.record;
        if let Some(blob) = blob {
            // A nonce for an invitation that has been given up for another does not open with this one's secret.
            self.attempt(who, &["invitation"], |phone| phone.keep_nonce(&record, &blob));
        }
    }

    pub(super) fn keep_request(&mut self, who: usize, id: &str, blob: Option<Vec<u8>>) {
        let record = self.record;
        let Some(blob) = blob else { return };
        let kept = self.attempt(who, &["no-such-invitation"], |phone| phone.keep_request(&record, id, &blob));
        if kept.is_some() {
            self.reveal_nonce(who, id);
        }
    }

    fn reveal_nonce(&mut self, who: usize, id: &str) {
        let record = self.record;
        let reply = self.attempt(who, &[], |phone| {
            let open = phone.open_invitations(&record)?;
            open.get(id).map(|pending| phone.reveal_nonce(&record, pending)).transpose()
        });
        if let Some(reply) = reply.flatten() {
            self.post(who, Errand::PutNonce { id: id.to_owned() }, reply.to_bytes());
        }
    }

    pub(super) fn note_answered(&mut self, who: usize, id: &str) {
        let record = self.record;
        self.attempt(who, &["no-such-invitation"], |phone| phone.note_answered(&record, id));
    }

    pub(super) fn approve_somebody(&mut self, which: u16) {
        if !self.offers.is_empty() {
            self.approve(usize::from(which) % self.offers.len());
        }
    }

    /// The newcomer reads the code out, the inviter types it.
    fn approve(&mut self, offer: usize) {
        let Offer { inviter, newcomer, ref id, .. } = self.offers[offer];
        let (id, record) = (id.clone(), self.record);
        if !self.has_record(newcomer) {
            return;
        }
        let view = self.attempt(newcomer, &[], |phone| phone.join_view(&record));
        let Some(code) = view.and_then(|view| view.code) else { return };
        let expected = [
            "no-such-invitation",
            "invitation-expired",
            "not-asked-yet",
            "code-mismatch",
            "invitation-burnt",
            "membership",
        ];
        let admitted = self.attempt(inviter, &expected, |phone| phone.approve_code(&record, &id, &code));
        self.trace.note(format!("  let in: {}", admitted.is_some()));
    }

    /// Somebody joins while nothing goes wrong.
    pub(super) fn join_now(&mut self, inviter: usize, newcomer: usize, role: Role) {
        for who in [inviter, newcomer] {
            self.people[who].exchange = None;
        }
        self.sync(inviter);
        self.flush();
        let offer = self.offers.len();
        self.invite(inviter, newcomer, role);
        self.flush();
        for who in [inviter, newcomer] {
            self.sync(who);
            self.flush();
        }
        assert!(self.offers.len() > offer, "{} may not invite", self.people[inviter].name);
        self.approve(offer);
        for who in [inviter, newcomer] {
            self.sync(who);
            self.flush();
        }
        let name = self.people[newcomer].name.clone();
        assert!(self.role_of(newcomer).is_some(), "{name} does not get in though nothing goes wrong");
    }

    pub(super) fn seal_again(&mut self, who: usize, whom: u16) {
        if !self.has_record(who) {
            return;
        }
        let record = self.record;
        let members = self.attempt(who, &[], |phone| phone.members(&record)).unwrap_or_default();
        let Some(member) = members.get(usize::from(whom) % members.len().max(1)) else { return };
        let log = member.log.parse().unwrap();
        let expected = ["not-allowed", "membership", "not-a-member", "gather"];
        self.attempt(who, &expected, |phone| phone.seal_again(&record, &log));
    }
}
