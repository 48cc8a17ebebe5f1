//! Slips of typing and of unit.

use super::people::{at, boy, day, doubts, entered, ids};
use crate::growth::MeasurementMethod::{self, Bmi, HeadCircumference, Height, Weight};
use crate::growth::plausible::Slip::{self, *};
use crate::growth::plausible::{GrowthDoubt, doubts_of};
use crate::growth::{Child, Measurement};

fn explained(others: &[Measurement], new: &Measurement) -> Vec<Slip> {
    let doubts = doubts(others, new);
    assert!(!doubts.is_empty());
    doubts[0].readings().iter().map(|reading| reading.slip).collect()
}

#[test]
fn four_asks_again_and_eight_is_a_likely_slip() {
    for method in [Weight, Height, HeadCircumference] {
        for side in [-1.0, 1.0] {
            let asked = |sds: f64| ids(&doubts(&[], &at(method, 400, sds * side)));
            assert_eq!(asked(3.999), [""; 0], "{method:?}");
            assert_eq!(asked(4.001), ["growth.far"], "{method:?}");
            if side > 0.0 || method != Weight {
                assert_eq!(asked(7.999), ["growth.far"], "{method:?}");
                assert_eq!(asked(8.001), ["growth.likely-slip"], "{method:?}");
            }
        }
    }
    assert_eq!(ids(&doubts(&[], &entered(Bmi, 400, 33.0))), ["growth.far"]);
    assert_eq!(ids(&doubts(&[], &entered(Bmi, 400, 7.0))), ["growth.far"], "beyond 8, not beyond 15");
    assert_eq!(ids(&doubts(&[], &entered(Bmi, 400, 2.0))), ["growth.likely-slip"]);
}

#[test]
fn the_question_says_what_was_entered_and_repeats_no_verdict() {
    let asked = doubts(&[], &entered(Weight, 0, 6.5));
    assert_eq!(asked[0].says().english, "A weight of 6.5 kg is unusual at this age. Is it right?");
    assert!(!asked[0].is_convention(), "the limit is the RCPCH's");
    let asked = doubts(&[], &entered(Height, 0, 523.0));
    assert_eq!(
        asked[0].says().english,
        "A length or height of 523 cm is hardly possible at this age. Was it typed as it was measured, in the right unit?"
    );
    let asked = doubts(&[], &entered(Bmi, 400, 2.0));
    assert!(asked[0].says().english.starts_with("A body mass index of 2 kg/m2 is hardly"));
    assert_eq!(asked[0].readings(), [], "a body mass index is computed");
}

#[test]
fn each_slip_is_explained() {
    let slips: [(MeasurementMethod, f64, &[Slip]); 9] = [
        (Weight, 3_500.0, &[GramsAsKilograms]),
        (Weight, 0.004, &[KilogramsAsGrams]),
        (Weight, 35.0, &[PointTooFarRight]),
        (Weight, 0.35, &[PointTooFarLeft]),
        (Weight, 7.7, &[PoundsAsKilograms]),
        (Height, 523.0, &[MillimetresAsCentimetres]),
        (Height, 5.1, &[CentimetresAsMillimetres]),
        (Height, 20.5, &[InchesAsCentimetres]),
        (Height, 0.51, &[MetresAsCentimetres]),
    ];
    for (method, value, expected) in slips {
        assert_eq!(explained(&[], &entered(method, 0, value)), expected, "{method:?} {value}");
    }
    assert_eq!(explained(&[], &entered(Weight, 0, 1.59)), [KilogramsAsPounds]);
    assert_eq!(explained(&[], &entered(Height, 0, 132.1)), [CentimetresAsInches]);
    assert_eq!(explained(&[], &entered(HeadCircumference, 0, 350.0)), [MillimetresAsCentimetres]);
    assert_eq!(explained(&[], &entered(Weight, 0, 1e6)), [], "nothing known explains it");
}

#[test]
fn the_explanation_says_what_was_meant() {
    let said = |method, value| {
        let doubts = doubts(&[], &entered(method, 0, value));
        doubts[0].readings()[0].says().english
    };
    assert_eq!(said(Weight, 3_500.0), "3.5 kg, if grams were entered as kilograms.");
    assert_eq!(said(Weight, 3_512.0), "3.512 kg, if grams were entered as kilograms.");
    assert_eq!(said(Weight, 0.004), "4 kg, if kilograms were entered as grams.");
    assert_eq!(said(Weight, 7.7), "3.493 kg, if pounds were entered as kilograms.");
    assert_eq!(said(Weight, 1.59), "3.505 kg, if kilograms were entered as pounds.");
    assert_eq!(said(Weight, 35.0), "3.5 kg, if the decimal point slipped to the right.");
    assert_eq!(said(Weight, 0.35), "3.5 kg, if the decimal point slipped to the left.");
    assert_eq!(
        said(Height, 523.0),
        "52.3 cm, if millimetres were entered as centimetres or the decimal point slipped."
    );
    assert_eq!(
        said(Height, 5.1),
        "51 cm, if centimetres were entered as millimetres or the decimal point slipped."
    );
    assert_eq!(said(Height, 20.5), "52.1 cm, if inches were entered as centimetres.");
    assert_eq!(said(Height, 132.1), "52 cm, if centimetres were entered as inches.");
    assert_eq!(said(Height, 0.51), "51 cm, if metres were entered as centimetres.");
}

#[test]
fn the_child_s_own_measurements_rule_an_explanation_out() {
    let tall = entered(Height, 700, 35.0);
    let explained_by = |sds| explained(&[at(Height, 600, sds)], &tall);
    assert_eq!(explained_by(0.0), [InchesAsCentimetres]);
    assert_eq!(explained_by(3.9), [] as [Slip; 0], "4 spaces below what this child has");
}

/// At 23 weeks the range is wide enough for two, 0.22 kg and 0.98 kg; which is nearer to the median changes in between.
#[test]
fn of_two_explanations_the_one_nearer_to_the_median_comes_first() {
    let child = Child { gestation: Some("23+0".parse().unwrap()), ..boy() };
    let explained = |kg| {
        let doubts = doubts_of(&child, &[], &entered(Weight, 0, kg));
        doubts[0].readings().iter().map(|reading| reading.slip).collect::<Vec<Slip>>()
    };
    assert_eq!(explained(2.10), [PoundsAsKilograms, PointTooFarRight]);
    assert_eq!(explained(2.17), [PointTooFarRight, PoundsAsKilograms]);
}

#[test]
fn what_cannot_be_computed_is_a_likely_slip() {
    let asked = doubts(&[], &entered(Bmi, 4_000, 1e-300));
    assert!(matches!(asked[..], [GrowthDoubt::LikelySlip { sds: None, .. }]));
}

#[test]
fn before_birth_is_asked_about_and_where_the_reference_has_nothing_is_not() {
    let child = Child { birth: day(10), ..boy() };
    let asked = doubts_of(&child, &[], &entered(Weight, 9, 3.5));
    assert_eq!(asked, [GrowthDoubt::BeforeBirth]);
    assert_eq!(asked[0].says().english, "The day is before the day of birth. Is it right?");
    assert!(!asked[0].is_convention() && asked[0].readings().is_empty());
    let very_early = Child { gestation: Some("22+0".parse().unwrap()), ..boy() };
    assert_eq!(doubts_of(&very_early, &[], &entered(Weight, 0, 50.0)), []);
    assert_eq!(doubts_of(&boy(), &[], &entered(Weight, 8_000, 1.0)), []);
}
