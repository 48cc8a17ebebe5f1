//! Who the child is, and what people have to settle.

use redbook_app::{
    AsideView, NeedView, NeedsSigned, ProfileFieldSigned, ProfileSigned, ProfileValueSigned, SaidByView,
};

use super::{Author, Entry, Message, Over, view};

view! {
    /// The profile.
    Profile of ProfileSigned {
        /// Fields that have a value, ascending by name.
        fields: Vec<ProfileField>,
    }
}

view! {
    /// A field of the profile.
    ProfileField of ProfileFieldSigned {
        /// Its name: "name", "date-of-birth", "nhs-number" ...
        field: String,
        /// Whether there is more than one value: a person has to pick.
        disagreement: bool,
        /// What it is said to be.
        values: Vec<ProfileValue>,
    }
}

/// A value with who said it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ProfileValue {
    /// It.
    pub value: String,
    /// Everybody who said it.
    pub said_by: Vec<SaidBy>,
    /// Why it may be a slip.
    pub doubts: Vec<Message>,
}

impl Over<ProfileValue> for ProfileValueSigned {
    fn over(self) -> ProfileValue {
        let doubts = self.doubts.into_iter().map(|doubt| redbook_app::DraftDoubt::from(doubt).says().over());
        ProfileValue { value: self.value, said_by: self.said_by.over(), doubts: doubts.collect() }
    }
}

view! {
    /// One who said a value.
    SaidBy of SaidByView {
        /// The entry: [`crate::Record::pick_profile`] takes it.
        entry: String,
        /// When it was written down, UTC.
        recorded: String,
        /// Whether it is in what was sent.
        sent: bool,
        /// Who.
        written_by: Author,
    }
}

/// Why something needs a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NeedReason {
    /// A field of the profile has several values: pick one.
    ProfileDisagreement,
    /// Several birth details stand, and they differ: correct or retract.
    BirthDetailsDiffer,
    /// Several people wrote the same vaccine on the same day: one dose, written twice?
    LikelyDuplicate,
    /// Results of the blood spot for one condition that cannot all be of one sample: ask which is right.
    BloodSpotsDiffer,
    /// "No known allergies" beside an allergy: correct or retract.
    AllergiesDiffer,
    /// Several entries that stand replace the same entry: pick one.
    RivalReplacements,
    /// An entry may not be what was meant.
    Doubt,
}

impl Over<NeedReason> for redbook_app::NeedReason {
    fn over(self) -> NeedReason {
        match self {
            Self::ProfileDisagreement => NeedReason::ProfileDisagreement,
            Self::BirthDetailsDiffer => NeedReason::BirthDetailsDiffer,
            Self::LikelyDuplicate => NeedReason::LikelyDuplicate,
            Self::BloodSpotsDiffer => NeedReason::BloodSpotsDiffer,
            Self::AllergiesDiffer => NeedReason::AllergiesDiffer,
            Self::RivalReplacements => NeedReason::RivalReplacements,
            Self::Doubt => NeedReason::Doubt,
        }
    }
}

view! {
    /// Something that a person should look at.
    Need of NeedView {
        /// Why.
        reason: NeedReason,
        /// The same for a person.
        message: Message,
        /// The field and its values, where it is one of the profile.
        field: Option<ProfileField>,
        /// The entries, side by side, where it is not.
        entries: Vec<Entry>,
    }
}

view! {
    /// Something from others that does not count, and is kept.
    Aside of AsideView {
        /// Its hash.
        frame: String,
        /// "waits", "late" or "refused".
        outcome: String,
        /// Why, as a stable word.
        reason: String,
        /// Its author, where it is known.
        written_by: Option<Author>,
    }
}

view! {
    /// What needs a person.
    Needs of NeedsSigned {
        /// What disagrees, repeats itself, or is in doubt.
        needs: Vec<Need>,
        /// What is kept aside.
        aside: Vec<Aside>,
    }
}
