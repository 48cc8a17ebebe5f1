//! The child's birth.

use redbook_clinical::{Gestation, Length, Weight};
use redbook_protocol::Class;

use super::Measured;
use crate::declared::{Declared, Field, KindSpec, Plausible, Visit};
use crate::doubt::Doubt;

/// Five signs, each 0, 1 or 2.
const APGAR: Plausible = Plausible::Between(0, 10);

/// What is known of the birth; all of it may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BirthDetails {
    /// Length of the pregnancy.
    pub gestation: Option<Gestation>,
    /// Weight at birth.
    pub birth_weight: Option<Weight>,
    /// Length at birth.
    pub length: Option<Length>,
    /// Head circumference at birth.
    pub head_circumference: Option<Length>,
    /// Where.
    pub place: Option<String>,
    /// Whether the time of day is known, and not only filled in.
    pub time_known: Option<bool>,
    /// What sort of place, by the NHS data dictionary's number (1: at home).
    pub place_type: Option<u32>,
    /// Babies born of this pregnancy.
    pub births: Option<u32>,
    /// Which of them, from 1.
    pub birth_order: Option<u32>,
    /// Whether an identical twin.
    pub identical_twin: Option<bool>,
    /// How the child was delivered.
    pub delivery: Option<String>,
    /// What was tried before.
    pub attempted_delivery: Option<String>,
    /// Problems in the delivery.
    pub delivery_problems: Option<String>,
    /// Physical problems at birth.
    pub physical_problems: Option<String>,
    /// How the child was helped to breathe.
    pub resuscitation: Option<String>,
    /// APGAR score at 1 minute.
    pub apgar_1: Option<u32>,
    /// APGAR score at 5 minutes.
    pub apgar_5: Option<u32>,
    /// APGAR score at 10 minutes.
    pub apgar_10: Option<u32>,
    /// Whether put to the breast.
    pub put_to_breast: Option<bool>,
    /// Anything to add.
    pub note: Option<String>,
}

impl BirthDetails {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "birth_details",
        "The birth: when, how long the pregnancy was, weight, length, place, and how it went",
        "Born",
        &[Class::Clinical],
    )
    .asks_when("When was the child born (2026-01-09T04:12)?");

    /// The child, and where it was.
    fn walk_child(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "gestation", "How long the pregnancy was: 39+4, 39 weeks, 277 days").said("at {}"),
            &mut self.gestation,
        );
        visit.field(
            Field::new(1, "birth_weight", "Weight at birth, with its unit").option("weight"),
            &mut self.birth_weight,
        );
        visit.field(
            Field::new(3, "length", "Length at birth, with its unit").said("{} long"),
            &mut self.length,
        );
        visit.field(
            Field::new(2, "head_circumference", "Head circumference at birth, with its unit")
                .option("head")
                .said("head {}"),
            &mut self.head_circumference,
        );
        visit.field(Field::new(4, "place", "Where"), &mut self.place);
        visit.field(
            Field::new(5, "time_known", "Whether the time of day is known, and not only filled in").said(""),
            &mut self.time_known,
        );
    }

    /// How many were born, and where in the dictionary's words.
    fn walk_births(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(
                6,
                "place_type",
                "What sort of place, by the number in the NHS data dictionary (1: at home)",
            )
            .said("place type {}")
            .plausible(Plausible::Between(0, 9)),
            &mut self.place_type,
        );
        visit.field(
            Field::new(8, "births", "How many babies were born")
                .said("{} born together")
                .plausible(Plausible::Between(1, 9)),
            &mut self.births,
        );
        visit.field(
            Field::new(7, "birth_order", "Which of them, from 1")
                .said("number {}")
                .plausible(Plausible::Between(1, 9)),
            &mut self.birth_order,
        );
        visit.field(
            Field::new(18, "identical_twin", "Whether an identical twin").said("identical twin: {}"),
            &mut self.identical_twin,
        );
    }

    /// How it went.
    fn walk_delivery(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(9, "delivery", "How the child was delivered").said("delivery: {}"),
            &mut self.delivery,
        );
        visit.field(
            Field::new(10, "attempted_delivery", "What was tried before").said("tried before: {}"),
            &mut self.attempted_delivery,
        );
        visit.field(
            Field::new(11, "delivery_problems", "Problems in the delivery")
                .said("problems in the delivery: {}")
                .long(),
            &mut self.delivery_problems,
        );
        visit.field(
            Field::new(12, "physical_problems", "Physical problems at birth")
                .said("physical problems: {}")
                .long(),
            &mut self.physical_problems,
        );
    }

    /// The first minutes, and anything to add.
    fn walk_first_minutes(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(13, "resuscitation", "Resuscitation, as written in the notes")
                .said("resuscitation: {}"),
            &mut self.resuscitation,
        );
        visit.field(
            Field::new(14, "apgar_1", "APGAR score at 1 minute")
                .said("APGAR at 1 minute {}")
                .plausible(APGAR),
            &mut self.apgar_1,
        );
        visit.field(
            Field::new(15, "apgar_5", "APGAR score at 5 minutes").said("at 5 minutes {}").plausible(APGAR),
            &mut self.apgar_5,
        );
        visit.field(
            Field::new(16, "apgar_10", "APGAR score at 10 minutes").said("at 10 minutes {}").plausible(APGAR),
            &mut self.apgar_10,
        );
        visit.field(
            Field::new(17, "put_to_breast", "Whether put to the breast").said("put to the breast: {}"),
            &mut self.put_to_breast,
        );
        visit.field(Field::note(19), &mut self.note);
    }

    /// What was measured at birth: weight, length, head circumference.
    pub fn measured(&self) -> impl Iterator<Item = Measured> {
        let weight = self.birth_weight.map(Measured::Weight);
        let length = self.length.map(Measured::LengthLying);
        let head = self.head_circumference.map(Measured::HeadCircumference);
        [weight, length, head].into_iter().flatten()
    }
}

