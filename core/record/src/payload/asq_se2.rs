//! The score of an ASQ:SE-2 questionnaire; its questions are not ours to hold.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Plausible, Visit};

/// The forms whose score has a code in SNOMED CT (1053941000000101 to 1054051000000100).
const FORMS_MONTHS: &[u32] = &[2, 6, 12, 18, 24, 30, 36, 48, 60];

/// ASQ:SE-2: the form and its total. When it was filled in is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AsqSe2 {
    /// For which age the form is, in months; it must be there.
    pub form_months: Option<u32>,
    /// The total score.
    pub total: Option<u32>,
    /// Who filled it in.
    pub filled_in_by: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl AsqSe2 {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "asq_se2",
        "The total score of an ASQ:SE-2 questionnaire",
        "ASQ:SE-2",
        &[Class::Clinical],
    )
    .asks_when("When was it filled in (today, or a date)?");
}

impl Declared for AsqSe2 {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "form_months", "For which age the form is, in months")
                .required("For which age is the form, in months (24)?")
                .said("{} month form")
                .plausible(Plausible::OneOf(FORMS_MONTHS))
                .first(),
            &mut self.form_months,
        );
        visit.field(Field::new(1, "total", "The total score").said("total {}"), &mut self.total);
        visit.field(
            Field::new(2, "filled_in_by", "Who filled it in").said("filled in by {}"),
            &mut self.filled_in_by,
        );
        visit.field(Field::note(3), &mut self.note);
    }
}
