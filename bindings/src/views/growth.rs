//! Growth.

use redbook_app::{CitedView, FactView, GrowthAssessmentView, MeasurementView};

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

view! {
    /// How the child grows.
    GrowthView of redbook_app::GrowthView {
        /// How long the pregnancy was: "39+4".
        gestation: Option<String>,
        /// The way to count age that the facts are made by.
        policy: String,
        /// The same in words: to be shown wherever a number is.
        counted: Message,
        /// The growth reference.
        reference: String,
        /// The version of its numbers.
        data_version: String,
        /// Every measurement that stands, by what was measured, then oldest first.
        measurements: Vec<Measurement>,
        /// What they say together.
        facts: Vec<Fact>,
        /// What is missing before more can be said.
        missing: Vec<Message>,
        /// A loss is in the record: nothing is made of the measurements.
        has_loss: bool,
    }
}

view! {
    /// Something that the measurements say together.
    Fact of FactView {
        /// What is so.
        says: Message,
        /// Since when.
        since: String,
        /// The points named by a source that this reaches.
        cites: Vec<Cited>,
        /// What may explain it, or has to be known to read it.
        notes: Vec<Message>,
        /// Whom to ask: always the last thing said.
        followed_by: Message,
    }
}

view! {
    /// A rule that a fact reaches, with who says so.
    Cited of CitedView {
        /// The rule.
        rule: String,
        /// In words.
        says: Message,
        /// Who says so: "NICE NG75".
        source: String,
        /// The source's title.
        title: String,
        /// Where it can be read.
        place: String,
        /// A bound that the source leaves open was chosen by this project.
        is_convention: bool,
    }
}
