//! What a field may hold, whatever its type.

use redbook_clinical::{Gestation, Length, Weight};
use redbook_protocol::RecordId;

use super::Choice;
use crate::when::When;

/// What sort of thing a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A whole number from 0.
    Number,
    /// True, or left out.
    Flag,
    /// True or false, or not known.
    YesNo,
    /// A weight.
    Weight,
    /// A length.
    Length,
    /// How long a pregnancy lasted, or has lasted.
    Gestation,
    /// A date, as precisely as known.
    Date,
    /// One of these, or one of a later version.
    Choice(&'static [Choice]),
    /// The name of another record.
    Record,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number from 0.
    Number(u32),
    /// True or false.
    Bool(bool),
    /// A weight.
    Weight(Weight),
    /// A length.
    Length(Length),
    /// How long a pregnancy lasted, or has lasted.
    Gestation(Gestation),
    /// A date.
    Date(When),
    /// One of the choices, by its number.
    Choice(u64),
    /// The name of another record.
    Record(RecordId),
}
