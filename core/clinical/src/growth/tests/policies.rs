//! The three gestation policies side by side, by the vectors of the RCPCH's report on pooled term data (23 July 2026).

use crate::growth::{
    AssessError, GestationPolicy, Measured, MeasurementMethod, NoReference, ReferenceTable, Sex, assess,
};
use MeasurementMethod::{HeadCircumference, Height, Weight};
use Sex::{Female, Male};

/// Sex, gestation, days after birth, method, value; centiles on paper, as 40+0, exact.
type Vector = (Sex, &'static str, u32, MeasurementMethod, f64, [Option<f64>; 3]);

const VECTORS: [Vector; 16] = [
    (Female, "37+2", 0, Weight, 2.79, [Some(11.41), Some(6.23), Some(41.68)]),
    (Female, "37+2", 0, HeadCircumference, 31.7, [Some(2.14), Some(0.99), Some(12.43)]),
    (Female, "37+2", 11, Weight, 2.76, [None, Some(1.30), Some(14.01)]),
    (Female, "37+2", 11, HeadCircumference, 33.7, [None, Some(16.14), Some(49.24)]),
    (Female, "37+2", 25, HeadCircumference, 34.7, [Some(10.56), Some(10.56), Some(61.11)]),
    (Female, "37+2", 32, Weight, 3.55, [Some(9.94), Some(9.94), Some(39.76)]),
    (Male, "41+5", 0, Weight, 4.14, [Some(90.00), Some(89.59), Some(74.73)]),
    (Male, "41+5", 0, HeadCircumference, 37.0, [Some(93.27), Some(96.39), Some(88.26)]),
    (Male, "41+5", 12, Weight, 4.30, [None, Some(84.16), Some(57.33)]),
    (Male, "41+5", 12, HeadCircumference, 37.7, [None, Some(96.69), Some(78.59)]),
    (Male, "41+5", 42, Weight, 5.48, [Some(79.53), Some(79.53), Some(57.59)]),
    (Male, "41+5", 42, HeadCircumference, 39.5, [Some(89.08), Some(89.08), Some(73.52)]),
    (Male, "41+5", 42, Height, 60.0, [Some(97.21), Some(97.21), Some(87.99)]),
    (Male, "41+6", 0, Weight, 4.30, [Some(94.54), Some(94.48), Some(82.98)]),
    (Male, "41+6", 10, Weight, 4.60, [None, Some(95.70), Some(77.70)]),
    (Male, "41+6", 10, HeadCircumference, 38.3, [None, Some(99.35), Some(91.58)]),
];
const POLICIES: [GestationPolicy; 3] =
    [GestationPolicy::PaperChart, GestationPolicy::AsTerm, GestationPolicy::ExactForLife];

#[test]
fn each_policy_gives_its_published_centile() {
    for (sex, gestation, day, method, value, centiles) in VECTORS {
        let measured = Measured::new(method, value).unwrap();
        for (policy, expected) in POLICIES.into_iter().zip(centiles) {
            let place = format!("{sex:?} {gestation} day {day} {method:?} {policy:?}");
            let got = assess(sex, gestation.parse().unwrap(), day, measured, policy);
            let Some(expected) = expected else {
                let error = AssessError::NoReference(NoReference::FirstTwoWeeks { from_days: 14 });
                assert_eq!(got, Err(error), "{place}");
                continue;
            };
            let got = got.unwrap();
            assert!((got.centile.percent() - expected).abs() < 5.1e-3, "{place}: {:?}", got.centile);
            assert_eq!((got.policy, got.reference, got.data_version), (policy, "uk-who", "uk-who-1"));
        }
    }
}

#[test]
fn birth_on_paper_is_the_pooled_table_and_has_no_bmi() {
    let at_birth = |method, value| {
        let measured = Measured::new(method, value).unwrap();
        assess(Female, "40+0".parse().unwrap(), 0, measured, GestationPolicy::PaperChart)
    };
    assert_eq!(at_birth(Weight, 3.36).unwrap().table, ReferenceTable::Uk90Term);
    assert!(at_birth(Weight, 3.36).unwrap().sds.value().abs() < 1e-12);
    let error = AssessError::NoReference(NoReference::AtBirth);
    assert_eq!(at_birth(MeasurementMethod::Bmi, 13.0), Err(error));
}

#[test]
fn gestations_that_growth_is_not_made_for_are_an_error() {
    let assessed = |gestation: &str| {
        let measured = Measured::new(Weight, 3.5).unwrap();
        assess(Male, gestation.parse().unwrap(), 60, measured, GestationPolicy::default())
    };
    assert!(assessed("22+0").is_ok() && assessed("44+6").is_ok());
    let error = assessed("21+6").unwrap_err();
    assert_eq!(error.to_string(), "expected a gestation of 22+0 to 44+6 weeks, got 153 days");
    assert_eq!(assessed("45+0"), Err(AssessError::Gestation { got_days: 315 }));
}

#[test]
fn nothing_unlikely_is_refused_and_the_absurd_is_said() {
    let assessed = |kg: f64| {
        let measured = Measured::new(Weight, kg).unwrap();
        assess(Male, "23+0".parse().unwrap(), 0, measured, GestationPolicy::default())
    };
    assert!(assessed(35.0).unwrap().sds.value() > 30.0);
    assert_eq!(assessed(35.0).unwrap().centile.percent(), 100.0);
    assert_eq!(assessed(f64::MAX), Err(AssessError::BeyondComputing));
}