impl Declared for BirthDetails {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        self.walk_child(visit);
        self.walk_births(visit);
        self.walk_delivery(visit);
        self.walk_first_minutes(visit);
    }

    /// What no slip of one field alone shows. A gestation of nothing, or of years, has its own question.
    fn own_doubts(&self) -> Vec<Doubt> {
        let is_of_a_birth =
            |gestation: &Gestation| (Gestation::GROWTH_MIN..=Gestation::GROWTH_MAX).contains(gestation);
        let gestation =
            self.gestation.filter(|gestation| gestation.doubt().is_none() && !is_of_a_birth(gestation));
        let order = self.birth_order.zip(self.births).filter(|(order, births)| order > births);
        gestation
            .map(|_| Doubt::GestationAtBirth)
            .into_iter()
            .chain(order.map(|_| Doubt::BirthOrder))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gestation_that_no_child_is_born_after_is_asked_about() {
        let doubts = |days| {
            let gestation = Some(Gestation::from_days(days));
            BirthDetails { gestation, ..BirthDetails::default() }.own_doubts()
        };
        let (first, last) = (22 * 7, 44 * 7 + 6);
        assert_eq!((doubts(first - 1), doubts(first)), (vec![Doubt::GestationAtBirth], vec![]));
        assert_eq!((doubts(last), doubts(last + 1)), (vec![], vec![Doubt::GestationAtBirth]));
        let longest = Gestation::TYPING_SLIP_DAYS;
        assert_eq!((doubts(0), doubts(longest)), (vec![], vec![Doubt::GestationAtBirth]));
        assert_eq!(doubts(longest + 1), [], "asked about as a slip of the field");
    }

    #[test]
    fn the_third_of_two_is_asked_about() {
        let doubts = |birth_order, births| {
            BirthDetails { birth_order, births, ..BirthDetails::default() }.own_doubts()
        };
        assert_eq!(doubts(Some(3), Some(2)), [Doubt::BirthOrder]);
        for (order, births) in [(Some(2), Some(2)), (Some(1), Some(2)), (Some(3), None), (None, Some(1))] {
            assert_eq!(doubts(order, births), []);
        }
    }
}
