//! The nine lines.
#![cfg_attr(not(feature = "uk90"), expect(unused_imports, reason = "some tests need every table"))]

use super::request::{draw, every_chart, measured, request, screen};
use crate::chart::series::GAP_PX;
use crate::chart::{AgeWindow, Chart, ChartRequest, Curve, LineSeries, Point};
use crate::growth::{
    CentileLine, CountedAge, DecimalAge, GestationPolicy, MeasurementMethod, ReferenceTable, Sex,
    measurement_at_sds, measurement_in_table,
};

/// Where a curve is at an x that it covers.
fn y_at(curve: &Curve, x: f64) -> Option<f64> {
    curve.points.windows(2).find(|pair| pair[0].x <= x && x <= pair[1].x).map(|pair| {
        let run = pair[1].x - pair[0].x;
        let part = if run == 0.0 { 0.0 } else { (x - pair[0].x) / run };
        pair[0].y + (pair[1].y - pair[0].y) * part
    })
}

fn ends(series: &LineSeries) -> (f64, f64) {
    let points = &series.curves[0].points;
    (points[0].x, points[points.len() - 1].x)
}

fn every_drawing() -> impl Iterator<Item = Chart> {
    every_chart().flat_map(|(sex, method, window)| {
        let gestations = ["40+0", "28+3", "41+5"];
        gestations.into_iter().flat_map(move |gestation| {
            GestationPolicy::ALL.map(|policy| {
                let gestation = gestation.parse().unwrap();
                draw(ChartRequest { sex, method, window: Some(window), gestation, policy, ..request(&[]) })
            })
        })
    })
}

#[test]
fn nine_lines_lie_in_order_and_never_cross() {
    for chart in every_drawing() {
        for series in &chart.series {
            assert_eq!(series.curves.iter().map(|curve| curve.line).collect::<Vec<_>>(), CentileLine::ALL);
            for pair in series.curves.windows(2) {
                for point in pair[0].points.iter().chain(&pair[1].points) {
                    let (lower, upper) = (y_at(&pair[0], point.x).unwrap(), y_at(&pair[1], point.x).unwrap());
                    assert!(upper < lower, "{} above {}", pair[1].line, pair[0].line);
                }
            }
        }
    }
}

#[test]
fn every_other_line_is_dashed_and_the_median_like_the_rest() {
    let chart = draw(request(&[]));
    for series in &chart.series {
        let dashed: Vec<_> =
            series.curves.iter().filter(|curve| curve.is_dashed).map(|curve| curve.line.name()).collect();
        assert_eq!(dashed, ["0.4th", "9th", "50th", "91st", "99.6th"]);
    }
}

#[cfg(feature = "uk90")]
#[test]
fn series_are_never_joined_and_the_older_begins_at_the_boundary() {
    let chart = draw(ChartRequest {
        method: MeasurementMethod::Height,
        window: Some(AgeWindow::All),
        size: screen(2_000, 900),
        ..request(&[])
    });
    let tables: Vec<_> = chart.series.iter().map(|series| series.table).collect();
    use ReferenceTable::{Uk90Child, Uk90Preterm, Who2006Child, Who2006Infant};
    assert_eq!(tables, [Uk90Preterm, Who2006Infant, Who2006Child, Uk90Child]);
    let boundaries = [DecimalAge::TWO_WEEKS, DecimalAge::TWO_YEARS, DecimalAge::FOUR_YEARS];
    for (pair, boundary) in chart.series.windows(2).zip(boundaries) {
        let (younger, older) = (ends(&pair[0]), ends(&pair[1]));
        assert!((older.0 - younger.1 - GAP_PX).abs() < 1e-6);
        assert!((older.0 - chart.x.px(boundary.years())).abs() < 1e-6);
    }
}

