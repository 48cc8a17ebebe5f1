//! A build without the UK90 numbers says what is missing and draws the rest.

use super::request::{draw, request, weights};
use crate::chart::{AgeWindow, ChartRequest};
use crate::growth::{GestationPolicy, MeasurementMethod, ReferenceTable};

#[test]
fn the_chart_says_that_lines_are_missing() {
    let measurements = weights(&[(1_000, 14.0), (2_000, 20.0)]);
    let chart = draw(ChartRequest { window: Some(AgeWindow::TwoToNine), ..request(&measurements) });
    let tables: Vec<_> = chart.series.iter().map(|series| series.table).collect();
    assert_eq!(tables, [ReferenceTable::Who2006Child]);
    assert_eq!(chart.notes[0].text, "Some lines are missing: this build is without the UK90 tables.");
    assert!(chart.measurements.iter().all(|one| one.dot.is_some() || one.outside.is_some()));
    assert_eq!(chart.table.rows[1].band.text, "this build is without the table uk90-child");
}

#[test]
fn a_chart_of_missing_lines_only_shows_the_measurements() {
    let measurements = weights(&[(3_000, 27.0), (4_000, 36.0)]);
    let chart = draw(ChartRequest { window: Some(AgeWindow::FourToTwenty), ..request(&measurements) });
    assert!(chart.series.is_empty() && chart.labels.is_empty());
    assert!(chart.measurements.iter().all(|one| one.dot.is_some()));
    assert!(chart.description_text().starts_with("Growth chart without lines."));
}

/// The values at birth of a term baby on paper are UK90's; body mass index from two weeks on is WHO's alone.
#[test]
fn only_what_the_window_has_is_missed() {
    let missing = |request: ChartRequest<'_>| {
        let notes = draw(request).notes;
        notes.iter().any(|note| note.text.starts_with("Some lines are missing"))
    };
    let first_year = ChartRequest { window: Some(AgeWindow::FirstYear), ..request(&[]) };
    let on_paper = ChartRequest { policy: GestationPolicy::PaperChart, ..first_year };
    assert!(missing(on_paper));
    for window in [AgeWindow::FirstYear, AgeWindow::FirstFourYears] {
        let (method, window) = (MeasurementMethod::Bmi, Some(window));
        assert!(!missing(ChartRequest { method, window, ..request(&[]) }), "{window:?}");
    }
}
