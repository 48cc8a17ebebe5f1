//! The tables that UK-WHO is made of, and which one an age falls into.

use crate::growth::{DecimalAge, Lms, MeasurementMethod, NoReference, Sex, data};

const WEEKS_FIRST: u8 = 23;
const WEEKS_FIRST_OF_HEIGHT: u8 = 25;
const WEEKS_FIRST_OF_BMI: u8 = 42;
const YEARS_LAST: u8 = 20;
const YEARS_LAST_OF_GIRLS_HEADS: u8 = 17;
const YEARS_LAST_OF_BOYS_HEADS: u8 = 18;

/// One of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceTable {
    /// UK90, 23 to 42 weeks of gestation.
    Uk90Preterm,
    /// UK90 at birth, 37 to 42 weeks pooled: only the paper chart has it.
    Uk90Term,
    /// WHO 2006, two weeks to two years; length lying down.
    Who2006Infant,
    /// WHO 2006, two to four years; height standing.
    Who2006Child,
    /// UK90, 4 to 20 years; head circumference to 17 (girls) or 18 (boys).
    Uk90Child,
}

impl ReferenceTable {
    /// All, youngest first.
    pub const ALL: [Self; 5] =
        [Self::Uk90Preterm, Self::Uk90Term, Self::Who2006Infant, Self::Who2006Child, Self::Uk90Child];

    /// As it is written in data, such as "who-2006-infant". Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Uk90Preterm => "uk90-preterm",
            Self::Uk90Term => "uk90-term",
            Self::Who2006Infant => "who-2006-infant",
            Self::Who2006Child => "who-2006-child",
            Self::Uk90Child => "uk90-child",
        }
    }

    /// Whether this build has it.
    #[must_use]
    pub fn is_built_in(self) -> bool {
        Sex::ALL.into_iter().all(|sex| data::packed(self, sex).is_some())
    }

    /// The table of an age; where two meet, the older one.
    ///
    /// # Errors
    /// UK-WHO has nothing for the method at that age.
    pub fn covering(sex: Sex, method: MeasurementMethod, age: DecimalAge) -> Result<Self, NoReference> {
        let from_weeks = first_weeks(method);
        let until_years = last_years(sex, method);
        if age < DecimalAge::from_weeks_of_gestation(i32::from(from_weeks)) {
            return Err(NoReference::TooYoung { method, from_weeks });
        }
        if age.years() > f64::from(until_years) {
            return Err(NoReference::TooOld { method, until_years });
        }
        Ok(match age {
            age if age < DecimalAge::TWO_WEEKS => Self::Uk90Preterm,
            age if age < DecimalAge::TWO_YEARS => Self::Who2006Infant,
            age if age < DecimalAge::FOUR_YEARS => Self::Who2006Child,
            _ => Self::Uk90Child,
        })
    }

    /// L, M and S of this table at an age, between rows by cubic interpolation; at an age that the table does not reach,
    /// those of its nearest row, which is what a line drawn up to a boundary needs.
    ///
    /// # Errors
    /// The table is not built in, or does not have the method.
    pub fn lms(self, sex: Sex, method: MeasurementMethod, age: DecimalAge) -> Result<Lms, NoReference> {
        let table = data::packed(self, sex).ok_or(NoReference::NotInThisBuild { table: self })?;
        let curve = table.curve(method).and_then(|curve| curve.at(age.years()));
        curve.ok_or_else(|| self.without(method))
    }

    /// The only methods that a table does not have: BMI of the youngest.
    const fn without(self, method: MeasurementMethod) -> NoReference {
        match self {
            Self::Uk90Term => NoReference::AtBirth,
            _ => NoReference::TooYoung { method, from_weeks: first_weeks(method) },
        }
    }
}

const fn first_weeks(method: MeasurementMethod) -> u8 {
    match method {
        MeasurementMethod::Weight | MeasurementMethod::HeadCircumference => WEEKS_FIRST,
        MeasurementMethod::Height => WEEKS_FIRST_OF_HEIGHT,
        MeasurementMethod::Bmi => WEEKS_FIRST_OF_BMI,
    }
}

const fn last_years(sex: Sex, method: MeasurementMethod) -> u8 {
    match (method, sex) {
        (MeasurementMethod::HeadCircumference, Sex::Female) => YEARS_LAST_OF_GIRLS_HEADS,
        (MeasurementMethod::HeadCircumference, Sex::Male) => YEARS_LAST_OF_BOYS_HEADS,
        _ => YEARS_LAST,
    }
}
