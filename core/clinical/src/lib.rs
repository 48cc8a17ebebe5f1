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
pub use quantity::{ParseQuantityError, Typed, Unread};
pub use weight::Weight;

/// Random cases with the same seed every time; PROPTEST_RNG_SEED chooses another, and is what a failure is replayed with.
#[cfg(test)]
fn fixed_seed(cases: u32) -> proptest::test_runner::Config {
    use proptest::test_runner::{Config, RngSeed};
    let default = Config::default();
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0),
        chosen @ RngSeed::Fixed(_) => chosen,
    };
    Config { cases, rng_seed, failure_persistence: None, ..default }
}
