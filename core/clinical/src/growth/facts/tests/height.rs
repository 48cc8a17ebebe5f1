//! Heights, and the heights of the parents.

use super::people::{at, cited, day, find, girl};
use crate::growth::MeasurementMethod::{Bmi, Height};
use crate::growth::facts::{Fact, facts_of};
use crate::growth::{Arg, GestationPolicy, Measurement, MidParental, Sex};

fn facts(heights: &[Measurement], parents: Option<&MidParental>) -> Vec<Fact> {
    facts_of(&girl("40+0"), heights, parents, GestationPolicy::ExactForLife)
}

fn average() -> MidParental {
    // About the medians of UK90, so that about the median is expected.
    MidParental::of(Sex::Female, "163.7 cm".parse().unwrap(), "177.3 cm".parse().unwrap()).unwrap()
}

#[test]
fn the_range_of_the_parents_is_said() {
    let facts = facts(&[], Some(&average()));
    let range = find(&facts, "growth.mid-parental").unwrap();
    assert_eq!(
        range.says.english,
        "By the parents' heights the mid-parental height is 164.0 cm. As adults, 9 in 10 children of such parents are \
         between 155 and 172 cm tall (Wright and Cheetham 1999)."
    );
    assert_eq!(range.since, day(0));
    assert_eq!(facts.len(), 1);
}

#[test]
fn a_height_far_below_the_parents_is_named_at_school_age_only() {
    let parents = average();
    let beside = |after_birth, sds| {
        let facts = facts(&[at(Height, after_birth, sds)], Some(&parents));
        let below = find(&facts, "growth.below-parents");
        below.map(|fact| (fact.says.arg("spaces"), cited(fact)))
    };
    assert_eq!(beside(2_000, -0.5), None);
    assert_eq!(beside(2_000, -1.4), Some((Some(Arg::Spaces(2)), vec![])));
    assert_eq!(beside(2_000, -2.1), Some((Some(Arg::Spaces(3)), vec!["school-height-parents"])));
    assert_eq!(beside(1_460, -2.1), Some((Some(Arg::Spaces(3)), vec![])));
    let tall = facts(&[at(Height, 2_000, 2.1)], Some(&parents));
    let above = find(&tall, "growth.above-parents").unwrap();
    assert_eq!((cited(above), above.since), (vec![], day(2_000)));
    assert!(above.says.english.ends_with("was 3 centile spaces above what the parents' heights give."));
}

#[test]
fn a_fall_of_height_is_named_at_school_age_if_more_than_two_spaces() {
    let fell = |from, to, by| {
        let facts = facts(&[at(Height, from, by), at(Height, to, 0.0)], None);
        cited(find(&facts, "growth.fell").unwrap())
    };
    assert_eq!(fell(1_500, 2_500, 1.30), [""; 0]);
    assert_eq!(fell(1_500, 2_500, 4.0 / 3.0), [""; 0], "two are not more than two");
    assert_eq!(fell(1_500, 2_500, 1.36), ["school-height-fall"]);
    assert_eq!(fell(800, 1_400, 1.36), [""; 0]);
}

#[test]
fn the_lowest_line_is_named_at_school_age() {
    for (method, rule) in [(Height, "school-height-low"), (Bmi, "school-bmi-low")] {
        let cited_of = |after_birth, sds| {
            let facts = facts(&[at(method, after_birth, sds)], None);
            find(&facts, "growth.level").map(cited)
        };
        assert_eq!(cited_of(1_461, -2.7), Some(vec![rule]));
        assert_eq!(cited_of(1_461, -2.6), None);
        assert_eq!(cited_of(1_460, -2.7), None);
    }
}
