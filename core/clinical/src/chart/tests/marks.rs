//! What was measured.
#![cfg_attr(not(feature = "uk90"), expect(unused_imports, reason = "some tests need every table"))]

use super::request::{draw, measured, request, screen, weights};
use crate::chart::{AgeWindow, ChartMeasurement, ChartRequest, ChartSymbol, OutsideChart};
use crate::growth::{GestationPolicy, MeasurementMethod};

#[cfg(feature = "uk90")]
#[test]
fn a_preterm_girl_has_a_cross_at_her_corrected_age_beside_a_dot_at_her_actual_one() {
    let measurements = weights(&[(0, 1.12), (200, 6.0)]);
    let gestation = "28+3".parse().unwrap();
    let chart =
        draw(ChartRequest { gestation, window: Some(AgeWindow::FirstYear), ..request(&measurements) });
    for (plotted, days) in chart.measurements.iter().zip([0.0, 200.0]) {
        let (dot, cross) = (plotted.dot.unwrap(), plotted.cross.unwrap());
        assert!((dot.x - chart.x.px(days / 365.25)).abs() < 1e-9);
        assert!((cross.x - chart.x.px((days - 81.0) / 365.25)).abs() < 1e-9);
        assert_eq!(dot.y, cross.y);
        assert_eq!(plotted.outside, None);
    }
    assert_eq!(chart.due_date_px, Some(chart.x.px(0.0)));
    let symbols: Vec<_> = chart.legend.iter().map(|key| key.symbol).collect();
    assert_eq!(symbols, [ChartSymbol::Dot, ChartSymbol::Cross]);
    let rows = &chart.table.rows;
    assert_eq!(rows[0].corrected_age.as_ref().unwrap().text, "28+3 weeks of pregnancy");
    assert_eq!(rows[1].corrected_age.as_ref().unwrap().text, "17 weeks");
    assert_eq!((rows[0].age.as_str(), rows[1].age.as_str()), ("0 days", "28 weeks and 4 days"));
    assert_eq!(rows[0].band.text, "on or near the 50th centile");
}

#[test]
fn born_at_40_weeks_there_are_dots_only() {
    let measurements = weights(&[(30, 4.0), (60, 5.0)]);
    let chart = draw(request(&measurements));
    assert!(chart.measurements.iter().all(|one| one.cross.is_none() && one.dot.is_some()));
    assert_eq!((chart.due_date_px, chart.legend.len()), (None, 1));
    assert!(chart.table.rows.iter().all(|row| row.corrected_age.is_none()));
}

#[test]
fn as_if_born_at_40_weeks_nothing_is_corrected() {
    let measurements = weights(&[(30, 4.0)]);
    let gestation = "28+3".parse().unwrap();
    let chart = draw(ChartRequest { gestation, policy: GestationPolicy::AsTerm, ..request(&measurements) });
    assert_eq!(chart.measurements[0].cross, None);
    assert_eq!(chart.x.from, 0.0);
    assert!(chart.provenance.text.contains("as if born at 40+0 weeks"));
}

#[cfg(feature = "uk90")]
#[test]
fn weeks_of_pregnancy_have_no_place_for_the_actual_age() {
    let measurements = weights(&[(0, 1.12), (30, 1.5)]);
    let gestation = "28+3".parse().unwrap();
    let chart = draw(ChartRequest { gestation, ..request(&measurements) });
    assert_eq!(chart.window, AgeWindow::Newborn);
    assert!(chart.measurements.iter().all(|one| one.cross.is_some() && one.dot.is_none()));
    assert_eq!(chart.title.text, "Weight, girls, 28 to 42 weeks of pregnancy");
}

#[test]
fn what_has_no_place_is_flagged_at_the_edge_and_counted() {
    let method = MeasurementMethod::HeadCircumference;
    let measurements = measured(method, &[(100, 4.0), (50, 380.0), (400, 46.0), (60, 38.0)]);
    let window = Some(AgeWindow::FirstYear);
    let chart = draw(ChartRequest { method, window, ..request(&measurements) });
    let found: Vec<_> = chart.measurements.iter().map(|one| one.outside.map(|(way, _)| way)).collect();
    let expected = [Some(OutsideChart::Above), None, Some(OutsideChart::Below), Some(OutsideChart::After)];
    assert_eq!(found, expected);
    for (way, at) in chart.measurements.iter().filter_map(|one| one.outside) {
        match way {
            OutsideChart::Above => assert_eq!(at.y, chart.plot.top),
            OutsideChart::Below => assert_eq!(at.y, chart.plot.bottom),
            OutsideChart::After => assert_eq!(at.x, chart.plot.right),
            OutsideChart::Before => assert_eq!(at.x, chart.plot.left),
        }
    }
    assert_eq!(chart.notes[0].text, "3 measurements lie outside this chart: see the table.");
    let rows: Vec<_> = chart.table.rows.iter().map(|row| (row.age_days, row.outside.is_some())).collect();
    assert_eq!(rows, [(50, true), (60, false), (100, true), (400, true)]);
    assert_eq!(chart.table.rows[0].outside.as_ref().unwrap().text, "above the scale of this chart");
}

