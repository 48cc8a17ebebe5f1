//! Every rule can be read, names its source, and its bounds make sense.

use std::collections::BTreeSet;

use crate::growth::MeasurementMethod::{Height, Weight};
use crate::growth::facts::rule::{CSV, rules};
use crate::growth::facts::{Cited, RULES_VERSION, Rule, RuleKind};
use crate::growth::rows::{head, rows};
use crate::growth::{CentileLine, Sds};

fn rule(id: &str) -> Rule {
    rules().find(|rule| rule.id == id).unwrap()
}

#[test]
fn every_row_is_a_rule_once() {
    let ids: BTreeSet<&str> = rules().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), rows(CSV).count());
    assert_eq!(ids.len(), 23);
    for rule in rules() {
        assert!(rule.until_days.is_none_or(|until| until > rule.from_days), "{}", rule.id);
        assert!(!rule.note.is_empty(), "{}", rule.id);
        assert_ne!(rule.source.id, "project", "{}: a threshold is a source's", rule.id);
    }
}

#[test]
fn the_file_says_its_version_sources_and_since_when() {
    assert_eq!(head(CSV, "Version"), Some(RULES_VERSION));
    for name in ["Sources", "Valid"] {
        assert!(head(CSV, name).is_some(), "{name}");
    }
    assert_eq!(head(CSV, "Nothing"), None);
}

#[test]
fn what_is_said_names_the_source_and_judges_nobody() {
    for rule in rules() {
        let cited = Cited::from(rule);
        let english = cited.says.english.to_lowercase();
        assert!(cited.says.english.contains(rule.source.name), "{english}");
        assert!(!english.contains('{'), "{english}");
        for verdict in ["faltering", "fine", "normal", "worry", "should", "healthy", "abnormal", "overweight"]
        {
            assert!(!english.contains(verdict), "{english}");
        }
    }
}

/// The thresholds of NICE NG75, written out.
#[test]
fn falls_are_by_birth_weight() {
    let named = |sds: f64| {
        let birth = Some(Sds::new(sds).unwrap());
        let falls = rules().filter(|rule| rule.source.id == "nice-ng75" && rule.is_for_birth_weight(birth));
        let spaces = falls.filter_map(|rule| match rule.kind {
            RuleKind::FallAtLeast(spaces) => Some(spaces),
            _ => None,
        });
        spaces.collect::<Vec<f64>>()
    };
    assert_eq!(named(-1.34), [1.0]);
    assert_eq!(named(CentileLine::P9.sds().value()), [2.0]);
    assert_eq!(named(0.0), [2.0]);
    assert_eq!(named(CentileLine::P91.sds().value()), [2.0]);
    assert_eq!(named(1.34), [3.0]);
    let falls = rules().filter(|rule| rule.is_for_birth_weight(None));
    let kinds: Vec<&str> =
        falls.filter(|rule| matches!(rule.kind, RuleKind::FallAtLeast(_))).map(|r| r.id).collect();
    assert_eq!(kinds, ["fall-rare"], "without a birth weight no threshold that depends on it");
}

#[test]
fn on_a_line_is_not_beyond_it() {
    let at = |sds: f64| Sds::new(sds).unwrap();
    let (below, above) = (RuleKind::Below(CentileLine::P2), RuleKind::Above(CentileLine::P98));
    assert!(below.names(at(-2.001)) && !below.names(CentileLine::P2.sds()) && !below.names(at(2.001)));
    assert!(above.names(at(2.001)) && !above.names(CentileLine::P98.sds()) && !above.names(at(-2.001)));
    assert!(!RuleKind::FallAtLeast(1.0).names(at(-5.0)));
}

#[test]
fn a_rule_has_its_ages_and_its_method() {
    let rare = rule("fall-rare");
    assert!(!rare.covers(Weight, 20) && rare.covers(Weight, 21));
    assert!(rare.covers(Weight, 364) && !rare.covers(Weight, 365));
    assert!(!rare.covers(Height, 100));
    assert!(rule("weight-low").covers(Weight, 7_000));
}

/// The two tables of how often to weigh, each without a gap and without an overlap.
#[test]
fn every_day_from_the_first_weeks_has_one_interval_of_each_table() {
    let intervals = |source: &str, age_days: u32| {
        let of_day = rules().filter(|rule| rule.source.id == source && rule.covers(Weight, age_days));
        let days = of_day.filter_map(|rule| match rule.kind {
            RuleKind::WeighNoOftener(days) => Some(days),
            _ => None,
        });
        days.collect::<Vec<u32>>()
    };
    for (age_days, staff, parents) in [
        (0, 1, None),
        (13, 1, None),
        (14, 1, Some(7)),
        (29, 1, Some(7)),
        (30, 7, Some(7)),
        (90, 7, Some(7)),
        (91, 7, Some(14)),
        (182, 7, Some(14)),
        (183, 14, Some(30)),
        (364, 14, Some(30)),
        (365, 30, Some(42)),
        (5_000, 30, Some(42)),
    ] {
        assert_eq!(intervals("rcpch-staff", age_days), [staff], "{age_days}");
        assert_eq!(intervals("rcpch-parents", age_days), Vec::from_iter(parents), "{age_days}");
    }
}
