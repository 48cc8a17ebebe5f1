//! What goes over the fields of a kind, whatever kind it is: to write them, read them, doubt them, show them, say them.

mod doubts;
mod reader;
mod say;
mod show;
mod writer;

pub(crate) use doubts::Doubts;
pub(crate) use reader::Reader;
pub(crate) use say::says;
pub use say::{Phrase, PhraseArg};
pub(crate) use show::Show;
pub use show::{FieldView, ValueView};
pub(crate) use writer::Writer;

#[cfg(test)]
mod paper;
#[cfg(test)]
mod tests;
