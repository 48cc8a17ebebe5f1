//! Stories of children, and the form of the rules.

#[cfg(feature = "uk90")]
mod early;
mod form;
#[cfg(feature = "uk90")]
mod height;
#[cfg(feature = "uk90")]
mod people;
#[cfg(feature = "uk90")]
mod properties;
#[cfg(feature = "uk90")]
mod weight;
