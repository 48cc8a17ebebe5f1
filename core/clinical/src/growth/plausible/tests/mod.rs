//! Stories of slips, and the form of the limits.

#[cfg(feature = "uk90")]
mod earlier;
mod form;
#[cfg(feature = "uk90")]
mod people;
#[cfg(feature = "uk90")]
mod properties;
#[cfg(feature = "uk90")]
mod slips;
