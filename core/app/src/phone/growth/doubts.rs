//! Which measurements are asked about once more before they are kept: beside the reference, and beside the child's others.

use chrono::NaiveDate;
use redbook_clinical::growth::plausible::{GrowthDoubt, doubts_of};
use redbook_clinical::growth::{Child, Measurement};
use redbook_record::{EntryDraft, Payload, WhichReview};

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
        let on = draft.when.and_then(|when| when.date());
        let birth = self.known().birth.ok();
        is_of_a_born_child(&draft.payload) && on.zip(birth).is_some_and(|(on, birth)| on < birth)
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
