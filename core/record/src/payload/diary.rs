//! A page of the family's diary.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};

/// What a family wants to keep of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diary {
    /// A title.
    pub title: Option<String>,
    /// The text.
    pub text: String,
}

impl Diary {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("diary", "A page of the family's diary", "Diary", &[Class::Family]);
}

impl Declared for Diary {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(Field::new(1, "title", "A title").heading(), &mut self.title);
        visit.field(
            Field::new(0, "text", "The text; \"-\" takes it from standard input")
                .required("What do you want to write?")
                .long()
                .first(),
            &mut self.text,
        );
    }
}
