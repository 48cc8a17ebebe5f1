//! Why an entry is asked about once more before it is kept: what its own fields show, and what shows only beside the
//! child's growth.

use std::fmt;

use redbook_clinical::growth::MeasurementMethod;
use redbook_clinical::growth::plausible::GrowthDoubt;
use redbook_record::Doubt;
use serde::{Serialize, Serializer};

use crate::MessageView;

/// Why an entry may be a slip. Never a refusal, never kept as a verdict: the entry says only that its author was asked.
///
/// `Display` has no value in it, so that errors and logs repeat none; [`Self::says`] is for the person's eyes. `Debug` shows
/// the code alone.
#[derive(Clone, PartialEq)]
pub enum DraftDoubt {
    /// Its own fields.
    Entry(Doubt),
    /// Beside the reference, or beside the child's other measurements.
    Growth(GrowthDoubt),
}

impl DraftDoubt {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Entry(doubt) => doubt.code(),
            Self::Growth(doubt) => doubt.id(),
        }
    }

    /// The question for the person, with the value in it.
    #[must_use]
    pub fn says(&self) -> MessageView {
        match self {
            Self::Entry(doubt) => MessageView::new(doubt.code(), [], format!("Please check: {doubt}.")),
            Self::Growth(doubt) => MessageView::from(&doubt.says()),
        }
    }

    /// What may have been meant, likeliest first.
    #[must_use]
    pub fn readings(&self) -> Vec<MessageView> {
        match self {
            Self::Entry(_) => Vec::new(),
            Self::Growth(doubt) => {
                doubt.readings().iter().map(|reading| MessageView::from(&reading.says())).collect()
            }
        }
    }
}

/// One of several entries that may hold a slip. `Debug` shows codes alone.
#[derive(Clone, PartialEq)]
pub struct DoubtfulEntry {
    /// Which of those that were to be saved, from 0.
    pub place: usize,
    /// What it says, for the person's eyes.
    pub entry: String,
    /// Why it is asked about; at least one.
    pub doubts: Vec<DraftDoubt>,
}

impl fmt::Display for DoubtfulEntry {
    /// Without any of the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, doubt) in self.doubts.iter().enumerate() {
            write!(f, "{}{doubt}", if place == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl fmt::Debug for DoubtfulEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DoubtfulEntry({:?})", self.doubts)
    }
}

impl From<Doubt> for DraftDoubt {
    fn from(doubt: Doubt) -> Self {
        Self::Entry(doubt)
    }
}

impl From<GrowthDoubt> for DraftDoubt {
    fn from(doubt: GrowthDoubt) -> Self {
        Self::Growth(doubt)
    }
}

impl fmt::Display for DraftDoubt {
    /// The doubt in a sentence, without any of the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(doubt) => doubt.fmt(f),
            Self::Growth(doubt) => growth(doubt, f),
        }
    }
}

fn growth(doubt: &GrowthDoubt, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match doubt {
        GrowthDoubt::BeforeBirth => f.write_str("the day is before the day of birth"),
        GrowthDoubt::Far { measured, .. } => {
            write!(f, "the {} is unusual at this age", name(measured.method()))
        }
        GrowthDoubt::LikelySlip { measured, .. } => {
            write!(f, "the {} is hardly possible at this age", name(measured.method()))
        }
        GrowthDoubt::Shrunk { method, .. } => {
            write!(f, "by this the {} went down between two days", name(*method))
        }
        GrowthDoubt::Jumped { measured, .. } => {
            write!(f, "by this the {} changed more between two days than is usual", name(measured.method()))
        }
        GrowthDoubt::WeightChanged { .. } => {
            f.write_str("by this the weight changed by much between two days")
        }
    }
}

const fn name(method: MeasurementMethod) -> &'static str {
    match method {
        MeasurementMethod::Weight => "weight",
        MeasurementMethod::Height => "length or height",
        MeasurementMethod::HeadCircumference => "head circumference",
        MeasurementMethod::Bmi => "body mass index",
    }
}

impl fmt::Debug for DraftDoubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DraftDoubt({})", self.code())
    }
}

impl Serialize for DraftDoubt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use redbook_clinical::growth::plausible::doubts_of;
    use redbook_clinical::growth::{Child, Measured, Measurement, Sex};

    use super::*;

    #[test]
    fn errors_and_logs_repeat_no_value_and_the_person_sees_it() {
        let birth = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let child = Child { sex: Sex::Male, birth, gestation: None };
        let measured = Measured::weight("3500 kg".parse().unwrap()).unwrap();
        let typed = Measurement { on: NaiveDate::from_ymd_opt(2026, 4, 1).unwrap(), measured };
        let doubt = DraftDoubt::from(doubts_of(&child, &[], &typed).remove(0));
        assert_eq!(doubt.to_string(), "the weight is hardly possible at this age");
        assert_eq!(format!("{doubt:?}"), "DraftDoubt(growth.likely-slip)");
        assert_eq!(serde_json::to_string(&doubt).unwrap(), "\"growth.likely-slip\"");
        assert!(doubt.says().english.contains("3500"), "{:?}", doubt.says());
        assert_eq!(doubt.readings()[0].english, "3.5 kg, if grams were entered as kilograms.");
    }
}
