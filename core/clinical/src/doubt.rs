//! The question that a slip of the finger raises.

/// Why a quantity looks like a slip of the finger. Not a clinical judgement, and never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuantityDoubt {
    /// It is zero.
    Zero,
    /// It is more than any person has.
    TooLarge,
}

/// Zero or above `max`.
pub(crate) const fn doubt_of(value: u32, max: u32) -> Option<QuantityDoubt> {
    if value == 0 {
        Some(QuantityDoubt::Zero)
    } else if value > max {
        Some(QuantityDoubt::TooLarge)
    } else {
        None
    }
}
