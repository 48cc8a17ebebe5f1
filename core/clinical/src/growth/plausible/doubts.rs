//! The doubts about one measurement.

use super::limit::Which;
use super::others::{Near, POLICY, nearest};
use super::reading::{beyond, readings};
use super::{GrowthDoubt, Limit};
use crate::growth::{AssessError, Child, ChildError, Measurement, MeasurementMethod, Sds};

/// From this day after birth children are measured standing.
const STANDING_FROM_DAYS: u32 = 731;
/// A difference of half a millimetre is none: lengths are whole millimetres.
const SLACK_CM: f64 = 0.05;
/// Two shares that differ by less are the same: weights are whole grams.
const SLACK_PERCENT: f64 = 1e-9;

/// Why `new` is asked about, beside `others`, the child's other measurements of any kind and in any order; empty if it is
/// not. Where the reference has nothing, only the child's own measurements count.
#[must_use]
pub fn doubts_of(child: &Child, others: &[Measurement], new: &Measurement) -> Vec<GrowthDoubt> {
    let Some(age_days) = child.age_days(new.on) else { return vec![GrowthDoubt::BeforeBirth] };
    let [before, after] = nearest(child, others, new);
    let near = before.as_ref().or(after.as_ref());
    let sds = match child.assess(new, POLICY) {
        Ok(assessment) => Placed::At(assessment.sds),
        Err(ChildError::Assess(AssessError::BeyondComputing)) => Placed::Beyond,
        Err(_) => Placed::Nowhere,
    };
    let far = far(child, near, new, sds);
    let shrunk = [&before, &after].into_iter().flatten().find_map(|near| shrunk(near, new, age_days));
    let jumped = [&before, &after].into_iter().flatten().find_map(|near| jumped(child, near, new, sds));
    // A jump says it already.
    let changed =
        || [&before, &after].into_iter().flatten().find_map(|near| weight_changed(near, new, age_days));
    let changed = if jumped.is_none() { changed() } else { None };
    [far, shrunk, jumped, changed].into_iter().flatten().collect()
}

/// Where the new measurement lies.
#[derive(Debug, Clone, Copy)]
enum Placed {
    At(Sds),
    /// Beyond computing.
    Beyond,
    /// The reference has nothing there.
    Nowhere,
}

fn far(child: &Child, near: Option<&Near>, new: &Measurement, placed: Placed) -> Option<GrowthDoubt> {
    let measured = new.measured;
    let slip = Which::LikelySlip.of(measured.method())?;
    let again = Which::AskAgain.of(measured.method())?;
    let (sds, is_slip) = match placed {
        Placed::Nowhere => return None,
        Placed::Beyond => (None, true),
        Placed::At(sds) => (Some(sds), beyond(sds, 0.0, slip.value)),
    };
    let likely = || readings(child, near, new);
    if is_slip {
        return Some(GrowthDoubt::LikelySlip { measured, sds, limit: slip, readings: likely() });
    }
    let sds = sds.filter(|sds| beyond(*sds, 0.0, again.value))?;
    Some(GrowthDoubt::Far { measured, sds, limit: again, readings: likely() })
}

fn shrunk(near: &Near, new: &Measurement, age_days: u32) -> Option<GrowthDoubt> {
    let method = new.measured.method();
    let is_later = near.on <= new.on;
    let (by_cm, ages) = if is_later {
        (near.value - new.measured.value(), (near.age_days, age_days))
    } else {
        (new.measured.value() - near.value, (age_days, near.age_days))
    };
    let limit = shrink_limit(method, ages)?;
    let (from, to) = if is_later { (near.on, new.on) } else { (new.on, near.on) };
    (by_cm > limit.value + SLACK_CM).then_some(GrowthDoubt::Shrunk { method, by_cm, from, to, limit })
}

/// Who was measured lying and is now measured standing is a little shorter.
fn shrink_limit(method: MeasurementMethod, (from_days, to_days): (u32, u32)) -> Option<Limit> {
    let stood_up = from_days < STANDING_FROM_DAYS && to_days >= STANDING_FROM_DAYS;
    let standing = Which::ShrunkLyingToStanding.of(method).filter(|_| stood_up);
    standing.or_else(|| Which::Shrunk.of(method))
}

/// A weight that went down by much, once the days after birth are over, or up by much in a few days.
fn weight_changed(near: &Near, new: &Measurement, age_days: u32) -> Option<GrowthDoubt> {
    let of_new = (new.on, age_days, new.measured.value());
    let of_near = (near.on, near.age_days, near.value);
    let (earlier, later) = if near.on <= new.on { (of_near, of_new) } else { (of_new, of_near) };
    let ((from, from_days, was), (to, to_days, is)) = (earlier, later);
    // Two values of one day disagree, and people say which is meant.
    if from == to {
        return None;
    }
    let of = |which: Which| which.of(new.measured.method());
    let by_percent = (is - was) / was * 100.0;
    let has_lost = of(Which::Lost).filter(|limit| -by_percent > limit.value + SLACK_PERCENT);
    let lost =
        has_lost.filter(|_| of(Which::LostFromAge).is_some_and(|age| f64::from(from_days) >= age.value));
    let has_gained = of(Which::Gained).filter(|limit| by_percent > limit.value + SLACK_PERCENT);
    let days = f64::from(to_days - from_days);
    let gained = has_gained.filter(|_| of(Which::GainedWithin).is_some_and(|within| days <= within.value));
    lost.or(gained).map(|limit| GrowthDoubt::WeightChanged { by_percent, from, to, limit })
}

fn jumped(child: &Child, near: &Near, new: &Measurement, placed: Placed) -> Option<GrowthDoubt> {
    let Placed::At(sds) = placed else { return None };
    let measured = new.measured;
    let limit = Which::Jumped.of(measured.method())?;
    if !beyond(sds, near.sds.value(), limit.value) {
        return None;
    }
    let to_new = sds.value() - near.sds.value();
    let (by_sds, from, to) =
        if near.on <= new.on { (to_new, near.on, new.on) } else { (-to_new, new.on, near.on) };
    let readings = readings(child, Some(near), new);
    Some(GrowthDoubt::Jumped { measured, by_sds, from, to, limit, readings })
}
