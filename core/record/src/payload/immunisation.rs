//! A vaccine that was given, or that was not and why.

use redbook_clinical::Vaccine;
use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Plausible, Visit, choices};
use crate::doubt::Doubt;
use crate::when::When;

choices! {
    /// Why a vaccine was not given. The numbers to 7 are those of the NHS's DCH-ReasonNotGiven-1; the child being unwell has
    /// a code in SNOMED CT (213257006) but not there.
    ReasonNotGiven {
        /// Given elsewhere.
        GivenElsewhere = 2, "given_elsewhere", "given elsewhere";
        /// Nobody came.
        DidNotAttend = 3, "did_not_attend", "did not attend";
        /// Declined.
        Declined = 4, "declined", "declined";
        /// There is a medical reason against it.
        Contraindicated = 5, "contraindicated", "contraindicated";
        /// An adverse reaction.
        AdverseReaction = 6, "adverse_reaction", "adverse reaction";
        /// No consent.
        NoConsent = 7, "no_consent", "no consent";
        /// The child was unwell.
        Unwell = 32, "unwell", "unwell on the day";
    }
}

choices! {
    /// How the author of an entry knows of a dose.
    Source {
        /// From the one who gave it.
        Primary = 1, "primary", "recorded by who gave it";
        /// From somebody else, or from a paper.
        Reported = 2, "reported", "as reported";
    }
}

/// One dose of one vaccine. When it was given, or was to be given, is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Immunisation {
    /// Which vaccine, as the person wrote it: "6-in-1", "MMRV".
    pub vaccine: String,
    /// Why it was not given; `None`: it was.
    pub not_given: Option<ReasonNotGiven>,
    /// Which dose of it.
    pub dose: Option<u32>,
    /// The product's name.
    pub product: Option<String>,
    /// Who makes it.
    pub manufacturer: Option<String>,
    /// The batch number on the box.
    pub batch: Option<String>,
    /// When that batch expires.
    pub expiry: Option<When>,
    /// Where on the body.
    pub site: Option<String>,
    /// How: into a muscle, by mouth, into the nose.
    pub route: Option<String>,
    /// How much, as written.
    pub amount: Option<String>,
    /// Where it was given.
    pub place: Option<String>,
    /// Who gave it.
    pub given_by: Option<String>,
    /// What that person is: "practice nurse".
    pub job: Option<String>,
    /// Where that person works.
    pub organisation: Option<String>,
    /// The organisation's ODS code.
    pub ods_code: Option<String>,
    /// Whether its author was there or was told.
    pub source: Option<Source>,
    /// Copied from the paper book, by somebody who did not see it given.
    pub from_paper_book: bool,
    /// The advice that was given.
    pub advice: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Immunisation {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "immunisation",
        "A vaccine that was given, or why it was not",
        "Immunisation",
        &[Class::Clinical],
    )
    .asks_when("When was it given (today, or a date)?");

    /// Whether it was given after the last day of its batch; a batch that expires in a month does so with its last day.
    pub(crate) fn is_after_expiry(&self, when: &When) -> bool {
        // ISO 8601: texts compare as days do, and the beginning of one is the month or the year of it.
        let (given, expiry) = (when.to_string(), self.expiry.map(|expiry| expiry.to_string()));
        self.not_given.is_none() && expiry.is_some_and(|expiry| given > expiry && !given.starts_with(&expiry))
    }

    /// Which vaccine, and what is on its box.
    fn walk_product(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "vaccine", "Which vaccine: 6-in-1, MenB, rotavirus, MMRV ...")
                .required("Which vaccine (6-in-1, MenB, rotavirus ...)?")
                .first(),
            &mut self.vaccine,
        );
        visit.field(Field::new(16, "not_given", "Why it was not given"), &mut self.not_given);
        visit.field(
            Field::new(1, "dose", "Which dose of it").said("dose {}").plausible(Plausible::Between(1, 9)),
            &mut self.dose,
        );
        visit.field(Field::new(4, "product", "The product's name"), &mut self.product);
        visit.field(Field::new(10, "manufacturer", "Who makes it"), &mut self.manufacturer);
        visit.field(Field::new(2, "batch", "The batch number on the box").said("batch {}"), &mut self.batch);
        visit.field(
            Field::new(8, "expiry", "When that batch expires").said("expires {}").ahead(),
            &mut self.expiry,
        );
    }

    /// How and where it was given.
    fn walk_giving(&mut self, visit: &mut dyn Visit) {
        visit.field(Field::new(3, "site", "Where on the body"), &mut self.site);
        visit.field(
            Field::new(9, "route", "How: into a muscle, by mouth, into the nose ..."),
            &mut self.route,
        );
        visit.field(Field::new(11, "amount", "How much, as written on the box"), &mut self.amount);
        visit.field(Field::new(5, "place", "Where it was given"), &mut self.place);
    }

    /// By whom, and how the author knows.
    fn walk_author(&mut self, visit: &mut dyn Visit) {
        visit.field(Field::new(12, "given_by", "Who gave it").said("given by {}"), &mut self.given_by);
        visit.field(Field::new(13, "job", "What that person is: practice nurse ..."), &mut self.job);
        visit.field(Field::new(14, "organisation", "Where that person works"), &mut self.organisation);
        visit.field(
            Field::new(15, "ods_code", "That organisation's ODS code").said("ODS {}"),
            &mut self.ods_code,
        );
        visit.field(Field::new(17, "source", "Whether you gave it or were told of it"), &mut self.source);
        visit.field(
            Field::new(
                6,
                "from_paper_book",
                "Copied from the paper book, by somebody who did not see it given",
            )
            .said("copied from the paper book"),
            &mut self.from_paper_book,
        );
        visit.field(
            Field::new(18, "advice", "The advice that was given").said("advice: {}").long(),
            &mut self.advice,
        );
        visit.field(Field::note(7), &mut self.note);
    }
}

