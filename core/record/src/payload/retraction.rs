//! Takes an entry back.

use crate::declared::{Declared, Field, KindSpec, Visit};

/// Takes back what the entry replaces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Retraction {
    /// Why, if the person said.
    pub reason: Option<String>,
}

impl Retraction {
    pub(crate) const SPEC: KindSpec = KindSpec::new("retraction", "Takes an entry back", "Taken back", &[]);
}

impl Declared for Retraction {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(Field::new(0, "reason", "Why").long(), &mut self.reason);
    }
}
