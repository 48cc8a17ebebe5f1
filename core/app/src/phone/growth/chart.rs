//! A child's measurements on a chart.

use std::collections::BTreeSet;

use redbook_clinical::age::age_words;
use redbook_clinical::chart::{AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords};
use redbook_clinical::growth::{Child, GestationPolicy, MeasurementMethod};
use redbook_protocol::RecordId;

use super::missing::Missing;
use super::taken::Taken;
use crate::error::AppError;
use crate::phone::Phone;

/// What a chart is asked for.
#[derive(Debug, Clone, Copy)]
pub struct ChartQuery<'q> {
    /// Of what.
    pub method: MeasurementMethod,
    /// How age is counted; it stands on the chart.
    pub policy: GestationPolicy,
    /// Which ages; `None` for the shortest window that shows every measurement.
    pub window: Option<AgeWindow>,
    /// How large.
    pub size: ChartSize,
    /// Whose it is, if that is to stand on it: a picture leaves the phone more easily than a record does.
    pub heading: Option<&'q str>,
    /// In which words.
    pub words: &'q ChartWords,
}

impl Phone {
    /// The chart of everything that stands of one kind of measurement and has its day; of two that disagree, both.
    ///
    /// # Errors
    /// [`AppError::NothingToDraw`] where something about the child is missing or disputed, or nothing is measured;
    /// [`AppError::Chart`] where there is no such chart.
    pub fn chart(&mut self, record: &RecordId, query: &ChartQuery<'_>) -> Result<Chart, AppError> {
        let open = self.open_record(record)?;
        let known = open.known();
        let Some(child) = known.child() else {
            let why = known.missing().into_iter().find(|why| *why != Missing::GestationNotRecorded);
            return Err(nothing_to_draw(why.unwrap_or(Missing::NothingMeasured(None))));
        };
        let taken = open.taken(Some(child.birth), &BTreeSet::new());
        let measurements = marks(&child, &taken, query.method);
        if measurements.is_empty() {
            return Err(nothing_to_draw(Missing::NothingMeasured(Some(query.method))));
        }
        let request = ChartRequest {
            sex: child.sex,
            method: query.method,
            gestation: child.counted_gestation(),
            policy: query.policy,
            window: query.window,
            size: query.size,
            heading: query.heading,
            measurements: &measurements,
        };
        Ok(Chart::draw(&request, query.words)?)
    }
}

fn nothing_to_draw(why: Missing) -> AppError {
    AppError::NothingToDraw(Box::new(why.says()))
}

/// Each value of a day once; what is from before the birth has no place on a chart, and stands in the view.
fn marks(child: &Child, taken: &[Taken], method: MeasurementMethod) -> Vec<ChartMeasurement> {
    let mut marks: Vec<ChartMeasurement> = Vec::new();
    for dated in taken.iter().filter(|it| it.method == method).filter_map(Taken::dated) {
        let Some(age_days) = child.age_days(dated.on) else { continue };
        let age = age_words(child.birth, dated.on).ok().map(|age| age.to_string());
        let date = dated.on.format("%-d %B %Y").to_string();
        let mark = ChartMeasurement { age_words: age, ..ChartMeasurement::new(age_days, dated.measured) }
            .dated(&date);
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}
