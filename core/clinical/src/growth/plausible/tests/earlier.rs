//! A measurement beside the child's own others.

use super::people::{at, day, doubts, entered, ids};
use crate::growth::MeasurementMethod::{HeadCircumference, Height, Weight};
use crate::growth::plausible::{GrowthDoubt, Slip};

#[test]
fn children_do_not_shrink_by_more_than_an_error_of_measuring() {
    let before = entered(Height, 400, 76.0);
    let now = |cm| ids(&doubts(&[before], &entered(Height, 430, cm)));
    assert_eq!(now(76.0), [""; 0]);
    assert_eq!(now(75.0), [""; 0]);
    assert_eq!(now(74.9), ["growth.shrunk"]);
    let head = entered(HeadCircumference, 400, 46.0);
    let now = |cm| ids(&doubts(&[head], &entered(HeadCircumference, 430, cm)));
    assert_eq!(now(45.5), [""; 0]);
    assert_eq!(now(45.4), ["growth.shrunk"]);
    let doubt = &doubts(&[before], &entered(Height, 430, 74.5))[0];
    assert_eq!(
        doubt.says().english,
        "By this the length or height went down by 1.5 cm between 5 April 2027 and 5 May 2027. Are both right?"
    );
    assert!(doubt.is_convention() && doubt.readings().is_empty());
}

#[test]
fn lying_and_then_standing_is_a_little_shorter() {
    let shrunk_by =
        |from, to, cm: f64| ids(&doubts(&[entered(Height, from, 88.0)], &entered(Height, to, 88.0 - cm)));
    assert_eq!(shrunk_by(730, 731, 2.0), [""; 0]);
    assert_eq!(shrunk_by(730, 731, 2.1), ["growth.shrunk"]);
    assert_eq!(shrunk_by(729, 730, 1.1), ["growth.shrunk"], "both lying");
    assert_eq!(shrunk_by(731, 732, 1.1), ["growth.shrunk"], "both standing");
}

#[test]
fn a_page_copied_later_is_compared_with_what_came_after_it() {
    let after = entered(Height, 430, 74.0);
    let copied = doubts(&[after], &entered(Height, 400, 75.5));
    assert!(matches!(copied[..], [GrowthDoubt::Shrunk { from, to, by_cm, .. }]
            if from == day(400) && to == day(430) && (by_cm - 1.5).abs() < 1e-9));
    assert_eq!(doubts(&[after], &entered(Height, 400, 73.0)), []);
    let later = at(Weight, 430, -2.0);
    let copied = doubts(&[later], &at(Weight, 400, 1.5));
    assert!(matches!(copied[..], [GrowthDoubt::Jumped { from, to, by_sds, .. }]
            if from == day(400) && to == day(430) && (by_sds + 3.5).abs() < 1e-6));
}

#[test]
fn a_jump_of_more_than_three_is_asked_about_in_both_directions() {
    for (from, to, is_asked) in [(0.0, 2.99, false), (0.0, 3.01, true), (1.0, -2.01, true), (-1.5, 1.6, true)]
    {
        let asked = doubts(&[at(Weight, 100, from)], &at(Weight, 160, to));
        assert_eq!(ids(&asked), Vec::from_iter(is_asked.then_some("growth.jumped")), "{from} {to}");
    }
    let less = doubts(&[at(Weight, 100, 1.0)], &at(Weight, 160, -1.99));
    assert_eq!(ids(&less), ["growth.weight-changed"], "no jump, and a tenth less all the same");
    let asked = doubts(&[at(Weight, 100, 0.0)], &at(Weight, 160, 3.2));
    assert!(asked[0].is_convention());
    assert_eq!(
        asked[0].says().english,
        "By this the weight changed more between 9 June 2026 and 8 August 2026 than is usual. Are both right?"
    );
    assert!(matches!(asked[..], [GrowthDoubt::Jumped { from, to, by_sds, .. }]
        if from == day(100) && to == day(160) && (by_sds - 3.2).abs() < 1e-6));
}

/// A small boy's weight in pounds is still what some boys weigh in kilograms: only his own weights show the slip.
#[test]
fn a_slip_that_the_reference_would_let_pass_is_explained() {
    let asked = doubts(&[entered(Weight, 150, 5.6)], &entered(Weight, 160, 11.2));
    assert_eq!(ids(&asked), ["growth.jumped"]);
    let [reading] = asked[0].readings() else { panic!("{asked:?}") };
    assert_eq!(reading.slip, Slip::PoundsAsKilograms);
    assert!((reading.measured.value() - 5.08).abs() < 0.001);
}

