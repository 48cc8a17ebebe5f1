//! A child's measurements beside the reference, in the order of their days.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::growth::{
    Assessment, CentileSpaces, Child, GestationPolicy, Measured, Measurement, MeasurementMethod, Sds,
};

/// Until this day after birth a weight says more about the loss after birth than about growth: most babies are back at
/// their birth weight by then (NICE NG75). The birth weight itself counts.
pub(super) const EARLY_WEIGHT_UNTIL_DAYS: u32 = 21;

/// All that facts are made from.
pub(super) struct Seen<'m> {
    pub(super) child: &'m Child,
    pub(super) policy: GestationPolicy,
    points: BTreeMap<MeasurementMethod, Vec<Point>>,
}

/// A measurement at an age, and what it is beside the reference, if that has anything there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) on: NaiveDate,
    pub(super) age_days: u32,
    pub(super) measured: Measured,
    pub(super) assessment: Option<Assessment>,
}

/// A measurement that the reference has a value for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) on: NaiveDate,
    pub(super) age_days: u32,
    pub(super) assessment: Assessment,
}

impl<'m> Seen<'m> {
    /// Of measurements in any order; those from before birth are left out.
    pub(super) fn new(child: &'m Child, measurements: &[Measurement], policy: GestationPolicy) -> Self {
        let mut points: BTreeMap<MeasurementMethod, Vec<Point>> = BTreeMap::new();
        for measurement in measurements {
            let Some(age_days) = child.age_days(measurement.on) else { continue };
            let assessment = child.assess(measurement, policy).ok();
            let Measurement { on, measured } = *measurement;
            let point = Point { on, age_days, measured, assessment };
            points.entry(measured.method()).or_default().push(point);
        }
        for points in points.values_mut() {
            points.sort_by_key(|point| point.on);
        }
        Self { child, policy, points }
    }

    /// All measurements of a method, earliest first.
    pub(super) fn of(&self, method: MeasurementMethod) -> &[Point] {
        self.points.get(&method).map_or(&[], Vec::as_slice)
    }

    /// Those whose centiles can be followed, earliest first.
    pub(super) fn followed(&self, method: MeasurementMethod) -> Vec<Placed> {
        let early = 1..EARLY_WEIGHT_UNTIL_DAYS;
        let skips = |point: &&Point| method == MeasurementMethod::Weight && early.contains(&point.age_days);
        self.of(method).iter().filter(|point| !skips(point)).filter_map(Point::placed).collect()
    }

    /// How far the birth weight is from the median.
    pub(super) fn birth_weight(&self) -> Option<Sds> {
        let first = self.of(MeasurementMethod::Weight).iter().find(|point| point.age_days == 0)?;
        first.assessment.map(|assessment| assessment.sds)
    }
}

impl Point {
    fn placed(&self) -> Option<Placed> {
        let Self { on, age_days, .. } = *self;
        self.assessment.map(|assessment| Placed { on, age_days, assessment })
    }
}

impl Placed {
    pub(super) fn spaces_to(&self, later: &Self) -> CentileSpaces {
        CentileSpaces::between(self.assessment.sds, later.assessment.sds)
    }
}
