//! Reading Rust source as text: without comments and strings, without tests, function by function.
//!
//! Not a parser: enough for rules about names and lengths, and quick over the whole tree.

mod code;
mod functions;
mod mask;

pub(crate) use code::{Code, words};
pub(crate) use functions::{Function, functions};
