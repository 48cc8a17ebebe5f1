//! A first: what the child can do now, and since when.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};
use crate::when::When;

choices! {
    /// Whether the child does it.
    Skill {
        /// Achieved (SNOMED CT 1094981000000104).
        Achieved = 1, "achieved", "does it";
        /// Not achieved (SNOMED CT 1093061000000108).
        NotAchieved = 2, "not_achieved", "not yet";
        /// It could not be told (SNOMED CT 1093081000000104).
        UnableToAssess = 3, "unable_to_assess", "could not be told";
    }
}

/// A skill. It has three dates of its own, and the entry's is the day of the telling.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Milestone {
    /// What the child does.
    pub skill: String,
    /// Whether the child does it.
    pub result: Option<Skill>,
    /// When the child first did.
    pub first_achieved: Option<When>,
    /// When somebody saw it.
    pub observed: Option<When>,
    /// When somebody asked about it.
    pub asked: Option<When>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Milestone {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "milestone",
        "A first: what the child can do, and since when",
        "Milestone",
        &[Class::Family, Class::Clinical],
    );
}

impl Declared for Milestone {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "skill", "What the child does").required("What can the child do now?").first(),
            &mut self.skill,
        );
        visit.field(Field::new(1, "result", "Whether the child does it"), &mut self.result);
        visit.field(
            Field::new(2, "first_achieved", "When the child first did it").said("first {}"),
            &mut self.first_achieved,
        );
        visit.field(Field::new(3, "observed", "When it was seen").said("seen {}"), &mut self.observed);
        visit
            .field(Field::new(4, "asked", "When it was asked about").said("asked about {}"), &mut self.asked);
        visit.field(Field::note(5), &mut self.note);
    }
}
