//! What a chart is refused for, and what it is not.

use super::request::{measured, request, weights};
use crate::Gestation;
use crate::chart::{AgeWindow, Chart, ChartError, ChartRequest, ChartWords};
use crate::growth::MeasurementMethod;

fn error(request: ChartRequest<'_>) -> ChartError {
    Chart::draw(&request, &ChartWords::english()).unwrap_err()
}

#[test]
fn as_many_measurements_as_a_chart_takes_and_one_more() {
    let most = weights(&vec![(100, 6.0); ChartRequest::MEASUREMENTS_MAX]);
    assert!(Chart::draw(&request(&most), &ChartWords::english()).is_ok());
    let more = weights(&vec![(100, 6.0); ChartRequest::MEASUREMENTS_MAX + 1]);
    let error = error(request(&more));
    assert_eq!(error, ChartError::TooManyMeasurements { got: 501 });
    assert_eq!(error.to_string(), "expected at most 500 measurements, got 501");
}

#[test]
fn one_method_and_a_gestation_that_growth_is_assessed_for() {
    let heads = measured(MeasurementMethod::HeadCircumference, &[(10, 35.0)]);
    assert_eq!(error(request(&heads)).to_string(), "expected measurements of weight only, got one of ofc");
    let short = ChartRequest { gestation: Gestation::from_days(153), ..request(&[]) };
    assert_eq!(error(short).to_string(), "expected a gestation of 22+0 to 44+6 weeks, got 153 days");
    let newborn = Some(AgeWindow::Newborn);
    let bmi = ChartRequest { method: MeasurementMethod::Bmi, window: newborn, ..request(&[]) };
    assert_eq!(error(bmi).to_string(), "expected a window that the reference has bmi for, got newborn");
}

#[test]
fn words_of_others_have_a_length_and_are_not_in_the_error() {
    let longest = "Maya ".repeat(16);
    let heading = ChartRequest { heading: Some(&longest), ..request(&[]) };
    assert!(Chart::draw(&heading, &ChartWords::english()).is_ok());
    let long = "Maya ".repeat(17);
    let heading = ChartRequest { heading: Some(&long), ..request(&[]) };
    let found = error(heading);
    assert_eq!(found.to_string(), "expected at most 80 characters of heading, date or age, got 85");
    let dated = [weights(&[(10, 3.5)])[0].clone().dated(&long)];
    assert_eq!(error(request(&dated)), ChartError::TextTooLong { got: 85 });
    assert!(!format!("{found:?}").contains("Maya"));
}
