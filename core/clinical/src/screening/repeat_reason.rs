//! Why another sample is needed.

use std::fmt;
use std::str::FromStr;

use super::{BloodSpotStatus, status_table};
use crate::typed::{ParseChoiceError, choose};

/// Why another blood spot sample is needed: the sub-codes of status 03.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleRepeatReason {
    /// 0301: taken too early.
    TooYoung,
    /// 0302: less than 72 hours after a transfusion.
    AfterTransfusion,
    /// 0303: too little blood.
    Insufficient,
    /// 0304: blood wrongly applied to the card.
    WronglyApplied,
    /// 0305: compressed or damaged.
    Compressed,
    /// 0306: day 0 and day 5 on one card.
    TwoDaysOnOneCard,
    /// 0307: possible faecal contamination (cystic fibrosis).
    FaecalContamination,
    /// 0308: NHS number missing or wrong.
    NhsNumber,
    /// 0309: date of the sample missing or wrong.
    SampleDate,
    /// 0310: the birth date does not match.
    BirthDate,
    /// 0311: the card had expired.
    ExpiredCard,
    /// 0312: more than 14 days in transit.
    LongInTransit,
    /// 0313: damaged in transit.
    DamagedInTransit,
    /// 0314: too premature for the sickle cell screen.
    TooPrematureScd,
    /// 0315: too premature for the thyroid screen.
    TooPrematureCht,
    /// 0316: borderline (thyroid screen).
    Borderline,
    /// 0317: inconclusive (cystic fibrosis).
    Inconclusive,
}

use SampleRepeatReason as R;

/// Id and code of each.
const TABLE: [(R, &str, &str); 17] = [
    (R::TooYoung, "too-young", "0301"),
    (R::AfterTransfusion, "after-transfusion", "0302"),
    (R::Insufficient, "insufficient", "0303"),
    (R::WronglyApplied, "wrongly-applied", "0304"),
    (R::Compressed, "compressed", "0305"),
    (R::TwoDaysOnOneCard, "two-days-on-one-card", "0306"),
    (R::FaecalContamination, "faecal-contamination", "0307"),
    (R::NhsNumber, "nhs-number", "0308"),
    (R::SampleDate, "sample-date", "0309"),
    (R::BirthDate, "birth-date", "0310"),
    (R::ExpiredCard, "expired-card", "0311"),
    (R::LongInTransit, "long-in-transit", "0312"),
    (R::DamagedInTransit, "damaged-in-transit", "0313"),
    (R::TooPrematureScd, "too-premature-scd", "0314"),
    (R::TooPrematureCht, "too-premature-cht", "0315"),
    (R::Borderline, "borderline", "0316"),
    (R::Inconclusive, "inconclusive", "0317"),
];

const WORDS: &[(&str, R)] = &[
    ("transfusion", R::AfterTransfusion),
    ("too-little-blood", R::Insufficient),
    ("not-enough-blood", R::Insufficient),
    ("insufficient-sample", R::Insufficient),
    ("blood-wrongly-applied", R::WronglyApplied),
    ("damaged", R::Compressed),
    ("compressed-or-damaged", R::Compressed),
    ("too-long-in-transit", R::LongInTransit),
    ("expired", R::ExpiredCard),
];

impl SampleRepeatReason {
    /// All.
    pub const ALL: [Self; 17] = [
        R::TooYoung,
        R::AfterTransfusion,
        R::Insufficient,
        R::WronglyApplied,
        R::Compressed,
        R::TwoDaysOnOneCard,
        R::FaecalContamination,
        R::NhsNumber,
        R::SampleDate,
        R::BirthDate,
        R::ExpiredCard,
        R::LongInTransit,
        R::DamagedInTransit,
        R::TooPrematureScd,
        R::TooPrematureCht,
        R::Borderline,
        R::Inconclusive,
    ];

    /// As it is written in data. Never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.id_and_code().0
    }

    /// The status that says so, such as 0303.
    #[must_use]
    pub fn status_code(self) -> &'static str {
        self.id_and_code().1
    }

    /// The reason that a status gives, if it is one of these.
    #[must_use]
    pub fn of(status: &BloodSpotStatus) -> Option<Self> {
        TABLE.iter().find(|(_, _, code)| *code == status.code()).map(|(reason, _, _)| *reason)
    }

    /// The words of the list, without "repeat needed".
    fn words(self) -> Option<&'static str> {
        status_table::find(self.status_code())?.label.strip_prefix("repeat needed; ")
    }

    fn id_and_code(self) -> (&'static str, &'static str) {
        // Every reason is in the table (a test walks them all).
        TABLE.iter().find(|(reason, _, _)| *reason == self).map_or(("", ""), |(_, id, code)| (id, code))
    }
}

impl FromStr for SampleRepeatReason {
    type Err = ParseChoiceError;

    /// From its id, its code ("0303", "303") or common words ("not enough blood").
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        const CHOICES: &str =
            "a code from 0301 to 0317, or words such as \"too young\", \"not enough blood\"";
        if let Some(reason) = text.parse().ok().and_then(|status| Self::of(&status)) {
            return Ok(reason);
        }
        let ids = TABLE.map(|(reason, id, _)| (id, reason));
        choose(text, &ids, CHOICES).or_else(|_| choose(text, WORDS, CHOICES))
    }
}

impl fmt::Display for SampleRepeatReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words().unwrap_or(self.id()))
    }
}
