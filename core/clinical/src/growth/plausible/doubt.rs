//! Why a measurement is asked about.

use chrono::NaiveDate;

use super::reading::decimals_needed;
use super::{Limit, Reading};
use crate::growth::{Arg, Measured, MeasurementMethod, Message, Sds};

/// Why a measurement is asked about once more. It never stops anybody from keeping it.
#[derive(Debug, Clone, PartialEq)]
pub enum GrowthDoubt {
    /// Its day is before the day of birth.
    BeforeBirth,
    /// Far from the median.
    Far {
        /// What was entered.
        measured: Measured,
        /// How far.
        sds: Sds,
        /// Beyond which limit.
        limit: Limit,
        /// Likely explanations.
        readings: Vec<Reading>,
    },
    /// So far from the median that a slip of typing or of unit is likely.
    LikelySlip {
        /// What was entered.
        measured: Measured,
        /// How far; `None` if beyond computing.
        sds: Option<Sds>,
        /// Beyond which limit.
        limit: Limit,
        /// Likely explanations.
        readings: Vec<Reading>,
    },
    /// Shorter, or with a smaller head, than at another time before.
    Shrunk {
        /// What was measured.
        method: MeasurementMethod,
        /// By how much.
        by_cm: f64,
        /// The earlier of the two days.
        from: NaiveDate,
        /// The later of the two days.
        to: NaiveDate,
        /// More than which limit.
        limit: Limit,
    },
    /// Far from where the child's other measurement was.
    Jumped {
        /// What was entered.
        measured: Measured,
        /// How far, in standard deviations, with its sign from the earlier to the later.
        by_sds: f64,
        /// The earlier of the two days.
        from: NaiveDate,
        /// The later of the two days.
        to: NaiveDate,
        /// More than which limit.
        limit: Limit,
        /// Likely explanations.
        readings: Vec<Reading>,
    },
    /// A weight that went down by much, or up by much in a few days.
    WeightChanged {
        /// By how much of the earlier, with its sign.
        by_percent: f64,
        /// The earlier of the two days.
        from: NaiveDate,
        /// The later of the two days.
        to: NaiveDate,
        /// More than which limit.
        limit: Limit,
    },
}

impl GrowthDoubt {
    /// The id of its message. Never changes.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::BeforeBirth => "growth.before-birth",
            Self::Far { .. } => "growth.far",
            Self::LikelySlip { .. } => "growth.likely-slip",
            Self::Shrunk { .. } => "growth.shrunk",
            Self::Jumped { .. } => "growth.jumped",
            Self::WeightChanged { .. } => "growth.weight-changed",
        }
    }

    /// The likely explanations, likeliest first.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        match self {
            Self::Far { readings, .. }
            | Self::LikelySlip { readings, .. }
            | Self::Jumped { readings, .. } => readings,
            Self::BeforeBirth | Self::Shrunk { .. } | Self::WeightChanged { .. } => &[],
        }
    }

    /// Whether the limit is a convention of this project and no clinical fact.
    #[must_use]
    pub const fn is_convention(&self) -> bool {
        match self {
            Self::BeforeBirth => false,
            Self::Far { limit, .. }
            | Self::LikelySlip { limit, .. }
            | Self::Shrunk { limit, .. }
            | Self::Jumped { limit, .. }
            | Self::WeightChanged { limit, .. } => limit.is_convention,
        }
    }

    /// The question for a person.
    #[must_use]
    pub fn says(&self) -> Message {
        match self {
            Self::BeforeBirth => {
                Message::new(self.id(), "The day is before the day of birth. Is it right?", [])
            }
            Self::Far { measured, .. } => {
                far(self.id(), "A {method} of {value} {unit} is unusual at this age. Is it right?", *measured)
            }
            Self::LikelySlip { measured, .. } => far(
                self.id(),
                "A {method} of {value} {unit} is hardly possible at this age. Was it typed as it was measured, in the right unit?",
                *measured,
            ),
            Self::Shrunk { method, by_cm, from, to, .. } => Message::new(
                self.id(),
                "By this the {method} went down by {by} cm between {from} and {to}. Are both right?",
                [
                    ("method", Arg::Method(*method)),
                    ("by", Arg::Number(*by_cm, 1)),
                    ("from", Arg::Day(*from)),
                    ("to", Arg::Day(*to)),
                ],
            ),
            Self::Jumped { measured, by_sds, from, to, .. } => Message::new(
                self.id(),
                "By this the {method} changed more between {from} and {to} than is usual. Are both right?",
                [
                    ("method", Arg::Method(measured.method())),
                    ("from", Arg::Day(*from)),
                    ("to", Arg::Day(*to)),
                    ("sds", Arg::Number(*by_sds, 1)),
                ],
            ),
            Self::WeightChanged { by_percent, from, to, .. } => Message::new(
                self.id(),
                "By this the weight changed by {by} % between {from} and {to}. Are both right?",
                [("by", Arg::Number(*by_percent, 1)), ("from", Arg::Day(*from)), ("to", Arg::Day(*to))],
            ),
        }
    }
}

fn far(id: &'static str, english: &str, measured: Measured) -> Message {
    let method = measured.method();
    // Whole quantities have at most grams and millimetres; a body mass index is shown as charts have it.
    let decimals = match method {
        MeasurementMethod::Weight => 3,
        MeasurementMethod::Height | MeasurementMethod::HeadCircumference | MeasurementMethod::Bmi => 1,
    };
    Message::new(
        id,
        english,
        [
            ("method", Arg::Method(method)),
            ("value", Arg::Number(measured.value(), decimals_needed(measured.value(), decimals))),
            ("unit", Arg::Name(method.unit())),
        ],
    )
}
