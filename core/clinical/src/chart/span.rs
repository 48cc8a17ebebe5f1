//! From when to when the lines of a chart can go.

use crate::chart::{AgeWindow, ChartRequest};
use crate::growth::{
    CountedAge, DecimalAge, GestationPolicy, MeasurementMethod, NoReference, ReferenceTable, Sex,
};

const DAYS_PER_WEEK: f64 = 7.0;
const DAYS_PER_YEAR: f64 = 365.25;
const WEEKS_AT_DUE_DATE: i32 = 40;
/// No reference is asked for beyond these; only where it begins and ends comes of it.
const LONG_BEFORE: i32 = -10_000;
const LONG_AFTER: i32 = 100_000;

/// The ages from the left edge of a chart to its right edge, in years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct AgeSpan {
    pub(super) from_years: f64,
    pub(super) until_years: f64,
    /// The week of pregnancy at the left edge, where that lies before the due date.
    pub(super) from_week: Option<i32>,
}

impl AgeSpan {
    pub(super) fn of(request: &ChartRequest<'_>, window: AgeWindow) -> Self {
        let until_years = window.until_years().min(reference_until_years(request.sex, request.method));
        let is_from_birth = window.from_years() == 0.0;
        let from_week = if is_from_birth { week_at_birth(request) } else { None };
        let from_years =
            from_week.map_or(window.from_years(), |week| DecimalAge::from_weeks_of_gestation(week).years());
        Self { from_years, until_years, from_week }
    }
}

/// The completed week of pregnancy at birth, if the policy counts from the due date and birth came before it.
fn week_at_birth(request: &ChartRequest<'_>) -> Option<i32> {
    let years = match request.policy.counted_age(request.gestation, 0).ok()? {
        CountedAge::Age(age) => age.years(),
        CountedAge::BirthAtTerm => return None,
    };
    let weeks = (years * DAYS_PER_YEAR / DAYS_PER_WEEK + 1e-6).floor() as i32;
    (years < 0.0).then_some(weeks.saturating_add(WEEKS_AT_DUE_DATE))
}

/// Where the reference begins for the method, in years; before 0.
pub(super) fn reference_from_years(sex: Sex, method: MeasurementMethod) -> f64 {
    match ReferenceTable::covering(sex, method, DecimalAge::from_days(LONG_BEFORE)) {
        Err(NoReference::TooYoung { from_weeks, .. }) => {
            DecimalAge::from_weeks_of_gestation(i32::from(from_weeks)).years()
        }
        _ => 0.0,
    }
}

/// Where it ends.
fn reference_until_years(sex: Sex, method: MeasurementMethod) -> f64 {
    match ReferenceTable::covering(sex, method, DecimalAge::from_days(LONG_AFTER)) {
        Err(NoReference::TooOld { until_years, .. }) => f64::from(until_years),
        _ => AgeWindow::All.until_years(),
    }
}

/// Whether the chart is the paper one of a term baby: values at birth, then no lines for two weeks.
pub(super) fn is_term_on_paper(request: &ChartRequest<'_>) -> bool {
    let after_birth = request.policy.counted_age(request.gestation, 1);
    request.policy == GestationPolicy::PaperChart && after_birth.is_err()
}
