//! The weight lost after birth where people wrote different weights: only what is so by each of them.

use std::collections::BTreeMap;

use super::early_weight::{Sentence, lost};
use super::series::{Point, Seen};
use super::{Fact, note};
use crate::growth::{Child, GestationPolicy, Measurement, MeasurementMethod};

const BY_EACH: Sentence = Sentence(
    "growth.lost-after-birth-by-each",
    "People wrote different weights. By the two nearest to each other, on {on}, {days} after birth, the weight was {percent} % below the birth weight: {now} kg, at birth {before} kg. By the others it was further below.",
);

/// What [`super::facts_of`] is not asked about, because nobody knows which weight is meant: `weights` are all those that people
/// wrote, several of one day among them. The day with the greatest loss that a source names, whichever weight is right;
/// nothing where one of them is no such loss, or where people agree on every weight of it.
#[must_use]
pub fn disputed_loss(child: &Child, weights: &[Measurement], policy: GestationPolicy) -> Option<Fact> {
    let seen = Seen::new(child, weights, policy);
    let mut days: BTreeMap<u32, Vec<&Point>> = BTreeMap::new();
    for point in seen.of(MeasurementMethod::Weight) {
        days.entry(point.age_days).or_default().push(point);
    }
    let births = days.get(&0)?;
    let (lightest, heaviest) = (lightest(births)?, heaviest(births)?);
    let is_back = |points: &[&Point]| points.iter().all(|point| value(point) >= value(heaviest));
    let below = days.range(1..).map(|(_, points)| points).take_while(|points| !is_back(points));
    let disputed = below.filter(|points| differ(points) || differ(births));
    let mildest = disputed.filter_map(|points| self::heaviest(points));
    let lowest = mildest.min_by(|a, b| value(a).total_cmp(&value(b)))?;
    let fact = lost(&seen, lightest, lowest, &BY_EACH).noting(note::of_child(&seen));
    (!fact.cites.is_empty()).then_some(fact)
}

const fn value(point: &Point) -> f64 {
    point.measured.value()
}

fn lightest<'p>(points: &[&'p Point]) -> Option<&'p Point> {
    points.iter().copied().min_by(|a, b| value(a).total_cmp(&value(b)))
}

fn heaviest<'p>(points: &[&'p Point]) -> Option<&'p Point> {
    points.iter().copied().max_by(|a, b| value(a).total_cmp(&value(b)))
}

fn differ(points: &[&Point]) -> bool {
    lightest(points).map(value) != heaviest(points).map(value)
}
