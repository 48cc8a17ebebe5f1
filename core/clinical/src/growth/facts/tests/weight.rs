//! Falls and rises of weight.

use super::people::{at, cited, day, facts, find, girl, noted, weighed};
use crate::growth::MeasurementMethod::{HeadCircumference, Weight};
use crate::growth::facts::{RULES_VERSION, facts_of};
use crate::growth::{Arg, Child, DATA_VERSION, GestationPolicy, REFERENCE};

#[test]
fn a_fall_of_two_spaces_is_said_with_its_days_and_what_nice_names() {
    let child = girl("40+0");
    let weights = [at(Weight, 0, 0.0), at(Weight, 60, 0.7), at(Weight, 120, -0.64)];
    let facts = facts(&child, &weights);
    let fell = find(&facts, "growth.fell").unwrap();
    assert_eq!(
        fell.says.english,
        "The weight fell across 2 centile spaces between 30 April 2026 and 29 June 2026, in 60 days: it was on or near \
         the 75th centile and is on or near the 25th centile."
    );
    assert_eq!(fell.says.arg("exact-spaces"), Some(Arg::Number(fall_in_spaces(0.7, -0.64), 2)));
    assert_eq!(fell.since, day(60));
    assert_eq!(cited(fell), ["fall-middle-birth-weight", "fall-rare"]);
    assert_eq!(noted(fell), [""; 0]);
    assert_eq!(
        (fell.basis.reference, fell.basis.data_version, fell.basis.rules_version, fell.basis.policy),
        (REFERENCE, DATA_VERSION, RULES_VERSION, GestationPolicy::ExactForLife)
    );
    let sentences: Vec<&str> = fell.sentences().map(|message| message.id).collect();
    assert_eq!(
        sentences,
        [
            "growth.fell",
            "growth.rule.fall.birth-weight-between",
            "growth.rule.fall.rare",
            "growth.ask-health-visitor"
        ]
    );
    assert!(find(&facts, "growth.rose").is_none());
}

/// The argument is what was computed, and not what was aimed at: compared after rounding.
fn fall_in_spaces(from: f64, to: f64) -> f64 {
    let child = girl("40+0");
    let sds = |measurement| child.assess(&measurement, GestationPolicy::ExactForLife).unwrap().sds.value();
    let spaces = (sds(at(Weight, 120, to)) - sds(at(Weight, 60, from))) / (2.0 / 3.0);
    assert!((spaces + 2.01).abs() < 1e-6);
    spaces.abs()
}

#[test]
fn one_space_is_named_only_for_a_low_birth_weight() {
    let child = girl("40+0");
    let after = |birth| facts(&child, &[at(Weight, 0, birth), at(Weight, 60, 0.0), at(Weight, 120, -0.7)]);
    assert_eq!(cited(find(&after(-1.5), "growth.fell").unwrap()), ["fall-low-birth-weight"]);
    assert_eq!(cited(find(&after(0.0), "growth.fell").unwrap()), [""; 0]);
    let three = facts(&child, &[at(Weight, 0, 1.5), at(Weight, 60, 1.0), at(Weight, 120, -0.6)]);
    assert_eq!(cited(find(&three, "growth.fell").unwrap()), ["fall-high-birth-weight", "fall-rare"]);
}

#[test]
fn less_than_a_space_is_not_said() {
    let facts = facts(&girl("40+0"), &[at(Weight, 60, 0.0), at(Weight, 120, -0.66), at(Weight, 150, 0.0)]);
    assert!(find(&facts, "growth.fell").is_none() && find(&facts, "growth.rose").is_none());
}

#[test]
fn the_change_ends_at_the_latest_and_begins_at_the_last_of_the_highest() {
    let child = girl("40+0");
    // Entered in any order. The child fell and came back: no fall is left, and the rise is since the lowest.
    let weights = [at(Weight, 200, 0.4), at(Weight, 60, 0.5), at(Weight, 120, -1.0)];
    let back = facts(&child, &weights);
    assert!(find(&back, "growth.fell").is_none());
    let rose = find(&back, "growth.rose").unwrap();
    assert_eq!((rose.since, rose.says.arg("spaces")), (day(120), Some(Arg::Spaces(2))));
    assert!(rose.says.english.starts_with("The weight rose across 2 centile spaces between 29 June 2026"));
    assert_eq!(cited(rose), [""; 0]);
    // Both a fall since the highest and a rise since the lowest.
    let weights = [at(Weight, 60, 1.5), at(Weight, 120, -1.5), at(Weight, 200, 0.0)];
    let both = facts(&child, &weights);
    assert_eq!(find(&both, "growth.fell").unwrap().since, day(60));
    assert_eq!(find(&both, "growth.rose").unwrap().since, day(120));
}

#[test]
fn the_last_of_several_as_high_is_named() {
    let child = girl("40+0");
    let head = |after_birth, cm| crate::growth::Measurement {
        on: day(after_birth),
        measured: crate::growth::Measured::new(HeadCircumference, cm).unwrap(),
    };
    // Twice on one day and to the millimetre: which of two equals is meant changes nothing but the day.
    let twice = [head(100, 42.0), head(100, 42.0), head(200, 40.0)];
    let facts = facts(&child, &twice);
    assert_eq!(find(&facts, "growth.fell").unwrap().since, day(100));
}

