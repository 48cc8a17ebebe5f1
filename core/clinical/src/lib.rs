//! What medicine and the NHS say, as types and dated tables. Facts with their sources, never a verdict.
//!
//! - Quantities with their units ([`Weight`], [`Length`], [`Gestation`]) and the [`NhsNumber`].
//! - [`growth`]: measurements beside UK-WHO, facts about a child's growth, doubts about slips of the finger.
//! - [`chart`]: growth charts as geometry, SVG and (feature `png`) pictures.
//! - [`schedule`]: immunisations, screening and reviews: what is done, due, overdue, and why.
//! - [`screening`], [`development`]: results and scores as types. [`codes`]: SNOMED CT, dm+d and LOINC.
//! - [`age`]: ages in the words people use.
//!
//! Pure: no clock, no file, no other crate of this project. A value is *parsed* from what a person typed, exactly and
//! without floating point, and a number without its unit is refused, because grams are not kilograms. Whether a value
//! can be right is another question: [`Weight::doubt`] and its like only catch a slip of the finger, and a doubt never
//! stops anybody from saving.
//!
//! ```
//! use redbook_clinical::{Length, NhsNumber, Weight};
//!
//! let weight: Weight = "4,2 kg".parse()?;
//! assert_eq!(weight.g(), 4_200);
//! assert_eq!(weight.to_string(), "4.2 kg");
//! assert_eq!("9 lb 4 oz".parse(), Ok(Weight::from_g(4_196)));
//! assert!("4.2".parse::<Weight>().is_err(), "4.2 of what?");
//!
//! let length: Length = "523mm".parse()?;
//! assert_eq!(length.to_string(), "52.3 cm");
//!
//! let number: NhsNumber = "401 023 2137".parse()?;
//! assert_eq!(number.to_string(), "401 023 2137");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
pub mod age;
pub mod chart;
pub mod codes;
pub mod development;
mod doubt;
#[cfg(test)]
mod fixed_seed;
mod gestation;
pub mod growth;
mod length;
mod nhs_number;
mod quantity;
pub mod schedule;
pub mod screening;
mod typed;
mod vaccine;
mod weight;
mod wording;

pub use doubt::QuantityDoubt;
pub use gestation::{Gestation, ParseGestationError};
pub use length::Length;
pub use nhs_number::{Issuer, NhsNumber, NhsNumberError, NhsNumberStatus, ParseNhsNumberStatusError};
pub use quantity::{ParseQuantityError, Typed, Unread};
pub use typed::ParseChoiceError;
pub use vaccine::{Disease, UnknownVaccine, Vaccine};
pub use weight::Weight;
pub use wording::Wording;
