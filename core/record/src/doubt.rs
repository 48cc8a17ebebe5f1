//! What a person is asked about before it is kept: slips of the finger, never clinical judgement.

use std::fmt;

use redbook_clinical::{Gestation, Length, NhsNumberError, QuantityDoubt, Weight};

use crate::when::When;

const DAY_MS: i64 = 86_400_000;

/// Why an entry may not be what the person meant. A doubt never refuses anything: once confirmed, the entry is kept as
/// entered, and the doubt is shown with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// A weight of nothing, or of more than any person has.
    Weight(QuantityDoubt),
    /// A length of nothing, or of more than any person has.
    Length(QuantityDoubt),
    /// A pregnancy of no time, or of more than a year.
    Gestation(QuantityDoubt),
    /// The NHS number cannot be one.
    NhsNumber(NhsNumberError),
    /// A number that its field hardly ever has.
    Number {
        /// The stable name of the field.
        field: &'static str,
    },
    /// An answer to a question that no rule of this version asks.
    UnknownQuestion,
    /// No vaccine that this version knows has this name: the schedule could conclude nothing from it.
    UnknownVaccine,
    /// No status code of the blood spot is written like this.
    UnknownStatusCode,
    /// The sub-code belongs to another status code: the one says "not suspected", the other why a sample is needed again.
    SubCodeOfAnotherStatus,
    /// The status code is not one of the condition's: only some have carriers.
    StatusOfAnotherCondition,
    /// No child is born after so few weeks, or so many.
    GestationAtBirth,
    /// The third of two.
    BirthOrder,
    /// The vaccine's batch had expired on the day.
    AfterExpiry,
    /// Testes were examined, and the profile says that the child is a girl.
    TestesOfAGirl,
    /// It is on a day before the child's birth, and of something that only a born child has.
    BeforeBirth,
    /// It is said to have happened more than a day after it was written down.
    HappenedAfterRecorded,
    /// The kind of entry does not belong in the class it was written in.
    UnusualClass,
}

impl Doubt {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weight(QuantityDoubt::Zero) => "weight_zero",
            Self::Weight(QuantityDoubt::TooLarge) => "weight_too_large",
            Self::Length(QuantityDoubt::Zero) => "length_zero",
            Self::Length(QuantityDoubt::TooLarge) => "length_too_large",
            Self::Gestation(QuantityDoubt::Zero) => "gestation_zero",
            Self::Gestation(QuantityDoubt::TooLarge) => "gestation_too_long",
            Self::NhsNumber(error) => error.code(),
            Self::Number { .. } => "number_unusual",
            Self::UnknownQuestion => "unknown_question",
            Self::UnknownVaccine => "unknown_vaccine",
            Self::UnknownStatusCode => "unknown_status_code",
            Self::SubCodeOfAnotherStatus => "sub_code_of_another_status",
            Self::StatusOfAnotherCondition => "status_of_another_condition",
            Self::GestationAtBirth => "gestation_at_birth",
            Self::BirthOrder => "birth_order",
            Self::AfterExpiry => "after_expiry",
            Self::TestesOfAGirl => "testes_of_a_girl",
            Self::BeforeBirth => "before_birth",
            Self::HappenedAfterRecorded => "happened_after_recorded",
            Self::UnusualClass => "unusual_class",
        }
    }
}

impl fmt::Display for Doubt {
    /// The doubt in a sentence, without any of the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weight(QuantityDoubt::Zero) => f.write_str("the weight is zero"),
            Self::Weight(QuantityDoubt::TooLarge) => {
                write!(f, "the weight is more than {}", Weight::from_g(Weight::TYPING_SLIP_G))
            }
            Self::Length(QuantityDoubt::Zero) => f.write_str("the length is zero"),
            Self::Length(QuantityDoubt::TooLarge) => {
                write!(f, "the length is more than {}", Length::from_mm(Length::TYPING_SLIP_MM))
            }
            Self::Gestation(QuantityDoubt::Zero) => f.write_str("the gestation is zero"),
            Self::Gestation(QuantityDoubt::TooLarge) => {
                write!(f, "the gestation is more than {} days", Gestation::TYPING_SLIP_DAYS)
            }
            Self::NhsNumber(error) => write!(f, "the NHS number: {error}"),
            Self::Number { field } => write!(f, "the number for \"{}\" is unusual", field.replace('_', " ")),
            Self::UnknownQuestion => f.write_str("no question has this name"),
            Self::UnknownVaccine => {
                f.write_str("no vaccine that is known has this name, so nothing is worked out from it")
            }
            Self::UnknownStatusCode => f.write_str("no status code of the blood spot is written like this"),
            Self::SubCodeOfAnotherStatus => f.write_str("the sub-code does not belong to the status code"),
            Self::StatusOfAnotherCondition => f.write_str("the condition does not have this status code"),
            Self::GestationAtBirth => f.write_str("the gestation is not between 22+0 and 44+6 weeks"),
            Self::BirthOrder => f.write_str("the birth order is more than the number of babies born"),
            Self::AfterExpiry => f.write_str("the vaccine was given after its batch expired"),
            Self::TestesOfAGirl => {
                f.write_str("testes were examined, and the profile says that the child is a girl")
            }
            Self::BeforeBirth => f.write_str("the day is before the day of birth"),
            Self::HappenedAfterRecorded => f.write_str("it happened after it was written down"),
            Self::UnusualClass => f.write_str("this kind of entry does not belong in its class"),
        }
    }
}

impl serde::Serialize for Doubt {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

pub(crate) fn weight_doubt(weight: Weight) -> Option<Doubt> {
    weight.doubt().map(Doubt::Weight)
}

pub(crate) fn length_doubt(length: Length) -> Option<Doubt> {
    length.doubt().map(Doubt::Length)
}

pub(crate) fn gestation_doubt(gestation: Gestation) -> Option<Doubt> {
    gestation.doubt().map(Doubt::Gestation)
}

/// Whether a day was still to come when it was written down. A day's grace: the day of the place may be a day ahead of UTC's.
pub(crate) fn lies_ahead(when: &When, recorded_ms: u64) -> bool {
    when.starts_ms() > i64::try_from(recorded_ms).unwrap_or(i64::MAX).saturating_add(DAY_MS)
}
