//! The codes that the NHS writes things down with, as data.
//!
//! A code is text, never a number: leading zeros count, and some have eighteen digits. Each stands in a file of
//! data/codes under a key of ours that never changes, with a label, its source, and whether the source is sure of it.
//! [`find`] and its like look them up; [`Code::sure`] is the only way to a code that may be sent elsewhere, and it does
//! not give an unsure one. What was looked for and not found says so ([`why_none`]), and what a source has wrongly
//! ([`why_wrong`]).
//!
//! Check digits ([`verhoeff`], [`loinc`]) catch a mistyped digit. They do not catch a wrong meaning.
//!
//! ```
//! use redbook_clinical::codes::{self, Subject, System};
//!
//! let fluenz = codes::usual(Subject::VaccineProducts, "fluenz", System::Dmd).unwrap();
//! assert_eq!((fluenz.label(), fluenz.sure()), ("Fluenz", Some("43208811000001106")));
//!
//! // The outcomes of the sickle cell screen are in doubt: known when they come in, never sent out.
//! let carrier = codes::usual(Subject::BloodSpotOutcomes, "scd:05", System::Snomed).unwrap();
//! assert_eq!(carrier.sure(), None);
//! assert_eq!(codes::why_none(Subject::VaccineProducts, "repevax"), Some("no code was found"));
//! ```

mod code;
mod find;
pub mod loinc;
mod subject;
mod system;
mod vaccination;
pub mod verhoeff;

pub use code::Code;
pub(crate) use find::rows;
pub use find::{all, find, meaning, usual, variant, why_none, why_wrong};
pub use subject::Subject;
pub use system::System;
pub use vaccination::{Dose, VaccinationProcedure, vaccination_procedure};

#[cfg(test)]
mod tests;
