//! Why there is no chart.

use crate::Gestation;
use crate::chart::{AgeWindow, ChartRequest};
use crate::growth::MeasurementMethod;

/// Why there is no chart. What a chart cannot place is no error: it is flagged on the chart and stands in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// A gestation that growth is not assessed for.
    #[error(
        "expected a gestation of {}+0 to {}+6 weeks, got {got_days} days",
        Gestation::GROWTH_MIN.days() / 7,
        Gestation::GROWTH_MAX.days() / 7
    )]
    Gestation {
        /// What was given.
        got_days: u16,
    },
    /// The reference has nothing in that window.
    #[error("expected a window that the reference has {} for, got {}", method.id(), window.id())]
    NoSuchChart {
        /// Of what.
        method: MeasurementMethod,
        /// Where.
        window: AgeWindow,
    },
    /// A measurement of something else.
    #[error("expected measurements of {} only, got one of {}", expected.id(), got.id())]
    Method {
        /// What the chart is of.
        expected: MeasurementMethod,
        /// What was measured.
        got: MeasurementMethod,
    },
    /// More than fit on a chart.
    #[error("expected at most {} measurements, got {got}", ChartRequest::MEASUREMENTS_MAX)]
    TooManyMeasurements {
        /// How many.
        got: usize,
    },
    /// A heading, a date or an age in words that is too long.
    #[error("expected at most {} characters of heading, date or age, got {got}", ChartRequest::CHARS_MAX)]
    TextTooLong {
        /// How many.
        got: usize,
    },
}
