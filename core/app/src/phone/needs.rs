//! What a person should look at, side by side, with who wrote each.

use redbook_protocol::RecordId;
use redbook_record::{Attention, EntryView};
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
        let attention = open.book.needs_a_person(&open.roles);
        let needs = attention.into_iter().map(|attention| need(open, &profile.fields, attention));
        Ok(NeedsSigned { needs: needs.collect(), aside: open.aside() })
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
        NeedReason::RivalReplacements => {
            ("need.rival-replacements", "This was changed in different ways. Correct one, or take one back.")
        }
        NeedReason::Doubt => ("need.doubt", "This may be a slip. Correct it if it is."),
    };
    MessageView::new(id, [], english)
}
