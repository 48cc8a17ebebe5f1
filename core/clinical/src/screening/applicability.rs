//! Whether a status is one that a condition can have.

/// Whether the published lists have a status for a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// The condition's list has it.
    Listed,
    /// The condition's list does not have it.
    NotListed,
    /// There is no list to look at: the condition (HT1, SCID) is on none that was found, or the status is on none.
    NotKnown,
}
