//! Whatever is asked, there is a chart or an error, every number of it finite, and no measurement lost.

use proptest::prelude::*;

use crate::Gestation;
use crate::chart::{AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, SvgStyle};
use crate::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};

fn any_age() -> impl Strategy<Value = u32> {
    prop_oneof![0..800_u32, 0..8_000_u32, any::<u32>()]
}

fn any_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.3..120.0,
        0.3..120.0,
        prop::num::f64::POSITIVE.prop_filter("a measurement", |value| *value > 0.0)
    ]
}

fn any_size() -> impl Strategy<Value = ChartSize> {
    (320..=2_000_u16, 320..=3_000_u16).prop_map(|(width, height)| ChartSize::screen(width, height).unwrap())
}

fn is_finite(chart: &Chart) -> bool {
    let curves = chart.series.iter().flat_map(|series| series.curves.iter().flat_map(|curve| &curve.points));
    let marks = chart.measurements.iter().flat_map(|one| {
        [one.dot, one.cross, one.outside.map(|(_, at)| at)].into_iter().flatten().collect::<Vec<_>>()
    });
    let texts = chart.texts.iter().map(|text| text.at);
    curves.copied().chain(marks).chain(texts).all(|point| point.x.is_finite() && point.y.is_finite())
}

proptest! {
    #![proptest_config(crate::fixed_seed::fixed_seed(200))]

    #[test]
    fn every_measurement_is_on_the_chart_or_flagged_and_always_in_the_table(
        sex in prop::sample::select(&Sex::ALL[..]),
        method in prop::sample::select(&MeasurementMethod::ALL[..]),
        policy in prop::sample::select(&GestationPolicy::ALL[..]),
        window in prop::option::of(prop::sample::select(&AgeWindow::ALL[..])),
        gestation in (22 * 7..=44 * 7 + 6_u16).prop_map(Gestation::from_days),
        size in any_size(),
        measurements in prop::collection::vec((any_age(), any_value()), 0..12),
    ) {
        let measurements: Vec<_> = measurements
            .iter()
            .map(|(age_days, value)| ChartMeasurement::new(*age_days, Measured::new(method, *value).unwrap()))
            .collect();
        let request =
            ChartRequest { sex, method, gestation, policy, window, size, heading: None, measurements: &measurements };
        let Ok(chart) = Chart::draw(&request, &ChartWords::english()) else {
            prop_assert!(method == MeasurementMethod::Bmi && window == Some(AgeWindow::Newborn));
            return Ok(());
        };
        prop_assert!(is_finite(&chart));
        prop_assert_eq!(chart.table.rows.len(), measurements.len());
        prop_assert_eq!(chart.measurements.len(), measurements.len());
        for (plotted, row) in chart.measurements.iter().zip(&chart.table.rows) {
            let is_marked = plotted.dot.is_some() || plotted.cross.is_some();
            prop_assert!(is_marked || plotted.outside.is_some());
            prop_assert_eq!(plotted.outside.is_some(), row.outside.is_some());
        }
        let svg = chart.to_svg(SvgStyle::Light);
        prop_assert!(roxmltree::Document::parse(&svg).is_ok());
    }

    #[test]
    fn hostile_words_make_no_markup(heading in "\\PC{0,80}", date in any::<String>()) {
        let measured = Measured::new(MeasurementMethod::Weight, 4.0).unwrap();
        let measurements = [ChartMeasurement::new(20, measured).dated(&date)];
        let request = ChartRequest { heading: Some(&heading), ..super::request::request(&measurements) };
        if let Ok(chart) = Chart::draw(&request, &ChartWords::english()) {
            let svg = chart.to_svg(SvgStyle::Dark);
            let document = roxmltree::Document::parse(&svg).unwrap();
            let known = ["svg", "title", "desc", "rect", "path", "g", "text", "circle"];
            prop_assert!(document.descendants().filter(|node| node.is_element())
                .all(|node| known.contains(&node.tag_name().name())));
        }
    }
}
