//! From a centile to the measurement.

use crate::growth::{
    CentileLine, DecimalAge, InverseError, MeasurementMethod, NoReference, ReferenceTable, Sds, Sex,
    measurement_at_sds, measurement_in_table,
};
use MeasurementMethod::{Bmi, HeadCircumference, Height, Weight};
use Sex::{Female, Male};

fn age(years: f64) -> DecimalAge {
    DecimalAge::from_years(years).unwrap()
}

/// What rcpchgrowth 4.6.5 gives, to its four decimals.
#[test]
fn known_measurements() {
    let vectors = [
        (-0.2, Weight, Female, -2.0, 0.7958),
        (-0.1, Height, Male, 2.0 / 3.0, 47.4965),
        (0.0, HeadCircumference, Female, 8.0 / 3.0, 36.9116),
        (0.5, Weight, Male, -8.0 / 3.0, 5.8912),
        (1.0, Height, Female, 0.0, 74.015),
        (1.5, Bmi, Male, 4.0 / 3.0, 17.9819),
        (2.0, Height, Male, 0.0, 87.1303),
        (3.3, HeadCircumference, Male, -4.0 / 3.0, 47.8079),
        (7.03, Weight, Female, 2.0, 32.6178),
        (12.5, Height, Male, -2.0 / 3.0, 146.3413),
        (15.2, Bmi, Female, 8.0 / 3.0, 31.2736),
        (19.97, Weight, Male, 1.0, 79.74),
        (16.97, HeadCircumference, Female, -1.0, 54.1265),
    ];
    for (years, method, sex, sds, value) in vectors {
        let got = measurement_at_sds(sex, method, age(years), Sds::new(sds).unwrap()).unwrap();
        assert!((got.measured.value() - value).abs() < 5.1e-5, "{years} {method:?}: {got:?}");
        assert_eq!(got.measured.method(), method);
    }
}

#[test]
fn a_line_meets_the_measurement_that_lies_on_it() {
    for sex in Sex::ALL {
        for method in MeasurementMethod::ALL {
            for day in (14..7_305).step_by(61) {
                for line in CentileLine::ALL {
                    there_and_back(sex, method, DecimalAge::from_days(day), line);
                }
            }
        }
    }
}

fn there_and_back(sex: Sex, method: MeasurementMethod, age: DecimalAge, line: CentileLine) {
    match measurement_at_sds(sex, method, age, line.sds()) {
        Ok(at) => {
            let sds = at.table.lms(sex, method, age).unwrap().sds(at.measured.value());
            assert!((sds - line.sds().value()).abs() < 1e-9, "{sex:?} {method:?} {age:?} {line}");
        }
        Err(error) => {
            assert!(method == HeadCircumference && age.years() > 17.0, "{method:?} {age:?} {line}");
            assert!(matches!(error, InverseError::NoReference(NoReference::TooOld { .. })));
        }
    }
}

/// A line can be drawn to both sides of a boundary, each in its table.
#[test]
fn where_two_tables_meet_each_has_its_own() {
    let median = CentileLine::P50.sds();
    let height = |table| {
        measurement_in_table(table, Male, Height, DecimalAge::TWO_YEARS, median).unwrap().measured.value()
    };
    assert_eq!(height(ReferenceTable::Who2006Infant), 87.8018);
    assert_eq!(height(ReferenceTable::Who2006Child), 87.1303);
}

#[test]
fn far_out_there_is_no_measurement() {
    let far = Sds::new(9.0).unwrap();
    assert_eq!(measurement_at_sds(Male, Bmi, age(12.0), far), Err(InverseError::NoSuchMeasurement));
    let young = measurement_at_sds(Male, Bmi, age(0.0), far);
    assert!(matches!(young, Err(InverseError::NoReference(NoReference::TooYoung { from_weeks: 42, .. }))));
}
