//! What a text that cannot be read may have meant.

use super::number::Number;
use super::part::first_part;
use super::read::in_unit;
use super::{ParseQuantityError, Unit, Units};

const DIGITS_PER_GROUP: usize = 3;

/// The quantities that `text`, for which `why` was answered, may have meant, in the smallest unit and each with the id of
/// its unit; most likely first, never the same quantity twice, none that no child has. Empty where nothing can be said.
pub(crate) fn readings(text: &str, why: ParseQuantityError, units: &Units) -> Vec<(u32, &'static str)> {
    let (part, rest) = first_part(text.trim());
    if !rest.is_empty() {
        return Vec::new();
    }
    let grouped = match (why, units.find(part.unit)) {
        (ParseQuantityError::NotWhole { .. }, Ok(unit)) => grouped(part.number, unit, units),
        _ => None,
    };
    let asks = matches!(why, ParseQuantityError::NoUnit { .. } | ParseQuantityError::NotWhole { .. });
    let number = Number::read(part.number, units).ok().filter(|_| asks);
    let in_others = number.into_iter().flat_map(|number| {
        let offered = units.units.iter().filter(|unit| unit.is_offered);
        offered.filter_map(move |unit| Some((in_unit(number, unit, units).ok()?, unit.id)))
    });
    let mut found: Vec<(u32, &'static str)> = Vec::new();
    for (value, unit) in grouped.into_iter().chain(in_others) {
        let is_new = found.iter().all(|(other, _)| *other != value);
        if is_new && (units.offered_from..=units.offered_to).contains(&value) {
            found.push((value, unit));
        }
    }
    found
}

/// With the point or comma as a thousands mark.
fn grouped(number: &str, unit: &'static Unit, units: &Units) -> Option<(u32, &'static str)> {
    let (thousands, rest) = number.split_once(['.', ','])?;
    if thousands.len() > DIGITS_PER_GROUP || rest.len() != DIGITS_PER_GROUP {
        return None;
    }
    let number = Number::read(&format!("{thousands}{rest}"), units).ok()?;
    Some((in_unit(number, unit, units).ok()?, unit.id))
}
