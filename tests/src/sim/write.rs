//! People writing. Each entry carries a token that is nowhere else, by which it is known again on any phone.

use redbook_app::{
    Added, Allergy, AppError, Class, Contact, EntryDraft, EntryId, Immunisation, Length, Measured,
    Measurement, Payload, Phone, RecordId, Role, Status, TimelineQuery, Weight,
};

use super::check::Saved;
use super::world::World;

/// What an attempt to write may meet without a promise being broken.
const EXPECTED: &[&str] = &["not-a-member", "not-allowed", "no-such-record", "wrong-kind", "no-such-entry"];
const FIELDS: [&str; 3] = ["name", "nhs-number", "address"];

impl World {
    pub(super) fn add(&mut self, who: usize, kind: u16) {
        let role = self.role_of(who);
        let token = self.token();
        let draft = make_draft(role, kind, &token);
        let record = self.record;
        self.save(who, |phone| phone.add(&record, draft));
    }

    pub(super) fn correct(&mut self, who: usize, which: u16) {
        let (record, token) = (self.record, self.token());
        let Some(entry) = self.pick_entry(who, which) else { return };
        self.save(who, |phone| {
            let mut draft = phone.draft_of(&record, &entry)?;
            retext(&mut draft.payload, &token);
            draft.confirmed = true;
            phone.correct(&record, &entry, draft)
        });
    }

    pub(super) fn retract(&mut self, who: usize, which: u16) {
        let (record, token) = (self.record, self.token());
        let Some(entry) = self.pick_entry(who, which) else { return };
        self.save(who, |phone| phone.retract(&record, &entry, Some(format!("a slip {token}"))));
    }

    pub(super) fn set_profile(&mut self, who: usize, field: u16) {
        let (record, token) = (self.record, self.token());
        let field = FIELDS[usize::from(field) % FIELDS.len()];
        self.save(who, |phone| phone.set_profile(&record, field, &format!("said {token}"), true));
    }

    /// The picked value is said again, with a token that is there already; that it is shown is checked all the same.
    pub(super) fn pick_profile(&mut self, who: usize, which: u16) {
        let record = self.record;
        let picked = self.attempt(who, EXPECTED, |phone| {
            let profile = phone.profile(&record)?;
            let fields = profile.fields.iter().filter(|field| field.disagreement);
            let mut said = fields.flat_map(|field| {
                field
                    .values
                    .iter()
                    .flat_map(|value| &value.said_by)
                    .map(|said| (field.field.clone(), said.entry.clone()))
            });
            let count = said.clone().count().max(1);
            Ok(said.nth(usize::from(which) % count))
        });
        if let Some((field, entry)) = picked.flatten() {
            let entry: EntryId = entry.parse().unwrap();
            self.save(who, |phone| phone.pick_profile(&record, &field, &entry));
        }
    }

    fn token(&mut self) -> String {
        self.tokens += 1;
        format!("~{}~", self.tokens)
    }

    /// Something that stands and is no retraction.
    fn pick_entry(&mut self, who: usize, which: u16) -> Option<EntryId> {
        let record = self.record;
        let page = self.attempt(who, EXPECTED, |phone| phone.timeline(&record, &TimelineQuery::default()))?;
        let stands = |status: &Status| *status == Status::Current;
        let ids: Vec<String> = page
            .entries
            .into_iter()
            .filter(|shown| stands(&shown.entry.status) && shown.entry.kind != "retraction")
            .map(|shown| shown.entry.id)
            .collect();
        ids.get(usize::from(which) % ids.len().max(1)).map(|id| id.parse().unwrap())
    }

    /// Writes; where the phone says that it is saved, that is a promise from then on.
    fn save(&mut self, who: usize, write: impl FnOnce(&mut Phone) -> Result<Added, AppError>) {
        let record = self.record;
        let Some(added) = self.attempt(who, EXPECTED, write) else { return };
        let name = self.people[who].name.clone();
        self.trace.note(format!("  {name} saved {} at {}", added.id, added.recorded));
        // Known by what was said, not by its name, which fresh keys change. A phone that dies here has said so already.
        let saved = self.act(who, |phone, _| shown(phone, &record, &added.id));
        let saved = saved.or_else(|| self.act(who, |phone, _| shown(phone, &record, &added.id)));
        self.people[who].saved.push(self.saved.len());
        self.saved.push(saved.unwrap());
    }
}

fn shown(phone: &mut Phone, record: &RecordId, id: &str) -> Saved {
    let id: EntryId = id.parse().unwrap();
    Saved::of(&phone.entry(record, &id).expect("what was saved is there").entry.entry)
}

fn make_draft(role: Option<Role>, kind: u16, token: &str) -> EntryDraft {
    let family = matches!(role, Some(Role::Carer) | None);
    let professional = role == Some(Role::Practitioner);
    let payload = match kind % 6 {
        _ if family => note(token),
        0 if !professional => note(token),
        0 | 1 => Payload::Measurement(Measurement {
            note: Some(format!("weighed {token}")),
            ..Measurement::of(Measured::Weight(Weight::from_g(2_500 + u32::from(kind))))
        }),
        2 => Payload::Measurement(Measurement {
            note: Some(format!("measured {token}")),
            ..Measurement::of(Measured::LengthLying(Length::from_mm(450 + u32::from(kind % 600))))
        }),
        3 => Payload::Immunisation(Immunisation {
            vaccine: "6-in-1".to_owned(),
            dose: Some(1 + u32::from(kind % 3)),
            note: Some(format!("given {token}")),
            ..Immunisation::default()
        }),
        4 => Payload::Contact(Contact { name: format!("Somebody {token}"), ..Contact::default() }),
        _ => {
            Payload::Allergy(Allergy { substance: Some(format!("something {token}")), ..Allergy::default() })
        }
    };
    let mut draft = EntryDraft::new(payload);
    if professional && kind.is_multiple_of(6) {
        draft.class = Class::Clinical;
    }
    draft.when = Some(format!("2026-05-{:02}", 1 + kind % 30).parse().unwrap());
    draft.confirmed = true;
    draft
}

fn note(token: &str) -> Payload {
    Payload::Note(redbook_app::Note { text: format!("seen {token}") })
}

fn retext(payload: &mut Payload, token: &str) {
    let text = format!("corrected {token}");
    match payload {
        Payload::Note(note) => note.text = text,
        Payload::Measurement(measurement) => measurement.note = Some(text),
        Payload::Immunisation(immunisation) => immunisation.note = Some(text),
        Payload::Contact(contact) => contact.name = text,
        Payload::Allergy(allergy) => allergy.substance = Some(text),
        Payload::ProfileField(said) => said.value = text,
        Payload::BirthDetails(birth) => birth.place = Some(text),
        Payload::Retraction(retraction) => retraction.reason = Some(text),
        // The simulation writes none of the other kinds: what is special to a kind never reaches the sync.
        _ => {}
    }
}
