//! The units of a quantity, as data.

use super::ParseQuantityError;

/// What one of a unit is worth: a fraction of the smallest unit, by its definition.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worth {
    pub(crate) numerator: u64,
    pub(crate) denominator: u64,
}

impl Worth {
    /// A whole number of the smallest unit: what is typed in it has to come out exactly.
    pub(crate) const fn whole(smallest_per_unit: u64) -> Self {
        Self { numerator: smallest_per_unit, denominator: 1 }
    }
}

/// A unit, by the ways it is written (lower case).
#[derive(Debug)]
pub(crate) struct Unit {
    /// As it is written in data. Never changes.
    pub(crate) id: &'static str,
    pub(crate) names: &'static [&'static str],
    pub(crate) worth: Worth,
    /// Whether a bare number may have been meant in it.
    pub(crate) is_offered: bool,
}

impl Unit {
    /// Metric units come out exactly or not at all; the others are rounded.
    pub(super) const fn is_exact(&self) -> bool {
        self.worth.denominator == 1
    }

    pub(super) const fn is_smallest(&self) -> bool {
        self.is_exact() && self.worth.numerator == 1
    }
}

/// Two units that are used together: "9 lb 4 oz".
#[derive(Debug)]
pub(crate) struct Pair {
    /// As it is written in data. Never changes.
    pub(crate) id: &'static str,
    pub(crate) first: &'static str,
    pub(crate) second: &'static str,
    pub(crate) second_per_first: u32,
    /// For messages: a pair that is accepted.
    pub(crate) example: &'static str,
}

/// What a quantity may be written in.
#[derive(Debug)]
pub(crate) struct Units {
    pub(crate) units: &'static [Unit],
    pub(crate) pair: Pair,
    /// For messages: the units to choose from.
    pub(crate) choice: &'static str,
    /// For messages: the unit kept.
    pub(crate) smallest: &'static str,
    /// For messages: a quantity that is accepted.
    pub(crate) example: &'static str,
    /// Readings of a bare number outside this, in the smallest unit, are not offered. Not clinical.
    pub(crate) offered_from: u32,
    /// See `offered_from`.
    pub(crate) offered_to: u32,
}

impl Units {
    /// The unit that is written so.
    pub(super) fn find(&self, written: &str) -> Result<&'static Unit, ParseQuantityError> {
        let name = written.trim().to_ascii_lowercase();
        if name.is_empty() {
            return Err(ParseQuantityError::NoUnit { units: self.choice });
        }
        let found = self.units.iter().find(|unit| unit.names.contains(&name.as_str()));
        found.ok_or(ParseQuantityError::UnknownUnit { units: self.choice })
    }
}
