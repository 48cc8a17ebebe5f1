//! What can be wrong with the text of a quantity.

/// What is wrong with the text of a quantity. It never repeats the text, which may be somebody's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseQuantityError {
    /// There is no number at the start.
    #[error("expected a number and a unit, such as \"{example}\", got no number")]
    NoNumber {
        /// A quantity that would be accepted.
        example: &'static str,
    },
    /// There is a number and nothing after it.
    #[error("expected a unit after the number ({units}), got none")]
    NoUnit {
        /// The units to choose from.
        units: &'static str,
    },
    /// What follows the number is not a unit of this quantity.
    #[error("expected one of the units {units}, got another")]
    UnknownUnit {
        /// The units to choose from.
        units: &'static str,
    },
    /// Two numbers with units that are not used together, or more than two.
    #[error("expected one number with its unit, or two such as \"{example}\", got another combination")]
    NotAPair {
        /// A pair that would be accepted.
        example: &'static str,
    },
    /// The second number of a pair is one of the larger unit or more.
    #[error("expected less than {below} {unit} beside the larger unit, got more")]
    SecondTooLarge {
        /// How many of the smaller unit are one of the larger.
        below: u32,
        /// The smaller unit.
        unit: &'static str,
    },
    /// The number has more than one decimal point or comma, or one with no digit on either side.
    #[error(
        "expected a number with at most one decimal point or comma between digits, such as \"{example}\""
    )]
    NotANumber {
        /// A quantity that would be accepted.
        example: &'static str,
    },
    /// A fraction of the smallest unit, where a comma would be taken for a thousands mark, or of the first unit of a pair.
    #[error("expected a whole number of {unit}, got one with a decimal point or comma")]
    NotWhole {
        /// The unit.
        unit: &'static str,
    },
    /// Finer than what is kept.
    #[error("expected no finer than 1 {unit}, got a finer number")]
    TooFine {
        /// The smallest unit.
        unit: &'static str,
    },
    /// More than can be kept at all.
    #[error("expected at most {max} {unit}, got more")]
    TooLarge {
        /// The largest number that can be kept.
        max: u32,
        /// The smallest unit.
        unit: &'static str,
    },
}
