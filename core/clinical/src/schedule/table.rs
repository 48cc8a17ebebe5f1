//! The rules of one nation, read from its files and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::age::Age;
use super::check::is_check;
use super::course::Course;
use super::rule::Rule;
use super::{Kind, Nation};
use crate::Vaccine;

const SOURCES: &str = include_str!("../../data/schedule/england/sources.json");
const FILES: [&str; 8] = [
    include_str!("../../data/schedule/england/infant.json"),
    include_str!("../../data/schedule/england/second-year.json"),
    include_str!("../../data/schedule/england/mmr.json"),
    include_str!("../../data/schedule/england/later.json"),
    include_str!("../../data/schedule/england/selective.json"),
    include_str!("../../data/schedule/england/pregnancy.json"),
    include_str!("../../data/schedule/england/screening.json"),
    include_str!("../../data/schedule/england/reviews.json"),
];

/// England's, read once. That it can be read is proved by a test.
static ENGLAND: LazyLock<Result<Table, TableError>> = LazyLock::new(|| Table::read(SOURCES, &FILES));

/// The rules of one nation. Built in for England; another set can be read, as for a trial of new rules.
#[derive(Debug)]
pub struct Table {
    pub(super) nation: Nation,
    /// From this age on nothing is asked for.
    pub(super) child_until: Age,
    pub(super) rules: Vec<Rule>,
    pub(super) courses: Vec<Course>,
    pub(super) sources: BTreeMap<String, String>,
    version: String,
}

/// Why files are no table of rules.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// A file is not JSON of the form.
    #[error("expected a file of rules: {0}")]
    Form(#[from] serde_json::Error),
    /// The files are of more than one nation.
    #[error("expected rules of {expected}, got rules of another nation")]
    Nation {
        /// The nation of the sources.
        expected: &'static str,
    },
    /// Two rules of one id.
    #[error("expected every rule id once, got {0} twice")]
    Twice(String),
    /// A rule cites what is not among the sources, or nothing.
    #[error("expected the sources of rule {0} to be listed, got one that is not")]
    Source(String),
    /// A rule is about a vaccine that is not in the vocabulary.
    #[error("expected rule {0} to be about a vaccine of the vocabulary, got another word")]
    Vaccine(String),
    /// A span that ends before it begins.
    #[error("expected the dates of rule {0} in their order, got an end before its beginning")]
    Dates(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    nation: Nation,
    version: String,
    /// Who of the clinical profession signed it: nobody yet.
    #[serde(rename = "clinician")]
    _clinician: Option<String>,
    child_until: Age,
    #[serde(rename = "child_until_convention")]
    _child_until_convention: String,
    sources: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    nation: Nation,
    #[serde(rename = "title")]
    _title: String,
    rules: Vec<Rule>,
}

impl Table {
    /// The rules of a nation that are built in; `None` where there are none.
    #[must_use]
    pub fn of(nation: Nation) -> Option<&'static Self> {
        match nation {
            Nation::England => ENGLAND.as_ref().ok(),
            Nation::Wales | Nation::Scotland | Nation::NorthernIreland => None,
        }
    }

    /// England's with more rules, as a later version of the data would have them.
    ///
    /// # Errors
    /// The text is no file of rules, or they do not go together with those that are there.
    pub fn england_with(more: &str) -> Result<Self, TableError> {
        let files: Vec<&str> = FILES.into_iter().chain([more]).collect();
        Self::read(SOURCES, &files)
    }

    /// Whose rules they are.
    #[must_use]
    pub const fn nation(&self) -> Nation {
        self.nation
    }

    /// The version of the data: the day on which it was gathered.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether any nation that is built in knows this word as a screening, a review or a contact before the birth.
    #[must_use]
    pub fn is_check(what: &str) -> bool {
        let tables = Nation::ALL.into_iter().filter_map(Self::of);
        tables.flat_map(|table| &table.rules).any(|rule| is_check(rule) && rule.what == what)
    }

    pub(super) fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    fn read(sources: &str, files: &[&str]) -> Result<Self, TableError> {
        let header: Header = serde_json::from_str(sources)?;
        let mut rules = Vec::new();
        for text in files {
            let file: File = serde_json::from_str(text)?;
            if file.nation != header.nation {
                return Err(TableError::Nation { expected: header.nation.id() });
            }
            rules.extend(file.rules);
        }
        check(&rules, &header.sources)?;
        let courses = Course::all_of(&rules);
        let Header { nation, child_until, sources, version, .. } = header;
        Ok(Self { nation, child_until, rules, courses, sources, version })
    }
}

