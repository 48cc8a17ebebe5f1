//! What a chart says about itself: title, provenance, the chart in words.

use crate::chart::series::LineSeries;
use crate::chart::span::AgeSpan;
use crate::chart::{AgeWindow, ChartMessage, ChartRequest, ChartRow, ChartText, ChartWords};
use crate::growth::{CentileLine, DATA_VERSION, DecimalAge, GestationPolicy, MeasurementMethod, Sex};

/// How many measurements are read out: the latest. The table has them all.
const READ_OUT_MAX: usize = 12;

/// From 37+0 on a baby is born at term, and a title need not say so.
const TERM_FROM_WEEK: i32 = 37;
/// Two weeks after the due date.
const WEEK_LAST: i32 = 42;

/// "Weight, girls, birth to 1 year".
pub(super) fn title(
    request: &ChartRequest<'_>,
    window: AgeWindow,
    span: AgeSpan,
    words: &ChartWords,
) -> ChartText {
    let method = words.word(method_message(request.method, span));
    let sex = words.word(match request.sex {
        Sex::Female => ChartMessage::Female,
        Sex::Male => ChartMessage::Male,
    });
    let ages = window_text(window, span, words).text;
    let facts = [("method", method.as_str()), ("sex", &sex), ("window", &ages)];
    match span.from_week {
        Some(week) if window != AgeWindow::Newborn && week < TERM_FROM_WEEK => {
            let week = week.to_string();
            let [method, sex, ages] = facts;
            words.say(ChartMessage::TitlePreterm, &[method, sex, ages, ("week", &week)])
        }
        _ => words.say(ChartMessage::Title, &facts),
    }
}

fn window_text(window: AgeWindow, span: AgeSpan, words: &ChartWords) -> ChartText {
    let (from, until) = (window.from_years().to_string(), span.until_years.to_string());
    let weeks = span.from_week.map(|week| (week.to_string(), WEEK_LAST.to_string()));
    match (window, weeks) {
        (AgeWindow::Newborn, Some((from, until))) => {
            words.say(ChartMessage::WindowPregnancy, &[("from", &from), ("until", &until)])
        }
        (AgeWindow::Newborn, None) => words.say(ChartMessage::WindowNewborn, &[]),
        (AgeWindow::FirstYear, _) => words.say(ChartMessage::WindowBirthOne, &[]),
        (AgeWindow::FirstTwoYears | AgeWindow::FirstFourYears | AgeWindow::All, _) => {
            words.say(ChartMessage::WindowBirthYears, &[("until", &until)])
        }
        (AgeWindow::TwoToNine | AgeWindow::FourToTwenty | AgeWindow::TwoToTwenty, _) => {
            words.say(ChartMessage::WindowYears, &[("from", &from), ("until", &until)])
        }
    }
}

/// Lying below two years, standing from two years on.
pub(super) fn method_message(method: MeasurementMethod, span: AgeSpan) -> ChartMessage {
    let two_years = DecimalAge::TWO_YEARS.years();
    match method {
        MeasurementMethod::Weight => ChartMessage::Weight,
        MeasurementMethod::Height if span.until_years <= two_years => ChartMessage::Length,
        MeasurementMethod::Height if span.from_years >= two_years => ChartMessage::Height,
        MeasurementMethod::Height => ChartMessage::LengthAndHeight,
        MeasurementMethod::HeadCircumference => ChartMessage::Head,
        MeasurementMethod::Bmi => ChartMessage::Bmi,
    }
}

/// The unit of the method.
pub(super) fn unit(method: MeasurementMethod, words: &ChartWords) -> ChartText {
    let message = match method {
        MeasurementMethod::Weight => ChartMessage::UnitKg,
        MeasurementMethod::Height | MeasurementMethod::HeadCircumference => ChartMessage::UnitCm,
        MeasurementMethod::Bmi => ChartMessage::UnitBmi,
    };
    words.say(message, &[])
}

/// How age was counted.
pub(super) fn policy(request: &ChartRequest<'_>, words: &ChartWords) -> ChartText {
    let days = request.gestation.days();
    let gestation = format!("{}+{}", days / 7, days % 7);
    let born = [("gestation", gestation.as_str())];
    match request.policy {
        GestationPolicy::ExactForLife => words.say(ChartMessage::PolicyExact, &born),
        GestationPolicy::PaperChart => words.say(ChartMessage::PolicyPaper, &born),
        GestationPolicy::AsTerm => words.say(ChartMessage::PolicyAsTerm, &[]),
    }
}

/// Reference, policy and data version.
pub(super) fn provenance(policy: &ChartText, words: &ChartWords) -> ChartText {
    words.say(ChartMessage::Provenance, &[("policy", &policy.text), ("version", DATA_VERSION)])
}

/// The chart in words: what it is, and its latest measurements.
pub(super) fn description(
    title: &ChartText,
    provenance: &ChartText,
    series: &[LineSeries],
    rows: &[ChartRow],
    words: &ChartWords,
) -> Vec<ChartText> {
    let lines = [CentileLine::P0_4, CentileLine::P99_6].map(|line| words.line(line).text);
    let [lowest, highest] = &lines;
    let facts = [
        ("title", title.text.as_str()),
        ("provenance", &provenance.text),
        ("lowest", lowest),
        ("highest", highest),
    ];
    let message = if series.is_empty() { ChartMessage::DescribedLineless } else { ChartMessage::Described };
    let facts_said = if series.is_empty() { facts.get(..2) } else { facts.get(..) };
    let mut said = vec![words.say(message, facts_said.unwrap_or_default()), count(rows.len(), words)];
    let earlier = rows.len().saturating_sub(READ_OUT_MAX);
    said.extend(rows.iter().skip(earlier).map(|row| measurement(row, words)));
    said
}

fn count(count: usize, words: &ChartWords) -> ChartText {
    let counted = count.to_string();
    match count {
        0 => words.say(ChartMessage::DescribedNone, &[]),
        1 => words.say(ChartMessage::DescribedOne, &[]),
        many if many <= READ_OUT_MAX => words.say(ChartMessage::DescribedMany, &[("count", &counted)]),
        _ => {
            let shown = READ_OUT_MAX.to_string();
            words.say(ChartMessage::DescribedLatest, &[("count", &counted), ("shown", &shown)])
        }
    }
}

fn measurement(row: &ChartRow, words: &ChartWords) -> ChartText {
    let facts = [
        ("age", row.age.as_str()),
        ("value", &row.value),
        ("unit", &row.unit.text),
        ("band", &row.band.text),
    ];
    let [age, value, unit, band] = facts;
    match &row.date {
        Some(date) => words.say(ChartMessage::DescribedDated, &[("date", date), age, value, unit, band]),
        None => words.say(ChartMessage::DescribedMeasurement, &facts),
    }
}
