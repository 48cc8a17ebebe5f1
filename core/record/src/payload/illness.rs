//! An illness or health problem.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};
use crate::when::When;

/// One illness; when it began is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Illness {
    /// What it was, as the person says it.
    pub what: String,
    /// When it was over.
    pub ended: Option<When>,
    /// Who said that it was that.
    pub diagnosed_by: Option<String>,
    /// What was done.
    pub treatment: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Illness {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "illness",
        "An illness or health problem",
        "Illness",
        &[Class::Clinical, Class::Family],
    );
}

impl Declared for Illness {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "what", "What it was").required("What was it (chickenpox, a cough ...)?").first(),
            &mut self.what,
        );
        visit.field(Field::new(1, "ended", "When it was over").said("until {}"), &mut self.ended);
        visit.field(
            Field::new(2, "diagnosed_by", "Who said that it was that").said("said by {}"),
            &mut self.diagnosed_by,
        );
        visit.field(
            Field::new(3, "treatment", "What was done").said("treatment: {}").long(),
            &mut self.treatment,
        );
        visit.field(Field::note(4), &mut self.note);
    }
}