#[test]
fn no_series_touches_the_next_on_any_chart() {
    for chart in every_drawing() {
        for pair in chart.series.windows(2) {
            assert!(ends(&pair[1]).0 - ends(&pair[0]).1 > 1.0, "{:?} {:?}", pair[0].table, pair[1].table);
        }
        for series in &chart.series {
            let (from, until) = ends(series);
            assert!(chart.plot.left - 1e-6 <= from && until <= chart.plot.right + 1e-6);
        }
    }
}

/// The promise of the whole: a child at a centile is on its line.
#[test]
fn a_measurement_at_a_centile_lies_on_its_line() {
    let mut seen = 0;
    for (sex, method, window) in every_chart() {
        for size in [screen(320, 320), screen(360, 640), screen(2_000, 2_000)] {
            for line in [CentileLine::P0_4, CentileLine::P50, CentileLine::P91] {
                seen +=
                    on_line(ChartRequest { sex, method, window: Some(window), size, ..request(&[]) }, line);
            }
        }
    }
    assert!(seen > 2_000, "{seen}");
}

/// How many measurements at `line`, all through the window, were looked at.
fn on_line(request: ChartRequest<'_>, line: CentileLine) -> usize {
    let window = request.window.unwrap();
    let (from, until) = (window.from_years(), window.until_years());
    let days: Vec<u32> =
        (0..24).map(|at| ((from + (until - from) * f64::from(at) / 23.0) * 365.25).ceil() as u32).collect();
    let at_line = |day: &u32| {
        let age = DecimalAge::from_days(*day as i32);
        let at = measurement_at_sds(request.sex, request.method, age, line.sds()).ok()?;
        Some((*day, at.measured.value()))
    };
    let measurements = measured(request.method, &days.iter().filter_map(at_line).collect::<Vec<_>>());
    let chart = draw(ChartRequest { measurements: &measurements, ..request });
    let dots: Vec<Point> = chart.measurements.iter().filter_map(|one| one.dot).collect();
    dots.iter().filter(|dot| is_on_line(&chart, line, **dot)).count()
}

/// Whether the dot is not in a gap; then it has to be on the line.
fn is_on_line(chart: &Chart, line: CentileLine, dot: Point) -> bool {
    let curves = chart.series.iter().flat_map(|series| &series.curves).filter(|curve| curve.line == line);
    let found: Vec<f64> =
        curves.filter_map(|curve| y_at(curve, dot.x.clamp(chart.plot.left, chart.plot.right))).collect();
    let Some(y) = found.last() else { return false };
    assert!((y - dot.y).abs() < 0.5, "{line} at {dot:?}: {y}, {}", chart.title);
    true
}

#[cfg(feature = "uk90")]
#[test]
fn a_preterm_baby_at_a_centile_has_the_cross_on_its_line() {
    let gestation = "28+3".parse().unwrap();
    let request =
        ChartRequest { sex: Sex::Male, gestation, window: Some(AgeWindow::FirstYear), ..request(&[]) };
    let at_91st = |day: u32| {
        let CountedAge::Age(age) = request.policy.counted_age(gestation, day).unwrap() else {
            panic!("an age")
        };
        let line = CentileLine::P91.sds();
        (day, measurement_at_sds(Sex::Male, request.method, age, line).unwrap().measured.value())
    };
    let measurements = measured(request.method, &(0..360).step_by(10).map(at_91st).collect::<Vec<_>>());
    let chart = draw(ChartRequest { measurements: &measurements, ..request });
    let crosses: Vec<Point> = chart.measurements.iter().filter_map(|one| one.cross).collect();
    assert_eq!(crosses.len(), 36);
    let on_line = crosses.iter().filter(|cross| is_on_line(&chart, CentileLine::P91, **cross)).count();
    assert!(on_line >= 35, "{on_line}");
    assert!(chart.table.rows.iter().all(|row| row.band.text == "on or near the 91st centile"));
}

