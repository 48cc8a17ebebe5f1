//! The newborn hearing screen.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};

choices! {
    /// Which hearing test.
    HearingTest {
        /// Automated auditory brainstem response (SNOMED CT 413083006).
        Aabr = 1, "aabr", "brainstem response (AABR)";
        /// Automated otoacoustic emissions (SNOMED CT 446077009).
        Aoae = 2, "aoae", "otoacoustic emissions (AOAE)";
    }
}

choices! {
    /// What one ear gave.
    Response {
        /// A clear response.
        Clear = 1, "clear", "clear response";
        /// No clear response.
        NoClear = 2, "no_clear_response", "no clear response";
    }
}

/// A hearing test, per ear. The outcome of the whole screen is as the letter says it: no public file lists all outcomes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hearing {
    /// Which test.
    pub test: Option<HearingTest>,
    /// The left ear.
    pub left: Option<Response>,
    /// The right ear.
    pub right: Option<Response>,
    /// The outcome of the screen, as the letter says it.
    pub outcome: Option<String>,
    /// Who did it.
    pub done_by: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Hearing {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("hearing", "A newborn hearing test, per ear", "Hearing test", &[Class::Clinical])
            .asks_when("When was the test (today, or a date)?")
            .needs_something();
}

impl Declared for Hearing {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(Field::new(0, "test", "Which test"), &mut self.test);
        visit.field(Field::new(1, "left", "The left ear").said("left ear: {}"), &mut self.left);
        visit.field(Field::new(2, "right", "The right ear").said("right ear: {}"), &mut self.right);
        visit.field(
            Field::new(3, "outcome", "The outcome of the whole screen, as the letter says it")
                .said("outcome: {}"),
            &mut self.outcome,
        );
        visit.field(Field::new(4, "done_by", "Who did it").said("by {}"), &mut self.done_by);
        visit.field(Field::new(5, "place", "Where"), &mut self.place);
        visit.field(Field::note(6), &mut self.note);
    }
}
