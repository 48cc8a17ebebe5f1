//! A meeting with a professional before the birth.

use redbook_clinical::Gestation;
use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};

/// An antenatal contact; when it was is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AntenatalContact {
    /// How long the pregnancy had lasted.
    pub pregnant: Option<Gestation>,
    /// With whom.
    pub done_by: Option<String>,
    /// What that person is: "midwife".
    pub job: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// What was agreed.
    pub plan: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl AntenatalContact {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "antenatal_contact",
        "A meeting with a professional before the birth",
        "Antenatal contact",
        &[Class::Clinical],
    )
    .asks_when("When was it (today, or a date)?");
}

impl Declared for AntenatalContact {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "pregnant", "How long the pregnancy had lasted: 28+2, 28 weeks").said("at {}"),
            &mut self.pregnant,
        );
        visit.field(Field::new(1, "done_by", "With whom").said("with {}"), &mut self.done_by);
        visit.field(Field::new(2, "job", "What that person is: midwife, health visitor ..."), &mut self.job);
        visit.field(Field::new(3, "place", "Where"), &mut self.place);
        visit.field(Field::new(4, "plan", "What was agreed").said("plan: {}").long(), &mut self.plan);
        visit.field(Field::note(5), &mut self.note);
    }
}
