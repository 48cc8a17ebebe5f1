//! An allergy, or that none is known.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit};

/// One allergy. Who says that none is known is the entry's author.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allergy {
    /// What to; `None` says that no allergy is known.
    pub substance: Option<String>,
    /// What happened.
    pub reaction: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Allergy {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("allergy", "An allergy, or that none is known", "Allergy", &[Class::Clinical]);
}

impl Declared for Allergy {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "substance", "What to")
                .or_none("Allergic to what?", "none-known", "No allergy is known")
                .first(),
            &mut self.substance,
        );
        visit.field(Field::new(1, "reaction", "What happened"), &mut self.reaction);
        visit.field(Field::note(2), &mut self.note);
    }

    fn headline(&self) -> Option<Headline> {
        Some(match &self.substance {
            Some(substance) => Headline { variant: "", text: format!("Allergy to {substance}") },
            None => Headline { variant: "none_known", text: "No known allergies".to_owned() },
        })
    }
}