fn check(rules: &[Rule], sources: &BTreeMap<String, String>) -> Result<(), TableError> {
    let mut ids = BTreeSet::new();
    for rule in rules {
        let id = || rule.id.clone();
        if !ids.insert(&rule.id) {
            return Err(TableError::Twice(id()));
        }
        if rule.sources.is_empty() || !rule.sources.iter().all(|source| sources.contains_key(source)) {
            return Err(TableError::Source(id()));
        }
        if rule.kind == Kind::Immunisation && Vaccine::from_id(&rule.what).is_none() {
            return Err(TableError::Vaccine(id()));
        }
        let spans = [(rule.valid_from, rule.valid_until), (rule.born_from, rule.born_until)];
        if spans.into_iter().any(|span| matches!(span, (Some(from), Some(until)) if until < from)) {
            return Err(TableError::Dates(id()));
        }
    }
    Ok(())
}

/// What stands where no source gives a last day.
pub(super) const BY_DAYS: u64 = 28;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_well_formed() {
        let table = ENGLAND.as_ref().unwrap();
        assert_eq!(table.nation(), Nation::England);
        for rule in &table.rules {
            assert!(rule.id.starts_with("eng-"), "{}", rule.id);
            assert!(rule.text.ends_with('.'), "{}", rule.id);
            let general = rule.sources.iter().any(|source| source == "GENERAL");
            assert!(!general || rule.unsure.is_some(), "{}: general knowledge is unsure", rule.id);
            if let Some(dated) = rule.valid_from.filter(|_| rule.offered.is_none()) {
                let tag = dated.format("%Y-%m").to_string();
                let found = rule.id.contains(&tag)
                    || rule.what == "hepb-blood-test"
                    || rule.what == "blood-spot-scid";
                assert!(found, "{} is valid from {dated}", rule.id);
            }
        }
        for source in table.sources.keys() {
            let cited = table.rules.iter().any(|rule| rule.sources.contains(source));
            assert!(cited, "nothing cites {source}");
        }
    }

    fn with(rule: &str) -> Result<Table, TableError> {
        Table::england_with(&format!(r#"{{"nation": "england", "title": "", "rules": [{rule}]}}"#))
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        let good = r#"{"id": "a", "what": "mmr", "kind": "immunisation", "from": "1 year", "text": "A.", "sources": ["MAVIS"]}"#;
        assert!(with(good).is_ok());
        let bad = |from: &str, to: &str| with(&good.replace(from, to)).unwrap_err();
        assert!(matches!(bad("\"a\"", "\"eng-hpv\""), TableError::Twice(id) if id == "eng-hpv"));
        assert!(matches!(bad("MAVIS", "HEARSAY"), TableError::Source(_)));
        assert!(matches!(bad("[\"MAVIS\"]", "[]"), TableError::Source(_)));
        assert!(matches!(bad("\"mmr\"", "\"mmx\""), TableError::Vaccine(_)));
        assert!(matches!(bad("1 year", "1 aeon"), TableError::Form(_)));
        assert!(matches!(bad("\"from\"", "\"form\""), TableError::Form(_)));
        let dates = r#""born_from": "2024-01-02", "born_until": "2024-01-01", "from""#;
        assert!(matches!(bad("\"from\"", dates), TableError::Dates(_)));
        let wales = r#"{"nation": "wales", "title": "", "rules": []}"#;
        assert!(matches!(Table::england_with(wales), Err(TableError::Nation { expected: "england" })));
    }
}