#[cfg(feature = "uk90")]
#[test]
fn a_term_baby_on_paper_has_marks_at_birth_and_no_lines_for_two_weeks() {
    let chart = draw(ChartRequest { policy: GestationPolicy::PaperChart, ..request(&[]) });
    let [birth, lines] = &chart.series[..] else { panic!("two series") };
    assert_eq!((birth.table, lines.table), (ReferenceTable::Uk90Term, ReferenceTable::Who2006Infant));
    for curve in &birth.curves {
        let at = measurement_in_table(
            ReferenceTable::Uk90Term,
            Sex::Female,
            MeasurementMethod::Weight,
            DecimalAge::from_days(0),
            curve.line.sds(),
        );
        let y = chart.y.px(at.unwrap().measured.value());
        assert!(curve.points.iter().all(|point| (point.y - y).abs() < 1e-6));
        assert_eq!(curve.points[0].x, chart.plot.left);
    }
    assert!(ends(birth).1 < chart.x.px(7.5 / 365.25));
    assert!((ends(lines).0 - chart.x.px(14.0 / 365.25)).abs() < 1e-6);
}

/// Two weeks are 5 pixels in two years on a small phone, and less than 3 in four.
#[cfg(feature = "uk90")]
#[test]
fn marks_at_birth_are_left_out_where_they_would_touch_the_lines() {
    for (window, has_marks) in [(AgeWindow::FirstTwoYears, true), (AgeWindow::FirstFourYears, false)] {
        let (policy, size) = (GestationPolicy::PaperChart, screen(320, 568));
        let chart = draw(ChartRequest { policy, size, window: Some(window), ..request(&[]) });
        let found = chart.series.iter().any(|series| series.table == ReferenceTable::Uk90Term);
        assert_eq!(found, has_marks, "{window:?}");
    }
}

#[cfg(feature = "uk90")]
#[test]
fn the_last_lines_go_to_the_right_edge() {
    for window in AgeWindow::ALL {
        let chart = draw(ChartRequest { window: Some(window), ..request(&[]) });
        let (_, until) = ends(chart.series.last().unwrap());
        assert!((until - chart.plot.right).abs() < 1e-6, "{window:?} ends at {until}");
    }
}

#[test]
fn a_chart_of_an_early_birth_begins_at_its_completed_week() {
    for (gestation, weeks_before) in [("23+0", 17.0), ("30+0", 10.0), ("30+6", 10.0), ("39+0", 1.0)] {
        let (window, gestation) = (Some(AgeWindow::Newborn), gestation.parse().unwrap());
        let chart = draw(ChartRequest { window, gestation, ..request(&[]) });
        let weeks = -chart.x.from * 365.25 / 7.0;
        assert!((weeks - weeks_before).abs() < 1e-6, "{gestation}: {weeks}");
    }
}

/// No reference is of the twenty-second week: the lines begin where it does, at 23+0.
#[cfg(feature = "uk90")]
#[test]
fn lines_begin_with_the_reference_where_the_chart_begins_before_it() {
    let (window, gestation) = (Some(AgeWindow::Newborn), "22+3".parse().unwrap());
    let chart = draw(ChartRequest { window, gestation, ..request(&[]) });
    assert_eq!(chart.series[0].table, ReferenceTable::Uk90Preterm);
    let from = chart.x.px(-17.0 * 7.0 / 365.25);
    assert!((ends(&chart.series[0]).0 - from).abs() < 1e-6 && from > chart.plot.left);
}

#[cfg(feature = "uk90")]
#[test]
fn a_girls_head_ends_at_seventeen_and_a_boys_at_eighteen() {
    for (sex, until) in [(Sex::Female, 17.0), (Sex::Male, 18.0)] {
        let method = MeasurementMethod::HeadCircumference;
        let chart = draw(ChartRequest { sex, method, window: Some(AgeWindow::FourToTwenty), ..request(&[]) });
        assert_eq!(chart.x.to, until);
        assert!((ends(&chart.series[0]).1 - chart.plot.right).abs() < 1e-6);
        assert!(chart.title.text.ends_with(&format!("4 to {until} years")), "{}", chart.title);
    }
}
