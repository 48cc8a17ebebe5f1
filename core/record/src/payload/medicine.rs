//! A medicine.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};
use crate::when::When;

/// One medicine; when it was begun is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Medicine {
    /// Which, as on the box.
    pub name: String,
    /// How much, as on the label.
    pub dose: Option<String>,
    /// How often, as on the label.
    pub often: Option<String>,
    /// What for.
    pub reason: Option<String>,
    /// When it was stopped.
    pub stopped: Option<When>,
    /// Who prescribed it.
    pub prescribed_by: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Medicine {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "medicine",
        "A medicine that the child takes or took",
        "Medicine",
        &[Class::Clinical, Class::Family],
    );
}

impl Declared for Medicine {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "name", "Which, as on the box").required("Which medicine?").first(),
            &mut self.name,
        );
        visit.field(Field::new(1, "dose", "How much, as on the label"), &mut self.dose);
        visit.field(Field::new(2, "often", "How often, as on the label"), &mut self.often);
        visit.field(Field::new(3, "reason", "What for").said("for {}"), &mut self.reason);
        visit.field(
            Field::new(4, "stopped", "When it was stopped").said("until {}").ahead(),
            &mut self.stopped,
        );
        visit.field(
            Field::new(5, "prescribed_by", "Who prescribed it").said("prescribed by {}"),
            &mut self.prescribed_by,
        );
        visit.field(Field::note(6), &mut self.note);
    }
}
