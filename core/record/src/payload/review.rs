//! A review of the Healthy Child Programme, or another.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit, choices};

choices! {
    /// Which review: the five mandated ones, the two suggested extra ones, and those that the paper book has a page for.
    WhichReview {
        /// Antenatal, from 28 weeks of pregnancy.
        Antenatal = 1, "antenatal", "antenatal";
        /// New birth visit.
        NewBirth = 2, "new_birth", "new birth visit";
        /// 6 to 8 weeks, by the health visitor.
        SixToEightWeeks = 3, "six_to_eight_weeks", "6 to 8 weeks";
        /// 12 months.
        TwelveMonths = 4, "twelve_months", "12 months";
        /// 2 to 2½ years.
        TwoToTwoAndAHalfYears = 5, "two_to_two_and_a_half_years", "2 to 2½ years";
        /// 3 to 4 months, suggested.
        ThreeToFourMonths = 6, "three_to_four_months", "3 to 4 months";
        /// 6 months, suggested.
        SixMonths = 7, "six_months", "6 months";
        /// 6 to 8 weeks, by the GP.
        GpSixToEightWeeks = 8, "gp_six_to_eight_weeks", "GP examination at 6 to 8 weeks";
        /// School entry.
        SchoolEntry = 9, "school_entry", "school entry";
        /// Any other.
        Extra = 10, "extra", "extra review";
    }
}

/// A review; when it was is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// Which review; it must be there.
    pub which: Option<WhichReview>,
    /// Who did it.
    pub done_by: Option<String>,
    /// What that person is: "health visitor".
    pub job: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// What was found.
    pub notes: Option<String>,
    /// What was agreed.
    pub plan: Option<String>,
}

impl Review {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "review",
        "A review of the child's health and development",
        "Review",
        &[Class::Clinical],
    )
    .asks_when("When was the review (today, or a date)?");
}

impl Declared for Review {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "which", "Which review")
                .required("Which review (new-birth, twelve-months ...)?")
                .first(),
            &mut self.which,
        );
        visit.field(Field::new(1, "done_by", "Who did it").said("by {}"), &mut self.done_by);
        visit.field(Field::new(2, "job", "What that person is: health visitor, GP ..."), &mut self.job);
        visit.field(Field::new(3, "place", "Where"), &mut self.place);
        visit.field(Field::new(4, "notes", "What was found").long(), &mut self.notes);
        visit.field(Field::new(5, "plan", "What was agreed").said("plan: {}").long(), &mut self.plan);
    }
}
