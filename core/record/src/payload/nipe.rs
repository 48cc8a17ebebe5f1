//! The newborn and infant physical examination.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};

choices! {
    /// What is examined.
    NipeSystem {
        /// Eyes.
        Eyes = 1, "eyes", "eyes";
        /// Heart.
        Heart = 2, "heart", "heart";
        /// Hips.
        Hips = 3, "hips", "hips";
        /// Testes.
        Testes = 4, "testes", "testes";
    }
}

choices! {
    /// What was found, as the outcome lists of the NHS's child health feed have it.
    NipeResult {
        /// Normal.
        Normal = 1, "normal", "normal";
        /// Abnormal, or suspected to be.
        Abnormal = 2, "abnormal", "something to be looked at further";
        /// Begun and not finished.
        Incomplete = 3, "incomplete", "not finished";
        /// Declined.
        Declined = 4, "declined", "declined";
        /// Not done.
        NotDone = 5, "not_done", "not done";
    }
}

choices! {
    /// On which side.
    Side {
        /// Left.
        Left = 1, "left", "left";
        /// Right.
        Right = 2, "right", "right";
        /// Both.
        Both = 3, "both", "both sides";
    }
}

choices! {
    /// Which examination.
    NipeExam {
        /// Within 72 hours of birth.
        Newborn = 1, "newborn", "newborn examination";
        /// At 6 to 8 weeks.
        Infant = 2, "infant", "examination at 6 to 8 weeks";
    }
}

/// One system of one examination. Each stands by itself, as each is followed up by itself; when it was is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Nipe {
    /// What was examined; it must be there.
    pub system: Option<NipeSystem>,
    /// What was found; it must be there.
    pub result: Option<NipeResult>,
    /// On which side.
    pub side: Option<Side>,
    /// Whether there is a risk factor.
    pub risk_factor: Option<bool>,
    /// Which examination.
    pub exam: Option<NipeExam>,
    /// Who did it.
    pub done_by: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Nipe {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "nipe",
        "A newborn or infant physical examination: eyes, heart, hips or testes",
        "Physical examination",
        &[Class::Clinical],
    )
    .asks_when("When was the examination (today, or a date)?");
}

impl Declared for Nipe {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "system", "What was examined")
                .required("What was examined (eyes, heart, hips, testes)?")
                .first(),
            &mut self.system,
        );
        visit.field(
            Field::new(1, "result", "What was found")
                .required("What was found (normal, abnormal ...)?")
                .heading(),
            &mut self.result,
        );
        visit.field(Field::new(2, "side", "On which side"), &mut self.side);
        visit.field(
            Field::new(3, "risk_factor", "Whether there is a risk factor").said("risk factor: {}"),
            &mut self.risk_factor,
        );
        visit.field(Field::new(4, "exam", "Which examination"), &mut self.exam);
        visit.field(Field::new(5, "done_by", "Who did it").said("by {}"), &mut self.done_by);
        visit.field(Field::note(6), &mut self.note);
    }
}
