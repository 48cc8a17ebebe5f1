//! The charts that are kept as pictures in `golden/`: every window, every measurement, each way to count age, term and preterm, from
//! the narrowest phone to print, what is outside, and a chart in other words. The test draws them, and so does the example
//! `chart_golden`, which writes them anew; each names where it has the crate from as `api`.

use std::error::Error;
use std::fmt::Write as _;

use super::api::{
    AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords, Gestation, GestationPolicy,
    Measured, MeasurementMethod, Sex, SvgStyle,
};

/// What is drawn: name, days of pregnancy, policy, window, size, measurements by age in days.
struct Kept {
    name: &'static str,
    sex: Sex,
    method: MeasurementMethod,
    gestation_days: u16,
    policy: GestationPolicy,
    window: Option<AgeWindow>,
    size: ChartSize,
    style: SvgStyle,
    heading: Option<&'static str>,
    measurements: &'static [(u32, f64)],
}

const TERM_DAYS: u16 = 280;

fn kept() -> Result<Vec<Kept>, Box<dyn Error>> {
    use GestationPolicy as P;
    use MeasurementMethod as M;
    let phone = screen(360, 640)?;
    let chart = |name, sex, method, measurements| Kept {
        name,
        sex,
        method,
        gestation_days: TERM_DAYS,
        policy: P::ExactForLife,
        window: None,
        size: phone,
        style: SvgStyle::Light,
        heading: None,
        measurements,
    };
    let early: &[(u32, f64)] = &[(0, 1.1), (14, 1.15), (40, 2.0), (80, 3.6), (200, 6.4), (300, 60.0)];
    let term: &[(u32, f64)] = &[(0, 3.41), (7, 3.2), (15, 3.5), (60, 5.1), (170, 7.0), (360, 9.4)];
    let heights: &[(u32, f64)] = &[(0, 50.5), (400, 77.0), (725, 87.0), (735, 86.4), (1_200, 98.0)];
    let heads: &[(u32, f64)] = &[(0, 30.0), (100, 38.5), (400, 46.0)];
    let years: &[(u32, f64)] = &[(1_500, 16.2), (2_600, 15.4), (4_400, 18.9), (6_900, 31.0)];
    Ok(vec![
        chart("weight-first-year", Sex::Female, M::Weight, term),
        Kept { gestation_days: 199, ..chart("weight-preterm", Sex::Male, M::Weight, early) },
        Kept {
            gestation_days: 199,
            policy: P::PaperChart,
            window: Some(AgeWindow::FirstTwoYears),
            size: screen(320, 568)?,
            style: SvgStyle::Dark,
            ..chart("weight-preterm-paper", Sex::Female, M::Weight, early)
        },
        Kept {
            policy: P::PaperChart,
            size: screen(800, 600)?,
            ..chart("weight-term-paper", Sex::Male, M::Weight, term)
        },
        Kept {
            gestation_days: 170,
            policy: P::AsTerm,
            window: Some(AgeWindow::FirstYear),
            size: screen(1_080, 1_350)?,
            heading: Some("Maya Jones"),
            ..chart("weight-as-term", Sex::Male, M::Weight, early)
        },
        Kept {
            gestation_days: 190,
            window: Some(AgeWindow::Newborn),
            size: screen(500, 500)?,
            ..chart("head-newborn", Sex::Male, M::HeadCircumference, &[(0, 25.5), (20, 27.4), (60, 33.0)])
        },
        Kept {
            size: ChartSize::A4_INSIDE,
            style: SvgStyle::A4,
            ..chart("height-four-years", Sex::Female, M::Height, heights)
        },
        Kept { size: ChartSize::A4_HALF, ..chart("head-two-years", Sex::Male, M::HeadCircumference, heads) },
        Kept {
            window: Some(AgeWindow::TwoToNine),
            ..chart("height-two-to-nine", Sex::Male, M::Height, heights)
        },
        Kept {
            window: Some(AgeWindow::FourToTwenty),
            ..chart("bmi-four-to-twenty", Sex::Female, M::Bmi, years)
        },
        Kept { window: Some(AgeWindow::TwoToTwenty), ..chart("bmi-two-to-twenty", Sex::Male, M::Bmi, years) },
        Kept {
            window: Some(AgeWindow::All),
            size: screen(320, 320)?,
            gestation_days: 250,
            ..chart(
                "weight-all-small",
                Sex::Female,
                M::Weight,
                &[(0, 2.6), (3_000, 24.0), (7_000, 58.0), (7_500, 60.0)],
            )
        },
        Kept {
            window: Some(AgeWindow::Newborn),
            ..chart("weight-newborn-term", Sex::Female, M::Weight, &[(0, 3.4), (5, 3.2)])
        },
        Kept {
            gestation_days: 161,
            window: Some(AgeWindow::Newborn),
            size: screen(320, 480)?,
            ..chart("weight-newborn-small", Sex::Female, M::Weight, &[(0, 0.6), (30, 0.9)])
        },
        chart("height-below", Sex::Male, M::Height, &[(0, 50.0), (300, 31.0)]),
        Kept {
            window: Some(AgeWindow::FirstFourYears),
            ..chart("weight-empty", Sex::Female, M::Weight, &[])
        },
    ])
}

fn screen(width_px: u16, height_px: u16) -> Result<ChartSize, Box<dyn Error>> {
    Ok(ChartSize::screen(width_px, height_px)?)
}

/// Every picture by its name: the SVG, and the chart in words beneath it.
pub(super) fn all() -> Result<Vec<(&'static str, String)>, Box<dyn Error>> {
    kept()?.iter().map(|kept| Ok((kept.name, drawn(kept)?))).collect()
}

fn drawn(kept: &Kept) -> Result<String, Box<dyn Error>> {
    let mut measurements = Vec::new();
    for (age_days, value) in kept.measurements {
        let mark = ChartMeasurement::new(*age_days, Measured::new(kept.method, *value)?);
        measurements.push(if age_days % 2 == 0 { mark.dated(&format!("day {age_days}")) } else { mark });
    }
    let request = ChartRequest {
        sex: kept.sex,
        method: kept.method,
        gestation: Gestation::from_days(kept.gestation_days),
        policy: kept.policy,
        window: kept.window,
        size: kept.size,
        heading: kept.heading,
        measurements: &measurements,
    };
    let chart = Chart::draw(&request, &ChartWords::english())?;
    Ok(format!("{}\n<!--\n{}-->\n", chart.to_svg(kept.style), in_words(&chart)?))
}

fn in_words(chart: &Chart) -> Result<String, std::fmt::Error> {
    let mut words = format!("{}\n{}\n", chart.table.caption, chart.description_text());
    for row in &chart.table.rows {
        let corrected = row.corrected_age.as_ref().map_or("", |age| &age.text);
        let outside = row.outside.as_ref().map_or("", |outside| &outside.text);
        let (date, sds) = (row.date.as_deref().unwrap_or("-"), row.sds.as_deref().unwrap_or("-"));
        let facts = [
            date,
            &row.age,
            corrected,
            &row.value,
            &row.unit.text,
            &row.band.text,
            sds,
            &row.policy.text,
            outside,
        ];
        writeln!(words, "{}", facts.join(" | "))?;
    }
    for mark in &chart.measurements {
        writeln!(words, "{:?} {:?} {:?} {:?}", mark.row, mark.dot, mark.cross, mark.outside)?;
    }
    Ok(words)
}