/// A heavy child is shown; a slip of the finger does not flatten all others.
#[test]
fn the_scale_stretches_a_little_and_no_more() {
    let usual = draw(request(&[]));
    let heavy = weights(&[(300, usual.y.to + 1.0)]);
    let chart = draw(request(&heavy));
    assert_eq!(chart.measurements[0].outside, None);
    assert!(chart.y.to > usual.y.to + 1.0);
    let slip = weights(&[(300, 88.0)]);
    let chart = draw(request(&slip));
    assert_eq!(chart.measurements[0].outside.map(|(way, _)| way), Some(OutsideChart::Above));
    assert_eq!((chart.y.from, chart.y.to), (usual.y.from, usual.y.to));
}

#[test]
fn the_table_says_everything_about_a_measurement() {
    let measurements =
        [ChartMeasurement { age_words: Some("2 months".to_owned()), ..weights(&[(61, 5.25)])[0].clone() }
            .dated("3 March 2026")];
    let chart = draw(request(&measurements));
    let row = &chart.table.rows[0];
    assert_eq!((row.date.as_deref(), row.age.as_str()), (Some("3 March 2026"), "2 months"));
    assert_eq!((row.value.as_str(), row.unit.text.as_str()), ("5.25", "kg"));
    assert_eq!(
        (row.band.text.as_str(), row.sds.as_deref()),
        ("between the 50th and 75th centiles", Some("+0.18"))
    );
    assert_eq!((row.reference, row.data_version), ("uk-who", "uk-who-1"));
    assert_eq!(row.policy.text, "Corrected age, for life: born at 40+0 weeks");
    assert_eq!(chart.table.columns.len(), 9);
    let said = "1 measurement: 3 March 2026, 2 months: 5.25 kg, between the 50th and 75th centiles.";
    assert!(chart.description_text().ends_with(said), "{}", chart.description_text());
}

#[test]
fn where_there_is_no_answer_the_table_says_why() {
    let policy = GestationPolicy::PaperChart;
    let measurements = weights(&[(5, 3.2)]);
    let chart = draw(ChartRequest { policy, ..request(&measurements) });
    let row = &chart.table.rows[0];
    assert_eq!(row.band.text, "the paper chart has no lines between birth and 14 days");
    assert_eq!((row.sds.as_ref(), row.assessment), (None, None));
    assert!(chart.measurements[0].dot.is_some());
}

#[test]
fn the_latest_are_read_out_and_all_are_in_the_table() {
    let measurements = weights(&(0..40).map(|week| (week * 7 + 14, 5.0)).collect::<Vec<_>>());
    let chart = draw(request(&measurements));
    assert_eq!(chart.table.rows.len(), 40);
    let said = chart.description_text();
    assert!(said.contains("40 measurements, the latest 12:"), "{said}");
    assert_eq!(said.matches("5.0 kg").count(), 12);
    assert!(said.contains("41 weeks: 5.0 kg"));
}

#[test]
fn the_same_request_makes_the_same_chart_in_any_order_of_days() {
    let measurements = weights(&[(30, 4.0), (60, 5.0), (90, 6.0)]);
    let mut turned = measurements.clone();
    turned.reverse();
    assert_eq!(draw(request(&measurements)), draw(request(&turned)));
    let larger = draw(ChartRequest { size: screen(720, 1_280), ..request(&measurements) });
    assert_eq!(larger.table, draw(request(&measurements)).table);
}

/// At the very day on which the next table begins a measurement is put beside lines that this chart does not have.
#[cfg(feature = "uk90")]
#[test]
fn a_fourth_birthday_is_no_longer_on_the_chart_of_the_first_four_years() {
    let measurements = weights(&[(1_460, 16.0), (1_461, 16.0)]);
    let chart = draw(ChartRequest { window: Some(AgeWindow::FirstFourYears), ..request(&measurements) });
    let found: Vec<_> = chart.measurements.iter().map(|one| one.outside.map(|(way, _)| way)).collect();
    assert_eq!(found, [None, Some(OutsideChart::After)]);
    assert_eq!(draw(request(&measurements)).window, AgeWindow::TwoToNine);
}

/// A quarter of what the lines span is added to the scale for a measurement, and no more: the rest is outside.
#[test]
fn the_scale_stretches_for_a_measurement_by_a_quarter_and_no_more() {
    let lines = draw(request(&[])).y;
    let span = (lines.to - lines.from) / 1.06;
    let (low, high) = (lines.from + 0.03 * span, lines.to - 0.03 * span);
    let is_outside = |value: f64| {
        let measurements = weights(&[(100, value)]);
        draw(ChartRequest { window: Some(AgeWindow::FirstYear), ..request(&measurements) }).measurements[0]
            .outside
            .is_some()
    };
    assert!(!is_outside(low - 0.1 * span) && !is_outside(high + 0.24 * span));
    assert!(is_outside(high + 0.26 * span));
    // Below the lines of weight there is no room for a quarter: nobody weighs less than nothing.
    let heights = |value: f64| {
        let (method, window) = (MeasurementMethod::Height, Some(AgeWindow::FirstYear));
        let measurements = measured(method, &[(100, value)]);
        draw(ChartRequest { method, window, ..request(&measurements) }).measurements[0].outside.is_some()
    };
    let lines = draw(ChartRequest { method: MeasurementMethod::Height, ..request(&[]) }).y;
    let span = (lines.to - lines.from) / 1.06;
    let low = lines.from + 0.03 * span;
    assert!(!heights(low - 0.24 * span) && heights(low - 0.26 * span));
}
