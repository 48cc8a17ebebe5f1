//! What a chart is asked for.

use crate::Gestation;
use crate::chart::{AgeWindow, ChartError, ChartSize};
use crate::growth::{GestationPolicy, Measured, MeasurementMethod, Sex};

/// One measurement to be put on a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartMeasurement {
    /// Days since birth.
    pub age_days: u32,
    /// What was measured.
    pub measured: Measured,
    /// The day, as the reader writes dates; the chart does not read it.
    pub date: Option<String>,
    /// The age in words from who knows the calendar, such as "3 months"; without them the chart says weeks and days,
    /// and from two years on decimal years.
    pub age_words: Option<String>,
}

impl ChartMeasurement {
    /// Without words for date and age.
    #[must_use]
    pub const fn new(age_days: u32, measured: Measured) -> Self {
        Self { age_days, measured, date: None, age_words: None }
    }

    /// With a date for the reader.
    #[must_use]
    pub fn dated(self, date: &str) -> Self {
        Self { date: Some(date.to_owned()), ..self }
    }
}

/// What a chart is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartRequest<'a> {
    /// Whose lines.
    pub sex: Sex,
    /// Of what.
    pub method: MeasurementMethod,
    /// How long the pregnancy was; 40+0 where nobody knows.
    pub gestation: Gestation,
    /// How that counts.
    pub policy: GestationPolicy,
    /// Which ages; `None` for the shortest window that shows every measurement.
    pub window: Option<AgeWindow>,
    /// How large.
    pub size: ChartSize,
    /// Whose chart it is, if it is to stand on it: paper gets mixed up. The chart does not read it.
    pub heading: Option<&'a str>,
    /// What was measured, in any order.
    pub measurements: &'a [ChartMeasurement],
}

impl ChartRequest<'_> {
    /// The most measurements on one chart: one a day for more than a year.
    pub const MEASUREMENTS_MAX: usize = 500;
    /// The longest heading, date or age in words.
    pub const CHARS_MAX: usize = 80;

    pub(super) fn check(&self) -> Result<(), ChartError> {
        if !(Gestation::GROWTH_MIN..=Gestation::GROWTH_MAX).contains(&self.gestation) {
            return Err(ChartError::Gestation { got_days: self.gestation.days() });
        }
        if self.method == MeasurementMethod::Bmi && self.window == Some(AgeWindow::Newborn) {
            return Err(ChartError::NoSuchChart { method: self.method, window: AgeWindow::Newborn });
        }
        let got = self.measurements.len();
        if got > Self::MEASUREMENTS_MAX {
            return Err(ChartError::TooManyMeasurements { got });
        }
        self.heading.map_or(Ok(()), check_chars)?;
        self.measurements.iter().try_for_each(|measurement| self.check_measurement(measurement))
    }

    fn check_measurement(&self, measurement: &ChartMeasurement) -> Result<(), ChartError> {
        let got = measurement.measured.method();
        if got != self.method {
            return Err(ChartError::Method { expected: self.method, got });
        }
        let words = [&measurement.date, &measurement.age_words];
        words.into_iter().flatten().try_for_each(|words| check_chars(words))
    }
}

fn check_chars(text: &str) -> Result<(), ChartError> {
    let got = text.chars().count();
    if got > ChartRequest::CHARS_MAX { Err(ChartError::TextTooLong { got }) } else { Ok(()) }
}
