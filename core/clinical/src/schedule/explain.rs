//! Rules, told.

use chrono::NaiveDate;

use super::rule::Rule;
use super::{Kind, Nation, Table};

/// A rule in words, with where it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleText<'a> {
    /// Its id, which never changes.
    pub id: &'a str,
    /// What it is about: a vaccine's, screening's or review's word.
    pub what: &'a str,
    /// Which dose, where there is more than one.
    pub dose: Option<u8>,
    /// What sort of thing it is about.
    pub kind: Kind,
    /// The rule in plain English.
    pub text: &'a str,
    /// Appointments from this day on; `None`: from before the sources begin.
    pub valid_from: Option<NaiveDate>,
    /// Appointments up to this day.
    pub valid_until: Option<NaiveDate>,
    /// For children born on this day or after it.
    pub born_from: Option<NaiveDate>,
    /// For children born on this day or before it.
    pub born_until: Option<NaiveDate>,
    /// The documents it is from: id and title.
    pub sources: Vec<(&'a str, &'a str)>,
    /// What of it no document was found for.
    pub unsure: Option<&'a str>,
    /// What of it is the project's choice. No clinician has signed any of it.
    pub convention: Option<&'a str>,
    /// Whether the end of its window is the project's convention: 28 days after it begins.
    pub by_is_convention: bool,
}

/// The rule of that id among those that are built in.
///
/// ```
/// let rule = redbook_clinical::schedule::explain("eng-menb-2-2025-07").unwrap();
/// assert!(rule.text.starts_with("MenB, second dose at 12 weeks"));
/// assert_eq!(rule.valid_from, chrono::NaiveDate::from_ymd_opt(2025, 7, 1));
/// ```
#[must_use]
pub fn explain(rule_id: &str) -> Option<RuleText<'static>> {
    Nation::ALL.into_iter().filter_map(Table::of).find_map(|table| table.explain(rule_id))
}

/// All rules of a nation that are built in, in the order of the data; none where there are none.
pub fn rules(nation: Nation) -> impl Iterator<Item = RuleText<'static>> {
    Table::of(nation).into_iter().flat_map(|table| table.rules.iter().map(move |rule| text(table, rule)))
}

impl Table {
    /// The rule of that id.
    #[must_use]
    pub fn explain(&self, rule_id: &str) -> Option<RuleText<'_>> {
        self.rule(rule_id).map(|rule| text(self, rule))
    }
}

fn text<'a>(table: &'a Table, rule: &'a Rule) -> RuleText<'a> {
    let source = |id: &'a String| Some((id.as_str(), table.sources.get(id)?.as_str()));
    RuleText {
        id: &rule.id,
        what: &rule.what,
        dose: rule.dose,
        kind: rule.kind,
        text: &rule.text,
        valid_from: rule.valid_from,
        valid_until: rule.valid_until,
        born_from: rule.born_from,
        born_until: rule.born_until,
        sources: rule.sources.iter().filter_map(source).collect(),
        unsure: rule.unsure.as_deref(),
        convention: rule.convention.as_deref(),
        by_is_convention: rule.by.is_none() && rule.offered.is_none(),
    }
}
