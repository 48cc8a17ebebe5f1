//! What only the whole can show: the form of the tables, and answers that are known from elsewhere.

#[cfg(feature = "batch")]
mod batch;
mod form;
#[cfg(feature = "uk90")]
mod inverse;
#[cfg(feature = "uk90")]
mod policies;
#[cfg(feature = "uk90")]
mod vectors;
#[cfg(not(feature = "uk90"))]
mod without_uk90;
