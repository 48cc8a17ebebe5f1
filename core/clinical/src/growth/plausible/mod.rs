//! Which measurements are asked about once more before they are kept. Nothing is ever refused: a person confirms, and the
//! measurement is kept as it was entered, with the doubt.
//!
//! [`doubts_of`] puts a measurement beside the reference and beside the child's own other measurements. What looks like a
//! slip comes with the likely explanations ([`Reading`]): those that would make it plausible, computed and not guessed.
//! The limits are data (`data/growth/plausible/limits.csv`); some are the RCPCH's, and the others are conventions of this
//! project and no clinical facts, and say so ([`GrowthDoubt::is_convention`]).
//!
//! Age is counted from the due date ([`GestationPolicy::ExactForLife`]) whatever the family's policy: a slip is a slip by any.
//!
//! ```
//! use chrono::NaiveDate;
//! use redbook_clinical::growth::plausible::doubts_of;
//! use redbook_clinical::growth::{Child, Measured, Measurement, Sex};
//!
//! let birth = NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("a day")?;
//! let child = Child { sex: Sex::Male, birth, gestation: Some("40+0".parse()?) };
//! // Scales show grams; the parent chose kilograms.
//! let on = NaiveDate::from_ymd_opt(2026, 4, 1).ok_or("a day")?;
//! let typed = Measurement { on, measured: Measured::weight("3500 kg".parse()?)? };
//! let doubts = doubts_of(&child, &[], &typed);
//! assert_eq!(doubts[0].id(), "growth.likely-slip");
//! assert_eq!(doubts[0].readings()[0].says().english, "3.5 kg, if grams were entered as kilograms.");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`GestationPolicy::ExactForLife`]: crate::growth::GestationPolicy::ExactForLife

mod doubt;
mod doubts;
mod limit;
mod others;
mod reading;
mod slip;
#[cfg(test)]
mod tests;

pub use doubt::GrowthDoubt;
pub use doubts::doubts_of;
pub use limit::{LIMITS_VERSION, Limit};
pub use reading::Reading;
pub use slip::Slip;
