//! The pregnancy before the birth.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Plausible, Visit};
use crate::when::When;

/// A pregnancy, and when the child is due. One that ended is a [`super::Loss`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pregnancy {
    /// When the child is due; it must be there.
    pub due: Option<When>,
    /// How that was found: "scan".
    pub dated_by: Option<String>,
    /// How many babies are expected.
    pub babies: Option<u32>,
    /// Where the birth is planned.
    pub maternity_unit: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Pregnancy {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("pregnancy", "A pregnancy: when the child is due", "Pregnancy", &[Class::Clinical]);
}

impl Declared for Pregnancy {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "due", "When the child is due")
                .required("When is the child due (2026-09-14)?")
                .said("due {}")
                .ahead()
                .first(),
            &mut self.due,
        );
        visit.field(
            Field::new(1, "dated_by", "How that was found: scan ...").said("by {}"),
            &mut self.dated_by,
        );
        visit.field(
            Field::new(2, "babies", "How many babies are expected")
                .said("{} expected")
                .plausible(Plausible::Between(1, 9)),
            &mut self.babies,
        );
        visit.field(Field::new(3, "maternity_unit", "Where the birth is planned"), &mut self.maternity_unit);
        visit.field(Field::note(4), &mut self.note);
    }
}
