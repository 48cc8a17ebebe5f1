//! An appointment.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};

choices! {
    /// What became of an appointment.
    AppointmentState {
        /// It took place.
        Kept = 1, "kept", "took place";
        /// Nobody came.
        Missed = 2, "missed", "did not take place";
        /// It was called off.
        Cancelled = 3, "cancelled", "called off";
        /// It was moved to another day.
        Moved = 4, "moved", "moved to another day";
    }
}

/// An appointment; when it is, is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Appointment {
    /// What for.
    pub what: String,
    /// With whom.
    pub with: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Whom to call about it.
    pub telephone: Option<String>,
    /// What became of it.
    pub state: Option<AppointmentState>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Appointment {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("appointment", "An appointment", "Appointment", &[Class::Arrangement])
            .asks_when("When is it (2026-03-14T09:30)?")
            .ahead();
}

impl Declared for Appointment {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "what", "What for").required("What is the appointment for?").first(),
            &mut self.what,
        );
        visit.field(Field::new(1, "with", "With whom").said("with {}"), &mut self.with);
        visit.field(Field::new(2, "place", "Where"), &mut self.place);
        visit.field(Field::new(3, "telephone", "The number to call about it"), &mut self.telephone);
        visit.field(Field::new(4, "state", "What became of it"), &mut self.state);
        visit.field(Field::note(5), &mut self.note);
    }
}
