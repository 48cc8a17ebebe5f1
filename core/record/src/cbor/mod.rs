//! The CBOR of entries: judged whole before anything is read from it, so that later steps meet only well-formed bytes.
mod fields;
mod scan;
mod writer;

pub use scan::CborError;

pub(crate) use fields::{Fields, Misshapen, NotFields};
pub(crate) use scan::{item_len, scan_whole};
pub(crate) use writer::{Item, MapWriter, array_head};
