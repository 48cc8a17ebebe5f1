//! A quantity with the unit that it was typed in, and a text that has to be asked about.

use std::fmt;

use super::ParseQuantityError;

/// A quantity, and the unit that it was typed in: both are worth keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typed<T> {
    /// The quantity.
    pub quantity: T,
    /// The unit as it is written in data: "kg", "g", "lb-oz", "lb", "oz"; "cm", "mm", "m", "in", "ft-in", "ft". Never
    /// changes.
    pub unit: &'static str,
}

/// A text that is not read, because it would have to be guessed at: what is wrong with it, and what it may have meant. It
/// is for a person to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread<T> {
    /// What is wrong.
    pub why: ParseQuantityError,
    /// What may have been meant, most likely first; empty where nothing can be said.
    pub readings: Vec<Typed<T>>,
}

impl<T> Unread<T> {
    pub(crate) fn new(
        why: ParseQuantityError,
        readings: Vec<(u32, &'static str)>,
        quantity: fn(u32) -> T,
    ) -> Self {
        let readings = readings.into_iter().map(|(value, unit)| Typed { quantity: quantity(value), unit });
        Self { why, readings: readings.collect() }
    }
}

impl<T: fmt::Debug> std::error::Error for Unread<T> {}

impl<T> fmt::Display for Unread<T> {
    /// What is wrong, without the text and without the readings.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.why, f)
    }
}
