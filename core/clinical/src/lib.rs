//! What medicine and the NHS say, as types: quantities with their units, the NHS number, and [`growth`].
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
//! assert!("4.2".parse::<Weight>().is_err(), "4.2 of what?");
//!
//! let length: Length = "523mm".parse()?;
//! assert_eq!(length.to_string(), "52.3 cm");
//!
//! let number: NhsNumber = "401 023 2137".parse()?;
//! assert_eq!(number.to_string(), "401 023 2137");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
pub mod chart;
mod doubt;
mod gestation;
pub mod growth;
mod length;
mod nhs_number;
mod quantity;
mod weight;

pub use doubt::QuantityDoubt;
pub use gestation::{Gestation, ParseGestationError};
pub use length::Length;
pub use nhs_number::{Issuer, NhsNumber, NhsNumberError};
pub use quantity::ParseQuantityError;
pub use weight::Weight;
