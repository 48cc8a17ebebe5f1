//! An illness in the family, or that none is known.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit};

/// One condition in the family. Who says that none is known is the entry's author.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FamilyHistory {
    /// Which; `None` says that none is known.
    pub condition: Option<String>,
    /// Who has or had it: "mother's father".
    pub relative: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl FamilyHistory {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "family_history",
        "An illness in the family, or that none is known",
        "In the family",
        &[Class::Clinical],
    );
}

impl Declared for FamilyHistory {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "condition", "Which")
                .or_none("Which illness is in the family?", "none-known", "No illness in the family is known")
                .first(),
            &mut self.condition,
        );
        visit.field(Field::new(1, "relative", "Who has or had it: mother's father ..."), &mut self.relative);
        visit.field(Field::note(2), &mut self.note);
    }

    fn headline(&self) -> Option<Headline> {
        let text = "No illness in the family known".to_owned();
        self.condition.is_none().then_some(Headline { variant: "none_known", text })
    }
}
