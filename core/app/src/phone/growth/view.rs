//! What a family is shown of growth.

use redbook_clinical::Gestation;
use redbook_clinical::growth::facts::{Cited, Fact};
use serde::Serialize;

use crate::MessageView;

/// Growth as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GrowthView {
    /// "female" or "male", where that is settled.
    pub sex: Option<&'static str>,
    /// The day of birth, where that is settled.
    pub born: Option<String>,
    /// How long the pregnancy was: "39+4". `None`: not known, and counted as 40+0, or disputed.
    pub gestation: Option<String>,
    /// The way to count age that the facts are made by: "exact", "paper", "as-40+0".
    pub policy: &'static str,
    /// The same in words: to be shown wherever a number is.
    pub counted: MessageView,
    /// The growth reference.
    pub reference: &'static str,
    /// The version of its numbers.
    pub data_version: &'static str,
    /// The version of the rules that facts cite.
    pub rules_version: &'static str,
    /// Every measurement that stands, by what was measured, then oldest first; what has no day last.
    pub measurements: Vec<MeasurementView>,
    /// What they say together; each ends with whom to ask.
    pub facts: Vec<FactView>,
    /// What is missing, or has to be picked by a person, before more can be said.
    pub missing: Vec<MessageView>,
    /// A loss is in the record: everything stays readable, and nothing is asked for or made of it.
    pub has_loss: bool,
}

/// One measurement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasurementView {
    /// The entry that it is from; two for a body mass index.
    pub entries: Vec<String>,
    /// "weight", "length_lying", "height_standing", "head_circumference" or "bmi".
    pub what: &'static str,
    /// What the reference calls it: "weight", "height", "ofc", "bmi".
    pub method: &'static str,
    /// The value as people say it: "4.2 kg".
    pub says: String,
    /// The value in `unit`; `None` for a zero that somebody kept.
    pub value: Option<f64>,
    /// "kg", "cm" or "kg/m2".
    pub unit: &'static str,
    /// When, as precisely as known.
    pub when: Option<String>,
    /// Whether it is from the birth details.
    pub at_birth: bool,
    /// How old the child was, with the corrected age where people count with it.
    pub age: Option<MessageView>,
    /// Beside the reference, by each of the three ways to count age; empty where `not_assessed` says why.
    pub assessments: Vec<GrowthAssessmentView>,
    /// Why it is beside no reference at all.
    pub not_assessed: Option<MessageView>,
    /// Another value stands beside it, and a person has to say which is meant.
    pub disputed: bool,
    /// Its author was asked whether it can be right, and kept it.
    pub confirmed: bool,
    /// What one would be asked about it today. Not kept anywhere.
    pub doubts: Vec<MessageView>,
}

impl MeasurementView {
    /// Beside the reference, by one way to count age.
    #[must_use]
    pub fn by(&self, policy: &str) -> Option<&GrowthAssessmentView> {
        self.assessments.iter().find(|assessment| assessment.policy == policy)
    }
}

/// A measurement beside the reference, by one way to count age.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GrowthAssessmentView {
    /// How age was counted: "exact", "paper", "as-40+0".
    pub policy: &'static str,
    /// Standard deviations from the median.
    pub sds: Option<f64>,
    /// Percent of children who measure less.
    pub centile: Option<f64>,
    /// The same as charts are read: "42nd", "below the 0.4th".
    pub centile_says: Option<String>,
    /// Where among the nine lines.
    pub band: Option<MessageView>,
    /// The age that was looked up, in years; negative before the due date.
    pub decimal_age: Option<f64>,
    /// The table that it was looked up in.
    pub table: Option<&'static str>,
    /// The growth reference.
    pub reference: &'static str,
    /// The version of its numbers.
    pub data_version: &'static str,
    /// Why the reference has no value there.
    pub nothing: Option<MessageView>,
}

/// Something that the measurements say together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// What is so.
    pub says: MessageView,
    /// Since when: the day of the earlier measurement, or of the only one.
    pub since: String,
    /// The points named by a source that this reaches; often none.
    pub cites: Vec<CitedView>,
    /// What may explain it, or has to be known to read it.
    pub notes: Vec<MessageView>,
    /// Whom to ask. Always the last thing said.
    pub followed_by: MessageView,
}

/// A rule that a fact reaches, with who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedView {
    /// The rule, by its id.
    pub rule: &'static str,
    /// In words.
    pub says: MessageView,
    /// Who says so: "NICE NG75".
    pub source: &'static str,
    /// The source's title.
    pub title: &'static str,
    /// Where it can be read.
    pub place: &'static str,
    /// A bound that the source leaves open was chosen by this project.
    pub is_convention: bool,
}

impl From<&Fact> for FactView {
    fn from(fact: &Fact) -> Self {
        Self {
            says: MessageView::from(&fact.says),
            since: fact.since.to_string(),
            cites: fact.cites.iter().map(CitedView::from).collect(),
            notes: fact.notes.iter().map(MessageView::from).collect(),
            followed_by: MessageView::from(&fact.followed_by),
        }
    }
}

impl From<&Cited> for CitedView {
    fn from(cited: &Cited) -> Self {
        let rule = &cited.rule;
        Self {
            rule: rule.id,
            says: MessageView::from(&cited.says),
            source: rule.source.name,
            title: rule.source.title,
            place: rule.source.place,
            is_convention: rule.is_convention,
        }
    }
}

/// "39+4".
pub(super) fn weeks(gestation: Gestation) -> String {
    format!("{}+{}", gestation.days() / 7, gestation.days() % 7)
}
