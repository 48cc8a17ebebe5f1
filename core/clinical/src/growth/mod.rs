//! How a child grows beside other children: UK-WHO, from 23 weeks of gestation to 20 years.
//!
//! UK-WHO is a patchwork: UK90 before two weeks after the due date, the WHO standards up to four years, UK90 again up to
//! twenty. [`ReferenceTable::covering`] says which table an age falls into; at a boundary it is the older one, and there
//! is a step. [`assess`] puts a measurement beside its table by the LMS method; [`measurement_at_sds`] is its inverse.
//! How the length of the pregnancy counts is a choice ([`GestationPolicy`]) that changes the answer a lot, so that every
//! [`Assessment`] says which choice, table and data it is from.
//!
//! What a child's measurements say together is in [`facts`]; which of them look like a slip is in [`plausible`].
//!
//! Invariants: the same answer, to the last bit, on every machine (libm, no system mathematics); nothing here judges a
//! child, refuses a measurement for being unlikely, or rounds. The numbers and where they are from: `data/growth/`.
//!
//! ```
//! use redbook_clinical::growth::{GestationPolicy, Measured, MeasurementMethod, Sex, assess};
//! use redbook_clinical::{Gestation, Weight};
//!
//! let weight = Measured::weight("4.0 kg".parse::<Weight>()?)?;
//! let gestation: Gestation = "37+2".parse()?;
//! let assessment = assess(Sex::Female, gestation, 40, weight, GestationPolicy::ExactForLife)?;
//! assert_eq!(assessment.band.to_string(), "between the 50th and 75th centiles");
//! assert_eq!(assessment.table.id(), "who-2006-infant");
//!
//! // Counted from birth, as on paper, the same weight lies elsewhere.
//! let assessment = assess(Sex::Female, gestation, 40, weight, GestationPolicy::PaperChart)?;
//! assert_eq!(assessment.band.to_string(), "between the 9th and 25th centiles");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod age;
mod assess;
mod band;
#[cfg(feature = "batch")]
pub mod batch;
mod centile;
mod child;
mod data;
pub mod facts;
mod interpolate;
mod inverse;
mod kept;
mod line;
mod lms;
mod measured;
mod message;
mod method;
mod mid_parental;
mod no_reference;
mod normal;
mod packed;
pub mod plausible;
mod policy;
mod rows;
mod sds;
mod sex;
mod source;
mod space;
mod table;
#[cfg(test)]
mod tests;

pub use age::{AgeError, DecimalAge};
pub use assess::{AssessError, Assessment, assess};
pub use band::CentileBand;
pub use centile::{Centile, CentileError};
pub use child::{Child, ChildError, Measurement};
pub use data::{DATA_VERSION, REFERENCE};
pub use inverse::{InverseError, MeasurementAt, measurement_at_sds, measurement_in_table};
pub use kept::{Beside, KeptAssessment};
pub use line::CentileLine;
pub use lms::Lms;
pub use measured::{Measured, MeasuredError};
pub use message::{Arg, Message};
pub use method::MeasurementMethod;
pub use mid_parental::{MidParental, MidParentalError, TargetEnd};
pub use no_reference::NoReference;
pub use policy::{CorrectedUntil, CountedAge, GestationPolicy};
pub use sds::Sds;
pub use sex::Sex;
pub use source::Source;
pub use space::CentileSpaces;
pub use table::ReferenceTable;
