//! Free text.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};

/// Free text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// The text.
    pub text: String,
}

impl Note {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("note", "A note", "Note", &[Class::Family, Class::Clinical]);
}

impl Declared for Note {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "text", "The text; \"-\" takes it from standard input")
                .required("What do you want to write?")
                .long()
                .first(),
            &mut self.text,
        );
    }
}
