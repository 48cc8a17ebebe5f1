//! Scores of an ASQ-3 questionnaire; its questions are not ours to hold.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Plausible, Visit};

/// The forms that have a code in the NHS's DCH-ASQ3AssessmentToolType-1.
const FORMS_MONTHS: &[u32] = &[2, 4, 6, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 42, 48, 54, 60];

/// ASQ-3: the form and its five scores. When it was filled in is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asq3 {
    /// For which age the form is, in months; it must be there.
    pub form_months: Option<u32>,
    /// Score.
    pub communication: Option<u32>,
    /// Score.
    pub gross_motor: Option<u32>,
    /// Score.
    pub fine_motor: Option<u32>,
    /// Score.
    pub problem_solving: Option<u32>,
    /// Score.
    pub personal_social: Option<u32>,
    /// Who filled it in.
    pub filled_in_by: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Asq3 {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("asq3", "The five scores of an ASQ-3 questionnaire", "ASQ-3", &[Class::Clinical])
            .asks_when("When was it filled in (today, or a date)?");
}

impl Declared for Asq3 {
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
        visit.field(
            Field::new(1, "communication", "Score for communication").said("communication {}"),
            &mut self.communication,
        );
        visit.field(
            Field::new(2, "gross_motor", "Score for gross motor").said("gross motor {}"),
            &mut self.gross_motor,
        );
        visit.field(
            Field::new(3, "fine_motor", "Score for fine motor").said("fine motor {}"),
            &mut self.fine_motor,
        );
        visit.field(
            Field::new(4, "problem_solving", "Score for problem solving").said("problem solving {}"),
            &mut self.problem_solving,
        );
        visit.field(
            Field::new(5, "personal_social", "Score for personal-social").said("personal-social {}"),
            &mut self.personal_social,
        );
        visit.field(
            Field::new(6, "filled_in_by", "Who filled it in").said("filled in by {}"),
            &mut self.filled_in_by,
        );
        visit.field(Field::note(7), &mut self.note);
    }
}
