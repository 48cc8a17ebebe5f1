//! What a person should look at, side by side, with who wrote each.

use std::collections::BTreeMap;

use redbook_protocol::{EntryId, RecordId};
use redbook_record::{Attention, Doubt, EntryView};
use serde::Serialize;

use super::Phone;
use super::open_record::OpenRecord;
use super::profile::ProfileFieldSigned;
use super::views::{AsideView, SignedEntryView};
use crate::MessageView;
use crate::error::AppError;

/// What needs a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeedsSigned {
    /// What disagrees, repeats itself, or is in doubt; always in the same order for the same entries.
    pub needs: Vec<NeedView>,
    /// Frames kept aside.
    pub aside: Vec<AsideView>,
}

/// Why something needs a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NeedReason {
    /// A field of the profile has several values.
    ProfileDisagreement,
    /// Several birth details stand, and they differ.
    BirthDetailsDiffer,
    /// Several people wrote the same vaccine on the same day.
    LikelyDuplicate,
    /// Results of the blood spot for one condition that cannot all be of one sample.
    BloodSpotsDiffer,
    /// "No known allergies" beside an allergy.
    AllergiesDiffer,
    /// Several entries that stand replace the same entry.
    RivalReplacements,
    /// An entry may not be what was meant.
    Doubt,
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeedView {
    /// Why.
    pub reason: NeedReason,
    /// The same for a person.
    pub message: MessageView,
    /// The field of the profile and its values; `None` where it is about entries.
    pub field: Option<ProfileFieldSigned>,
    /// The entries, side by side.
    pub entries: Vec<SignedEntryView>,
}

impl Phone {
    /// What needs a person, for a screen that shows it side by side.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn needs(&mut self, record: &RecordId) -> Result<NeedsSigned, AppError> {
        let profile = self.profile(record)?;
        let open = self.open_record(record)?;
        let needs = open.attention().into_iter().map(|attention| need(open, &profile.fields, attention));
        Ok(NeedsSigned { needs: needs.collect(), aside: open.aside() })
    }
}

impl OpenRecord {
    /// What needs a person: what the entries show by themselves and beside each other, and what shows beside the child.
    pub(super) fn attention(&self) -> Vec<Attention> {
        let mut all = self.book.needs_a_person(&self.roles);
        let mut beside: BTreeMap<String, (EntryId, Doubt)> = self
            .doubts_beside_the_child()
            .into_iter()
            .map(|(id, doubt)| (id.to_string(), (id, doubt)))
            .collect();
        for one in &mut all {
            let Attention::Doubt { entry } = one else { continue };
            entry.doubts.extend(beside.remove(&entry.id).map(|(_, doubt)| doubt));
        }
        let others = beside.into_values().filter_map(|(id, doubt)| {
            let mut entry = self.book.entry(&self.roles, &id)?;
            entry.doubts.push(doubt);
            Some(Attention::Doubt { entry: Box::new(entry) })
        });
        all.extend(others);
        all
    }
}

fn need(open: &OpenRecord, profile: &[ProfileFieldSigned], attention: Attention) -> NeedView {
    let of_entries = |reason: NeedReason, entries: Vec<EntryView>| NeedView {
        reason,
        message: says(reason),
        field: None,
        entries: entries.into_iter().map(|entry| open.signed(entry)).collect(),
    };
    match attention {
        Attention::ProfileDisagreement { field, .. } => NeedView {
            reason: NeedReason::ProfileDisagreement,
            message: says(NeedReason::ProfileDisagreement),
            field: profile.iter().find(|known| known.field == field).cloned(),
            entries: Vec::new(),
        },
        Attention::BirthDetailsDiffer { entries } => of_entries(NeedReason::BirthDetailsDiffer, entries),
        Attention::LikelyDuplicate { entries } => of_entries(NeedReason::LikelyDuplicate, entries),
        Attention::BloodSpotsDiffer { entries } => of_entries(NeedReason::BloodSpotsDiffer, entries),
        Attention::AllergiesDiffer { entries } => of_entries(NeedReason::AllergiesDiffer, entries),
        Attention::RivalReplacements { entries, .. } => of_entries(NeedReason::RivalReplacements, entries),
        Attention::Doubt { entry } => of_entries(NeedReason::Doubt, vec![*entry]),
    }
}

fn says(reason: NeedReason) -> MessageView {
    let (id, english) = match reason {
        NeedReason::ProfileDisagreement => (
            "need.profile-disagreement",
            "People say different things here. Choose which is right; the other stays to be seen.",
        ),
        NeedReason::BirthDetailsDiffer => {
            ("need.birth-details-differ", "The birth details differ. Correct one, or take one back.")
        }
        NeedReason::LikelyDuplicate => {
            ("need.likely-duplicate", "Perhaps one dose, written twice. If so, take one back.")
        }
        NeedReason::BloodSpotsDiffer => (
            "need.blood-spots-differ",
            "These results of the blood spot for one condition differ. Ask your health visitor or GP practice which is right, and correct the other, or take it back.",
        ),
        NeedReason::AllergiesDiffer => (
            "need.allergies-differ",
            "An allergy is written here, and that none is known. Correct one, or take one back.",
        ),
        NeedReason::RivalReplacements => {
            ("need.rival-replacements", "This was changed in different ways. Correct one, or take one back.")
        }
        NeedReason::Doubt => ("need.doubt", "This may be a slip. Correct it if it is."),
    };
    MessageView::new(id, [], english)
}
