//! Quantities as people type them, read exactly: whole numbers and fractions, no floating point.
//!
//! A number needs its unit. Where it is missing, or where a comma may be a thousands mark, nothing is guessed: the error
//! says what was expected, and [`readings`] lists what may have been meant, for a person to choose from. Metric units are
//! read exactly or refused; pounds, ounces, feet and inches are converted by their legal definitions and rounded once, to
//! the gram or the millimetre.

mod error;
mod format;
mod number;
mod part;
mod read;
mod readings;
#[cfg(test)]
mod tests;
mod typed;
mod unit;

pub use error::ParseQuantityError;
pub(crate) use format::format_decimal;
pub(crate) use read::read;
pub(crate) use readings::readings;
pub use typed::{Typed, Unread};
pub(crate) use unit::{Pair, Unit, Units, Worth};