#[test]
fn the_weights_of_the_first_three_weeks_do_not_count_but_the_birth_weight_does() {
    let child = girl("40+0");
    let early = [weighed(0, 3.4), weighed(5, 2.9), weighed(20, 3.4)];
    assert!(find(&facts(&child, &early), "growth.fell").is_none());
    // On day 21 they do.
    let later = [weighed(0, 3.4), weighed(5, 2.9), weighed(21, 3.2)];
    let all = facts(&child, &later);
    let fell = find(&all, "growth.fell").unwrap();
    assert_eq!((fell.since, fell.says.arg("spaces")), (day(0), Some(Arg::Spaces(1))));
    assert!(find(&all, "growth.rose").is_none(), "no rise since the low of day 5");
}

#[test]
fn two_tables_are_noted_and_one_is_not() {
    let child = girl("40+0");
    let across = facts(&child, &[at(Weight, 0, 0.0), at(Weight, 60, -0.7)]);
    let fell = find(&across, "growth.fell").unwrap();
    assert_eq!(noted(fell), ["growth.note.step-between-tables"]);
    assert_eq!(
        fell.notes[0].english,
        "The two are compared with different tables (uk90-preterm and who-2006-infant); the step between the tables \
         may explain part of it."
    );
    for (from, to) in [(700, 740), (1_450, 1_470)] {
        let across = facts(&child, &[at(Weight, from, 0.7), at(Weight, to, 0.0)]);
        assert!(noted(find(&across, "growth.fell").unwrap()).contains(&"growth.note.step-between-tables"));
    }
    let within = facts(&child, &[at(Weight, 0, 0.0), at(Weight, 30, 0.0), at(Weight, 60, -0.7)]);
    assert!(noted(find(&within, "growth.fell").unwrap()).len() <= 1);
}

#[test]
fn on_paper_the_end_of_the_correction_is_noted() {
    let child = girl("33+0");
    let weights = [weighed(360, 8.0), weighed(370, 7.6)];
    let paper = facts_of(&child, &weights, None, GestationPolicy::PaperChart);
    let fell = paper.iter().find(|fact| fact.says.id == "growth.fell").unwrap();
    assert_eq!(fell.since, day(360));
    assert_eq!(noted(fell), ["growth.note.correction-changed", "growth.note.no-birth-weight"]);
    assert_eq!(fell.basis.policy, GestationPolicy::PaperChart);
    let exact = facts(&child, &weights);
    assert!(exact.iter().all(|fact| !noted(fact).contains(&"growth.note.correction-changed")));
}

#[test]
fn what_is_not_known_is_said() {
    let child = Child { gestation: None, ..girl("40+0") };
    let facts_without = facts(&child, &[at(Weight, 60, 0.0), at(Weight, 120, -1.4)]);
    let fell = find(&facts_without, "growth.fell").unwrap();
    assert_eq!(noted(fell), ["growth.note.no-birth-weight", "growth.note.gestation-not-known"]);
    assert_eq!(cited(fell), ["fall-rare"], "NICE's thresholds are by birth weight");
}

#[test]
fn a_very_preterm_baby_s_first_weeks_are_explained() {
    for (gestation, is_noted) in [("31+6", true), ("32+0", false)] {
        let weights = [weighed(0, 1.8), weighed(30, 1.9)];
        let facts = facts(&girl(gestation), &weights);
        let fell = find(&facts, "growth.fell").unwrap();
        assert_eq!(noted(fell).contains(&"growth.note.very-preterm"), is_noted, "{gestation}");
    }
}

#[test]
fn a_weight_below_the_second_line_is_said_at_any_birth_weight() {
    let child = girl("40+0");
    let low = facts(&child, &[at(Weight, 0, 0.0), at(Weight, 100, -2.01)]);
    let level = find(&low, "growth.level").unwrap();
    assert_eq!(cited(level), ["weight-low"]);
    assert_eq!(
        level.cites[0].says.english,
        "NICE NG75 names a weight below the 2nd centile as a point at which to assess."
    );
    assert_eq!(level.says.english, "On 9 June 2026 the weight was on or near the 2nd centile.");
    assert_eq!(level.since, day(100));
    let on_it = facts(&child, &[at(Weight, 0, 0.0), at(Weight, 100, -1.999)]);
    assert!(find(&on_it, "growth.level").is_none());
    let school = facts(&child, &[at(Weight, 2_000, -2.7)]);
    assert_eq!(cited(find(&school, "growth.level").unwrap()), ["weight-low", "school-weight-low"]);
}

#[test]
fn heads() {
    let child = girl("40+0");
    let head = |after_birth, sds| at(HeadCircumference, after_birth, sds);
    let cited_of = |after_birth, sds| {
        let facts = facts(&child, &[head(after_birth, sds)]);
        find(&facts, "growth.level").map(|fact| cited(fact).join(" "))
    };
    assert_eq!(cited_of(41, -2.1), None);
    assert_eq!(cited_of(42, -2.1).as_deref(), Some("head-low"));
    assert_eq!(cited_of(42, 2.7).as_deref(), Some("head-high"));
    assert_eq!(cited_of(42, 2.6), None);
    let risen = facts(&child, &[head(60, -1.0), head(200, 0.4)]);
    let rose = find(&risen, "growth.rose").unwrap();
    assert_eq!(cited(rose), ["head-rise"]);
    assert!(rose.cites[0].says.english.contains("the head circumference across 2 centile spaces"));
    assert_eq!(noted(rose), [""; 0], "no birth weight is missed for a head");
    let fallen = facts(&child, &[head(60, 0.4), head(200, -1.0)]);
    assert_eq!(cited(find(&fallen, "growth.fell").unwrap()), [""; 0]);
}
