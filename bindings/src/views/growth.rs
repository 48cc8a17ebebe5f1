//! Growth.

use redbook_app::{GrowthAssessmentView, MeasurementView};

use super::{Message, view};

view! {
    /// A measurement.
    Measurement of MeasurementView {
        /// The entries that it is from; two for a body mass index.
        entries: Vec<String>,
        /// "weight", "length_lying", "height_standing", "head_circumference" or "bmi".
        what: String,
        /// The value as people say it: "4.2 kg".
        says: String,
        /// The value in `unit`.
        value: Option<f64>,
        /// "kg", "cm" or "kg/m2".
        unit: String,
        /// When, as precisely as known.
        when: Option<String>,
        /// Whether it is from the birth details.
        at_birth: bool,
        /// How old the child was.
        age: Option<Message>,
        /// Beside the reference, by each way to count age; empty where `not_assessed` says why.
        assessments: Vec<Assessment>,
        /// Why it is beside no reference.
        not_assessed: Option<Message>,
        /// Another value stands beside it, and a person has to say which is meant.
        disputed: bool,
        /// Its author was asked whether it can be right, and kept it.
        confirmed: bool,
    }
}

view! {
    /// A measurement beside the reference, by one way to count age.
    Assessment of GrowthAssessmentView {
        /// How age was counted: "exact", "paper", "as-40+0".
        policy: String,
        /// Standard deviations from the median.
        sds: Option<f64>,
        /// Percent of children who measure less.
        centile: Option<f64>,
        /// The same as charts are read: "42nd".
        centile_says: Option<String>,
        /// Where among the nine lines.
        band: Option<Message>,
        /// The growth reference.
        reference: String,
        /// The version of its numbers.
        data_version: String,
        /// Why the reference has no value there.
        nothing: Option<Message>,
    }
}
