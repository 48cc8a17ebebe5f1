//! The screening of newborn babies: what was found, in types, with the codes the NHS writes it down by.
//!
//! - Blood spot: a [`BloodSpotStatus`] for each [`BloodSpotCondition`]. Codes are text; an unknown one is kept as it came,
//!   and gets no meaning. What parents read is [`BloodSpotStatus::for_parents`].
//! - Newborn and infant physical examination: a [`NipeOutcome`] for each [`NipeSystem`].
//! - Newborn hearing: a [`HearingResponse`] for each [`HearingTest`] and [`Ear`], and a [`HearingOutcome`].
//!
//! Nothing here judges: a result is what the laboratory or the examiner said.
//!
//! ```
//! use redbook_clinical::screening::{BloodSpotCondition, BloodSpotStatus};
//!
//! // The published list for PKU lost its leading zeros; both spellings are the same code.
//! let status: BloodSpotStatus = "4".parse()?;
//! assert_eq!(status.code(), "04");
//! let told = status.for_parents(BloodSpotCondition::Pku);
//! assert_eq!(told.id(), "blood-spot.not-suspected");
//! assert_eq!(told.english(), "Phenylketonuria (PKU): not suspected.");
//! assert_eq!(BloodSpotCondition::Pku.outcome_code(&status).unwrap().sure(), Some("429106008"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod applicability;
mod condition;
mod for_parents;
mod hearing;
mod hearing_outcome;
mod nipe_outcome;
mod nipe_system;
mod repeat_reason;
mod status;
mod status_meaning;
mod status_table;

pub use applicability::Applicability;
pub use condition::BloodSpotCondition;
pub use hearing::{Ear, HearingResponse, HearingTest, hearing_code};
pub use hearing_outcome::{HearingOutcome, ParseHearingOutcomeError};
pub use nipe_outcome::{NipeOutcome, ParseNipeOutcomeError, Side};
pub use nipe_system::NipeSystem;
pub use repeat_reason::SampleRepeatReason;
pub use status::{BloodSpotStatus, ParseBloodSpotStatusError};
pub use status_meaning::BloodSpotMeaning;

#[cfg(test)]
mod tests;
