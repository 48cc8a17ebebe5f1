//! Which measurements are asked about once more before they are kept: beside the reference, and beside the child's others.

use chrono::NaiveDate;
use redbook_clinical::growth::plausible::{GrowthDoubt, doubts_of};
use redbook_clinical::growth::{Child, Measurement, Sex};
use redbook_protocol::EntryId;
use redbook_record::{Doubt, EntryDraft, NipeSystem, Payload, WhichReview};

use super::taken::{dated, together};
use crate::phone::open_record::OpenRecord;

impl OpenRecord {
    /// What to ask about a draft. Nothing where too little is known of the child, or people dispute it.
    pub(in crate::phone) fn growth_doubts(&self, draft: &EntryDraft) -> Vec<GrowthDoubt> {
        let Some((child, new)) = self.measured_in(draft) else { return Vec::new() };
        // What a correction replaces says nothing against it.
        let others = together(&self.taken(Some(child.birth), &draft.replaces));
        new.iter().flat_map(|new| doubts_of(&child, &others, new)).collect()
    }

    /// Whether a draft tells of something that only a born child has, on a day before the birth.
    pub(in crate::phone) fn is_before_birth(&self, draft: &EntryDraft) -> bool {
        is_of_a_born_child(&draft.payload) && self.known().is_born_after(draft.when)
    }

    /// Whether a draft tells of an examination that a girl does not have; nothing while people dispute the sex.
    pub(in crate::phone) fn is_testes_of_a_girl(&self, draft: &EntryDraft) -> bool {
        is_testes(&draft.payload) && self.known().sex == Ok(Sex::Female)
    }

    /// What the entries that stand show only beside the birth and the profile, which may have come after them. Not kept anywhere.
    pub(in crate::phone) fn doubts_beside_the_child(&self) -> Vec<(EntryId, Doubt)> {
        let known = self.known();
        let doubts = self.book.current(&self.roles).filter_map(|it| {
            let payload = it.entry.payload()?;
            let is_of_the_child = is_of_a_born_child(payload) || matches!(payload, Payload::Measurement(_));
            if is_of_the_child && known.is_born_after(it.entry.when().copied()) {
                return Some((*it.id, Doubt::BeforeBirth));
            }
            let is_of_a_girl = is_testes(payload) && known.sex == Ok(Sex::Female);
            is_of_a_girl.then_some((*it.id, Doubt::TestesOfAGirl))
        });
        doubts.collect()
    }

    /// The child, and what the draft says of its size.
    fn measured_in(&self, draft: &EntryDraft) -> Option<(Child, Vec<Measurement>)> {
        let on = draft.when.and_then(|when| when.date());
        match &draft.payload {
            Payload::Measurement(measurement) => {
                let new = dated(measurement.measured, on?)?;
                Some((self.known().child()?, vec![new]))
            }
            Payload::BirthDetails(birth) => {
                let sex = self.known().sex.ok()?;
                let birth_day: NaiveDate = on?;
                let child = Child { sex, birth: birth_day, gestation: birth.gestation };
                Some((child, birth.measured().filter_map(|it| dated(it, birth_day)).collect()))
            }
            _ => None,
        }
    }
}

fn is_testes(payload: &Payload) -> bool {
    matches!(payload, Payload::Nipe(nipe) if nipe.system == Some(NipeSystem::Testes))
}

/// Measurements have their own question, and a loss may be of a pregnancy.
fn is_of_a_born_child(payload: &Payload) -> bool {
    match payload {
        Payload::Review(review) => review.which != Some(WhichReview::Antenatal),
        Payload::Immunisation(_) | Payload::BloodSpot(_) | Payload::Nipe(_) | Payload::Hearing(_) => true,
        Payload::Asq3(_) | Payload::AsqSe2(_) | Payload::Milestone(_) | Payload::Tooth(_) => true,
        Payload::Feeding(_) | Payload::Illness(_) | Payload::Medicine(_) => true,
        _ => false,
    }
}
