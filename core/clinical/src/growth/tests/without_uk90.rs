//! A build without the UK90 numbers answers what WHO has and names what is missing.

use crate::growth::{
    AssessError, GestationPolicy, Measured, MeasurementMethod, NoReference, ReferenceTable, Sex, assess,
};

#[test]
fn who_ages_are_answered_and_the_others_name_the_missing_table() {
    let at = |age_days| {
        let measured = Measured::new(MeasurementMethod::Weight, 9.0).unwrap();
        assess(Sex::Female, "40+0".parse().unwrap(), age_days, measured, GestationPolicy::ExactForLife)
    };
    let missing = |table| Err(AssessError::NoReference(NoReference::NotInThisBuild { table }));
    assert_eq!(at(0), missing(ReferenceTable::Uk90Preterm));
    assert_eq!(at(14).unwrap().table, ReferenceTable::Who2006Infant);
    assert_eq!(at(1_460).unwrap().table, ReferenceTable::Who2006Child);
    assert_eq!(at(1_461), missing(ReferenceTable::Uk90Child));
    let words = at(0).unwrap_err().to_string();
    assert_eq!(words, "expected a build with the table uk90-preterm, got one without it");
}

#[test]
#[cfg(feature = "batch")]
fn a_line_names_the_missing_table() {
    let answer = crate::growth::batch::answer_line(
        r#"{"id":1,"sex":"male","method":"weight","value":3.5,"unit":"kg","birth_date":"2026-01-01",
        "measurement_date":"2026-01-10","gestation_weeks":41,"gestation_days":0}"#,
    );
    assert!(answer.contains(r#""chronological":null,"corrected":{"#), "{answer}");
    assert!(answer.ends_with(r#""not_in_this_build":["uk90-preterm"]}"#), "{answer}");
}
