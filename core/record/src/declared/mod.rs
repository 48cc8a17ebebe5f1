//! How a kind of entry says what it holds: **once**.
//!
//! Each kind is a plain struct that walks a [`Visit`] over its fields ([`Declared::walk`]), each with what is to be
//! known of it ([`Field`]): its key on the wire, its stable name, what it may hold, and its words. Whatever has to do with
//! fields is a visitor and knows no kind: writing and reading CBOR, doubts, views, words, the arguments of `redbook add`
//! and `redbook correct`, and the tables in docs/protocol.md §6 and docs/cli.md. So a new kind is one file, and a field
//! cannot be written and not read, or read and not shown (docs/adr/0024).
//!
//! - [`Field`] declares a field, [`KindSpec`] a kind, [`choices!`] what a choice may be.
//! - [`Value`] is what a field holds, whatever its type; [`Slot`] is the field itself, to get and to set.

mod choices;
mod field;
mod kind_spec;
mod slot;
mod value;

pub use choices::Choice;
pub(crate) use choices::choices;
pub use field::{Absence, Field, Plausible};
pub use kind_spec::{KindSpec, WhenRule};
pub(crate) use slot::Held;
pub use slot::{NotHeld, Slot};
pub use value::{Shape, Value};

use crate::doubt::Doubt;

/// What goes over the fields of a kind.
pub trait Visit {
    /// A field: what is declared of it, and where it is.
    fn field(&mut self, field: Field, slot: &mut dyn Slot);
}

/// The first words of an entry on a line, where they are not simply the kind's and its first field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What follows the kind's name in the id of the message; empty where nothing does.
    pub variant: &'static str,
    /// The English.
    pub text: String,
}

/// A kind of entry that this version knows.
pub trait Declared {
    /// What is to be known of the kind.
    fn spec(&self) -> &'static KindSpec;

    /// Visits each field once, in the order in which people read them.
    fn walk(&mut self, visit: &mut dyn Visit);

    /// How a line about it begins; `None`: with [`KindSpec::lead`] and the fields that [`Field::heads`] says.
    fn headline(&self) -> Option<Headline> {
        None
    }

    /// What a person should be asked about it, beside what its fields say by themselves.
    fn own_doubts(&self) -> Vec<Doubt> {
        Vec::new()
    }
}
