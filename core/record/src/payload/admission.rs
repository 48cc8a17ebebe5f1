//! A stay in hospital, or a visit to emergency care.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};
use crate::when::When;

choices! {
    /// A stay or a visit.
    AdmissionSort {
        /// Admitted to a ward.
        Admitted = 1, "admitted", "admitted";
        /// Seen in emergency care.
        Emergency = 2, "emergency", "seen in A&E";
    }
}

/// One stay or visit; when it began is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Admission {
    /// Why, as the person says it.
    pub reason: String,
    /// A stay or a visit.
    pub sort: Option<AdmissionSort>,
    /// Where.
    pub hospital: Option<String>,
    /// When the child went home.
    pub discharged: Option<When>,
    /// What was found and done.
    pub outcome: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Admission {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("admission", "A stay in hospital, or a visit to A&E", "Hospital", &[Class::Clinical])
            .asks_when("When did it begin (today, or a date)?");
}

impl Declared for Admission {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "reason", "Why").required("Why was the child there?").first(),
            &mut self.reason,
        );
        visit.field(Field::new(1, "sort", "A stay, or a visit to emergency care"), &mut self.sort);
        visit.field(Field::new(2, "hospital", "Where"), &mut self.hospital);
        visit.field(
            Field::new(3, "discharged", "When the child went home").said("home {}"),
            &mut self.discharged,
        );
        visit.field(Field::new(4, "outcome", "What was found and done").long(), &mut self.outcome);
        visit.field(Field::note(5), &mut self.note);
    }
}
