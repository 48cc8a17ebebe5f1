//! The data types of FHIR R4 that the resources here are made of; only the parts that are used, only for writing.

mod annotation;
mod coding;
mod extension;
mod meta;
mod moment;
mod narrative;
mod quantity;
mod reference;
mod value;

pub(crate) use annotation::Annotation;
pub(crate) use coding::{Coding, Concept};
pub(crate) use extension::{Absent, Extension, ExtensionValue};
pub(crate) use meta::Meta;
pub(crate) use moment::{Moment, Period, date_time, instant, whole_date};
pub(crate) use narrative::Narrative;
pub(crate) use quantity::Quantity;
pub(crate) use reference::{Identifier, Reference};
pub(crate) use value::{Component, Value};
