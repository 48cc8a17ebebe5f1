//! Measurements in their places.

use crate::chart::{ChartRequest, Point, Rect, Scale};
use crate::growth::{CountedAge, DecimalAge};

/// One measurement on the chart. No line joins it to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlottedMeasurement {
    /// Its row in the table.
    pub row: usize,
    /// At its actual age: a dot. `None` where that is not on the chart, or where the chart counts weeks of pregnancy.
    pub dot: Option<Point>,
    /// At its corrected age: a cross. `None` where that is not on the chart, or where age is not corrected.
    pub cross: Option<Point>,
    /// Where the mark that counts is not on the chart: which way it lies, and where at the edge that is shown.
    pub outside: Option<(OutsideChart, Point)>,
}

/// Which way from the chart a measurement lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutsideChart {
    /// Younger than the chart begins.
    Before,
    /// Older than it ends.
    After,
    /// Less than its scale begins with.
    Below,
    /// More than its scale ends with.
    Above,
}

/// The ages of one measurement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ages {
    pub(super) actual_years: f64,
    /// Where the policy counts another age.
    pub(super) corrected_years: Option<f64>,
}

impl Ages {
    pub(super) fn of(request: &ChartRequest<'_>, age_days: u32) -> Self {
        let actual_years = DecimalAge::from_days(i32::try_from(age_days).unwrap_or(i32::MAX)).years();
        let corrected_years = match request.policy.counted_age(request.gestation, age_days) {
            Ok(CountedAge::Age(age)) if age.years() != actual_years => Some(age.years()),
            _ => None,
        };
        Self { actual_years, corrected_years }
    }

    /// The age that is looked up.
    pub(super) fn counted_years(self) -> f64 {
        self.corrected_years.unwrap_or(self.actual_years)
    }
}

/// The two scales and the room between them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plane {
    pub(super) x: Scale,
    pub(super) y: Scale,
    pub(super) plot: Rect,
    /// Whether the scale of ages is one of weeks of pregnancy, on which an age since birth has no place.
    pub(super) counts_pregnancy: bool,
    /// Whether the age at the right edge has a place: not where the next table begins there.
    pub(super) includes_its_end: bool,
}

impl Plane {
    pub(super) fn place(self, row: usize, ages: Ages, value: f64) -> PlottedMeasurement {
        let dot = if self.counts_pregnancy && ages.corrected_years.is_some() {
            None
        } else {
            self.point(ages.actual_years, value)
        };
        let cross = ages.corrected_years.and_then(|years| self.point(years, value));
        let outside = self.outside(ages.counted_years(), value);
        PlottedMeasurement {
            row,
            dot,
            cross,
            outside: outside.map(|way| (way, self.at_edge(ages.counted_years(), value))),
        }
    }

    fn point(self, years: f64, value: f64) -> Option<Point> {
        let is_inside = self.outside(years, value).is_none();
        is_inside.then(|| Point { x: self.x.px(years), y: self.y.px(value) })
    }

    fn outside(self, years: f64, value: f64) -> Option<OutsideChart> {
        let is_in_time = self.x.contains(years) && (years < self.x.to || self.includes_its_end);
        match (is_in_time, self.y.contains(value)) {
            (false, _) if years < self.x.from => Some(OutsideChart::Before),
            (false, _) => Some(OutsideChart::After),
            (_, false) if value < self.y.from => Some(OutsideChart::Below),
            (_, false) => Some(OutsideChart::Above),
            _ => None,
        }
    }

    fn at_edge(self, years: f64, value: f64) -> Point {
        Point {
            x: self.x.px(years).clamp(self.plot.left, self.plot.right),
            y: self.y.px(value).clamp(self.plot.top, self.plot.bottom),
        }
    }
}