impl Declared for Immunisation {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        self.walk_product(visit);
        self.walk_giving(visit);
        self.walk_author(visit);
    }

    fn headline(&self) -> Option<Headline> {
        let vaccine = &self.vaccine;
        self.not_given.map(|_| Headline { variant: "was_not_given", text: format!("Not given: {vaccine}") })
    }

    /// A slip in the name would be a dose that is never counted.
    fn own_doubts(&self) -> Vec<Doubt> {
        let is_known = |name: &str| Vaccine::parse(name).is_ok();
        let is_read = is_known(&self.vaccine) || self.product.as_deref().is_some_and(is_known);
        if is_read { Vec::new() } else { vec![Doubt::UnknownVaccine] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_expires_with_the_last_day_of_what_is_written() {
        let is_after = |given: &str, expiry: &str| {
            let dose = Immunisation { expiry: Some(expiry.parse().unwrap()), ..Immunisation::default() };
            dose.is_after_expiry(&given.parse().unwrap())
        };
        for (given, expiry) in [
            ("2026-05-11", "2026-05-10"),
            ("2026-05-11T08:00Z", "2026-05-10"),
            ("2026-06-01", "2026-05"),
            ("2026-06", "2026-05-10"),
            ("2027-01-01", "2026"),
        ] {
            assert!(is_after(given, expiry), "{given} {expiry}");
        }
        for (given, expiry) in [
            ("2026-05-10", "2026-05-10"),
            ("2026-05-10T08:00Z", "2026-05-10"),
            ("2026-05-31", "2026-05"),
            ("2026-05", "2026-05-10"),
            ("2026-12-31", "2026"),
            ("2026", "2026-05"),
        ] {
            assert!(!is_after(given, expiry), "{given} {expiry}");
        }
        let not_given = Immunisation {
            expiry: Some("2026-05".parse().unwrap()),
            not_given: Some(ReasonNotGiven::Unwell),
            ..Immunisation::default()
        };
        let given: When = "2026-06-01".parse().unwrap();
        assert!(!not_given.is_after_expiry(&given) && !Immunisation::default().is_after_expiry(&given));
    }
}