#[test]
fn the_same_weight_to_the_gram_is_not_doubted() {
    let others = [entered(Weight, 100, 6.25), entered(Weight, 107, 6.25)];
    assert_eq!(doubts(&others, &entered(Weight, 114, 6.25)), []);
    assert_eq!(doubts(&others, &entered(Weight, 107, 6.25)), []);
}

#[test]
fn a_slip_that_was_kept_casts_no_doubt_on_what_comes_after() {
    let kept = [entered(Height, 300, 72.0), entered(Height, 380, 762.0)];
    assert_eq!(doubts(&kept, &entered(Height, 400, 76.0)), []);
    assert_eq!(
        ids(&doubts(&kept, &entered(Height, 400, 70.0))),
        ["growth.shrunk"],
        "the one before it counts"
    );
}

#[test]
fn only_the_nearest_of_the_same_kind_is_compared_with() {
    let others = [at(Weight, 100, 3.0), at(Weight, 200, -0.5), at(Height, 219, -3.5), at(Weight, 90, 2.9)];
    assert_eq!(doubts(&others, &at(Weight, 220, -1.0)), []);
    let later = [at(Weight, 230, 1.5), at(Weight, 300, 2.9)];
    assert_eq!(doubts(&later, &at(Weight, 220, -1.0)), []);
    // A weight of before birth is no weight to compare with.
    let child = crate::growth::Child { birth: day(50), ..super::people::boy() };
    let before_birth = entered(Weight, 10, 9.0);
    let new = entered(Weight, 60, 3.5);
    assert_eq!(crate::growth::plausible::doubts_of(&child, &[before_birth], &new), []);
}

/// A kilogram less a month later is not three standard deviations, and is asked about all the same.
#[test]
fn a_weight_that_went_down_by_much_is_asked_about() {
    let asked = |from: u64, to: u64, was: f64, is: f64| {
        ids(&doubts(&[entered(Weight, from, was)], &entered(Weight, to, is)))
    };
    assert_eq!(asked(107, 138, 6.0, 5.4), [""; 0]);
    assert_eq!(asked(107, 138, 6.0, 5.39), ["growth.weight-changed"]);
    assert_eq!(asked(14, 20, 4.0, 3.59), ["growth.weight-changed"]);
    assert_eq!(asked(13, 20, 4.0, 3.59), [""; 0], "babies lose weight after birth");
    // A page copied later is compared with what came after it.
    let copied = doubts(&[entered(Weight, 138, 5.39)], &entered(Weight, 107, 6.0));
    assert!(matches!(copied[..], [GrowthDoubt::WeightChanged { from, to, by_percent, .. }]
            if from == day(107) && to == day(138) && (by_percent + 10.166_666).abs() < 1e-5));
    assert_eq!(
        copied[0].says().english,
        "By this the weight changed by -10.2 % between 16 June 2026 and 17 July 2026. Are both right?"
    );
    assert!(copied[0].is_convention() && copied[0].readings().is_empty());
    // Only weights.
    let shorter = doubts(&[entered(HeadCircumference, 100, 42.0)], &entered(HeadCircumference, 130, 41.6));
    assert_eq!(shorter, []);
}

#[test]
fn a_weight_that_went_up_by_much_in_a_few_days_is_asked_about() {
    let asked = |to: u64, is: f64| ids(&doubts(&[entered(Weight, 0, 3.5)], &entered(Weight, to, is)));
    assert_eq!(asked(1, 3.85), [""; 0]);
    assert_eq!(asked(1, 3.86), ["growth.weight-changed"]);
    assert_eq!(asked(3, 3.86), ["growth.weight-changed"]);
    assert_eq!(asked(4, 3.86), [""; 0]);
    assert_eq!(asked(0, 3.86), [""; 0], "two values of one day are a question of their own");
    let copied = doubts(&[entered(Weight, 3, 3.86)], &entered(Weight, 0, 3.5));
    assert_eq!(ids(&copied), ["growth.weight-changed"]);
}

/// What jumped is asked about once.
#[test]
fn a_jump_says_it_already() {
    let asked = doubts(&[at(Weight, 100, 1.5)], &at(Weight, 160, -2.0));
    assert_eq!(ids(&asked), ["growth.jumped"]);
}
