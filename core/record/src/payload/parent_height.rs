//! How tall a parent is, for the height that can be expected of the child.

use redbook_clinical::Length;
use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit, choices};

choices! {
    /// Which parent: the formula for the expected height asks for the biological ones.
    Parent {
        /// The mother.
        Mother = 1, "mother", "the mother";
        /// The father.
        Father = 2, "father", "the father";
    }
}

/// The height of one birth parent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParentHeight {
    /// Whose; it must be there.
    pub parent: Option<Parent>,
    /// The height; it must be there.
    pub height: Option<Length>,
    /// Whether somebody measured it, or it was only said.
    pub measured: Option<bool>,
    /// Anything to add.
    pub note: Option<String>,
}

impl ParentHeight {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "parent_height",
        "How tall the child's mother or father is",
        "Height of a parent",
        &[Class::Clinical],
    );
}

impl Declared for ParentHeight {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "parent", "Whose").required("Whose height is it (mother, father)?").first(),
            &mut self.parent,
        );
        visit.field(
            Field::new(1, "height", "The height, with its unit").required("How tall (165 cm)?"),
            &mut self.height,
        );
        visit.field(
            Field::new(2, "measured", "Whether it was measured, and not only said").said("measured: {}"),
            &mut self.measured,
        );
        visit.field(Field::note(3), &mut self.note);
    }

    fn headline(&self) -> Option<Headline> {
        let (variant, text) = match self.parent? {
            Parent::Mother => ("mother", "Height of the mother"),
            Parent::Father => ("father", "Height of the father"),
            Parent::Unknown(_) => return None,
        };
        Some(Headline { variant, text: text.to_owned() })
    }
}
