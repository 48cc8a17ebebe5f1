//! Somebody to call: the health visitor, the practice, the nursery.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};

/// One person or place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Their part: "health visitor", "GP".
    pub role: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// Telephone number, as written.
    pub telephone: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Contact {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("contact", "Somebody to call", "Contact", &[Class::Arrangement]);
}

impl Declared for Contact {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "name", "Name of the person or place").required("What are they called?").first(),
            &mut self.name,
        );
        visit.field(Field::new(1, "role", "Their part: health visitor, GP ..."), &mut self.role);
        visit.field(Field::new(4, "organisation", "Where they work"), &mut self.organisation);
        visit.field(Field::new(2, "telephone", "Telephone number"), &mut self.telephone);
        visit.field(Field::new(3, "email", "Email address"), &mut self.email);
        visit.field(Field::note(5), &mut self.note);
    }
}
