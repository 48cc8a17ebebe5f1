//! How the child is fed.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};
use crate::when::When;

choices! {
    /// The first milk, by the codes of the NHS's child health feed.
    FirstMilk {
        /// The mother's.
        Maternal = 1, "maternal", "mother's breast milk";
        /// A donor's.
        Donor = 2, "donor", "donor breast milk";
        /// Not breast milk.
        NotBreastMilk = 3, "not_breast_milk", "not breast milk";
    }
}

choices! {
    /// Whether the child has breast milk, by the codes of the NHS's child health feed.
    BreastMilk {
        /// Only.
        Exclusively = 1, "exclusively", "breast milk only";
        /// Partly.
        Partially = 2, "partially", "breast milk and other milk";
        /// Not.
        NotBreastfed = 3, "not_breastfed", "no breast milk";
    }
}

/// What is known of feeding on one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feeding {
    /// The first milk.
    pub first_milk: Option<FirstMilk>,
    /// When the first milk was.
    pub first_fed: Option<When>,
    /// Whether breast milk only, partly, or not.
    pub status: Option<BreastMilk>,
    /// How: "bottle", "cup".
    pub method: Option<String>,
    /// When solid food began.
    pub solids_started: Option<When>,
    /// When breastfeeding stopped.
    pub breastfeeding_stopped: Option<When>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Feeding {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "feeding",
        "How the child is fed: first milk, breast milk or not, solids",
        "Feeding",
        &[Class::Family, Class::Clinical],
    )
    .needs_something();
}

impl Declared for Feeding {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "first_milk", "The first milk").said("first milk: {}"),
            &mut self.first_milk,
        );
        visit.field(
            Field::new(1, "first_fed", "When the first milk was").said("first fed {}"),
            &mut self.first_fed,
        );
        visit.field(Field::new(2, "status", "Whether breast milk only, partly, or not"), &mut self.status);
        visit.field(
            Field::new(3, "method", "How: breast, bottle, cup, tube ...").said("by {}"),
            &mut self.method,
        );
        visit.field(
            Field::new(4, "solids_started", "When solid food began").said("solids since {}"),
            &mut self.solids_started,
        );
        visit.field(
            Field::new(5, "breastfeeding_stopped", "When breastfeeding stopped").said("breastfed until {}"),
            &mut self.breastfeeding_stopped,
        );
        visit.field(Field::note(6), &mut self.note);
    }
}
