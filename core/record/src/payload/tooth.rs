//! A tooth that came or went.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};

choices! {
    /// What became of a tooth.
    ToothEvent {
        /// It came through.
        CameThrough = 1, "came_through", "came through";
        /// It fell out.
        FellOut = 2, "fell_out", "fell out";
        /// It was taken out.
        TakenOut = 3, "taken_out", "was taken out";
    }
}

/// One tooth; when is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tooth {
    /// Which, as people say it: "lower left front".
    pub tooth: String,
    /// What became of it.
    pub event: Option<ToothEvent>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Tooth {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "tooth",
        "A tooth that came through or fell out",
        "Tooth",
        &[Class::Family, Class::Clinical],
    );
}

impl Declared for Tooth {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "tooth", "Which: lower left front ...")
                .required("Which tooth (lower left front)?")
                .first(),
            &mut self.tooth,
        );
        visit.field(Field::new(1, "event", "What became of it"), &mut self.event);
        visit.field(Field::note(2), &mut self.note);
    }
}
