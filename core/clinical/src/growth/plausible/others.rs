//! A child's other measurements, as far as a new one is compared with them.

use chrono::NaiveDate;

use super::limit::Which;
use super::reading::beyond;
use crate::growth::{Child, GestationPolicy, Measurement, Sds};

/// A slip is a slip by any policy; this one has the most values.
pub(super) const POLICY: GestationPolicy = GestationPolicy::ExactForLife;

/// Another measurement of the same kind, one that nobody would ask about: a slip that was kept must not cast doubt on all
/// that come after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Near {
    pub(super) on: NaiveDate,
    pub(super) age_days: u32,
    pub(super) value: f64,
    pub(super) sds: Sds,
}

/// The nearest such measurements: the last on the same day or before, and the first after it, since people copy old books.
pub(super) fn nearest(child: &Child, others: &[Measurement], new: &Measurement) -> [Option<Near>; 2] {
    let found = others.iter().filter_map(|other| near(child, other, new));
    let (before, after): (Vec<Near>, Vec<Near>) = found.partition(|near| near.on <= new.on);
    [before.into_iter().max_by_key(|near| near.on), after.into_iter().min_by_key(|near| near.on)]
}

fn near(child: &Child, other: &Measurement, new: &Measurement) -> Option<Near> {
    let method = new.measured.method();
    let is_same = other.measured.method() == method;
    let age_days = child.age_days(other.on).filter(|_| is_same)?;
    let sds = child.assess(other, POLICY).ok()?.sds;
    let is_far = Which::AskAgain.of(method).is_none_or(|limit| beyond(sds, 0.0, limit.value));
    (!is_far).then_some(Near { on: other.on, age_days, value: other.measured.value(), sds })
}
