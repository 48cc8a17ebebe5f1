//! A newborn blood spot result.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit, choices};
use crate::doubt::Doubt;
use crate::when::When;

choices! {
    /// What the blood is looked at for.
    Condition {
        /// Sickle cell disease.
        Scd = 1, "scd", "sickle cell disease";
        /// Cystic fibrosis.
        Cf = 2, "cf", "cystic fibrosis";
        /// Congenital hypothyroidism.
        Cht = 3, "cht", "congenital hypothyroidism";
        /// Phenylketonuria.
        Pku = 4, "pku", "phenylketonuria";
        /// MCADD.
        Mcadd = 5, "mcadd", "MCADD";
        /// Maple syrup urine disease.
        Msud = 6, "msud", "maple syrup urine disease";
        /// Isovaleric acidaemia.
        Iva = 7, "iva", "isovaleric acidaemia";
        /// Glutaric aciduria type 1.
        Ga1 = 8, "ga1", "glutaric aciduria type 1";
        /// Homocystinuria.
        Hcu = 9, "hcu", "homocystinuria";
        /// Hereditary tyrosinaemia type 1, since October 2025.
        Ht1 = 10, "ht1", "hereditary tyrosinaemia type 1";
        /// SCID, in some areas.
        Scid = 11, "scid", "SCID";
    }
}

/// What each status code says, by gov.uk "Newborn blood spot screening: status codes" (4 August 2022), in words for a
/// parent: 04 is never "all clear". 05, 06 and 08 send to a person instead of being explained by a program.
const STATUSES: &[(&str, &str)] = &[
    ("01", "received in the laboratory"),
    ("02", "declined"),
    ("03", "another sample is needed"),
    ("04", "not suspected"),
    ("05", "carrier; ask your midwife, health visitor or GP for the leaflet about it"),
    (
        "06",
        "not suspected, carrier of another haemoglobin; ask your midwife, health visitor or GP for the leaflet about it",
    ),
    ("07", "not suspected, something else to follow up"),
    ("08", "a result to talk about with your midwife, health visitor or GP"),
    ("09", "not screened"),
    ("10", "not suspected (DNA test)"),
];

/// Those that say that there is a result: 01 is on its way, 02 was declined, 03 is to be repeated, 09 was not done.
const RESULTS: [&str; 6] = ["04", "05", "06", "07", "08", "10"];

/// Digits of a status code, and of a sub-code.
const STATUS_DIGITS: usize = 2;
const SUB_CODE_DIGITS: usize = 4;

/// The result for one condition: each comes, is repeated and is corrected by itself. When it came is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BloodSpot {
    /// For what; it must be there.
    pub condition: Option<Condition>,
    /// The status code, as written: "04". One published list has lost its zeros, so compare [`Self::padded_status`].
    pub status: String,
    /// The sub-code, as written: "0301".
    pub sub_code: Option<String>,
    /// When the blood was taken.
    pub sampled: Option<When>,
    /// Anything to add.
    pub note: Option<String>,
}

impl BloodSpot {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "blood_spot",
        "A newborn blood spot result, for one condition",
        "Blood spot",
        &[Class::Clinical],
    );

    /// What it is for, in English; empty for a condition of a later version.
    #[must_use]
    pub fn condition_words(&self) -> &'static str {
        let code = self.condition.map(Condition::code);
        Condition::CHOICES.iter().find(|choice| Some(choice.code) == code).map_or("", |choice| choice.words)
    }

    /// What its status says, in English; empty for a code that is not in the list.
    #[must_use]
    pub fn status_words(&self) -> &'static str {
        let status = self.padded_status();
        STATUSES.iter().find(|(code, _)| *code == status).map_or("", |(_, words)| words)
    }

    /// The status code with its leading zero.
    #[must_use]
    pub fn padded_status(&self) -> String {
        padded(&self.status, STATUS_DIGITS)
    }

    /// Whether its status says that there is a result.
    #[must_use]
    pub fn is_result(&self) -> bool {
        RESULTS.contains(&self.padded_status().as_str())
    }

    /// Whether both are results for one condition that cannot be of one sample. Two samples may have two results.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let sampled = |it: &Self| it.sampled.and_then(|when| when.date());
        let are_apart = sampled(self).zip(sampled(other)).is_some_and(|(one, other)| one != other);
        let differ = self.padded_status() != other.padded_status();
        self.condition == other.condition && self.is_result() && other.is_result() && differ && !are_apart
    }

    /// Whether the status exists for the condition, by the same list; what this version does not know may.
    fn status_fits(&self) -> bool {
        let Some(condition) = self.condition.filter(|it| !matches!(it, Condition::Unknown(_))) else {
            return true;
        };
        match self.padded_status().as_str() {
            "01" => condition != Condition::Cf,
            "05" => matches!(condition, Condition::Cf | Condition::Scd | Condition::Mcadd),
            "06" | "10" => condition == Condition::Scd,
            _ => true,
        }
    }

    /// The sub-code with its leading zero.
    #[must_use]
    pub fn padded_sub_code(&self) -> Option<String> {
        self.sub_code.as_deref().map(|code| padded(code, SUB_CODE_DIGITS))
    }
}

fn padded(code: &str, digits: usize) -> String {
    format!("{:0>digits$}", code.trim())
}

impl Declared for BloodSpot {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "condition", "For what")
                .required("For which condition (pku, cf ...)?")
                .said("")
                .first(),
            &mut self.condition,
        );
        visit.field(
            Field::new(1, "status", "The status code on the letter: 04 ...")
                .required("Which status code is on the letter (04)?")
                .said(""),
            &mut self.status,
        );
        visit.field(
            Field::new(2, "sub_code", "The sub-code, if there is one: 0301 ...").said("code {}"),
            &mut self.sub_code,
        );
        visit.field(
            Field::new(3, "sampled", "When the blood was taken").said("sample of {}"),
            &mut self.sampled,
        );
        visit.field(Field::note(4), &mut self.note);
    }

    /// Two codes that contradict each other are two readings of one letter.
    fn own_doubts(&self) -> Vec<Doubt> {
        let status = self.padded_status();
        if self.status_words().is_empty() {
            return vec![Doubt::UnknownStatusCode];
        }
        let is_another = self.padded_sub_code().is_some_and(|sub_code| !sub_code.starts_with(&status));
        let of_sub_code = is_another.then_some(Doubt::SubCodeOfAnotherStatus);
        let of_status = (!self.status_fits()).then_some(Doubt::StatusOfAnotherCondition);
        of_sub_code.into_iter().chain(of_status).collect()
    }

    fn headline(&self) -> Option<Headline> {
        let condition = Some(self.condition_words()).filter(|words| !words.is_empty())?;
        let words = match self.status_words() {
            "" => format!("status {}", self.padded_status()),
            words => words.to_owned(),
        };
        Some(Headline { variant: "result", text: format!("Blood spot, {condition}: {words}") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(status: &str) -> String {
        let result =
            BloodSpot { condition: Some(Condition::Pku), status: status.into(), ..BloodSpot::default() };
        result.headline().unwrap().text
    }

    #[test]
    fn a_lost_zero_makes_no_other_code() {
        assert_eq!(says("4"), "Blood spot, phenylketonuria: not suspected");
        assert_eq!(says(" 04 "), says("4"));
        let sub_code = Some("301".to_owned());
        assert_eq!(BloodSpot { sub_code, ..BloodSpot::default() }.padded_sub_code().unwrap(), "0301");
    }

    #[test]
    fn nothing_is_ever_all_clear_and_a_suspicion_is_left_to_a_person() {
        for (code, words) in STATUSES {
            assert!(!words.contains("clear") && code.len() == STATUS_DIGITS, "{code}");
        }
        assert_eq!(
            says("08"),
            "Blood spot, phenylketonuria: a result to talk about with your midwife, health visitor or GP"
        );
        assert_eq!(says("99"), "Blood spot, phenylketonuria: status 99");
    }

    #[test]
    fn codes_that_contradict_each_other_are_asked_about() {
        let doubts = |status: &str, sub_code: Option<&str>| {
            let sub_code = sub_code.map(str::to_owned);
            BloodSpot { status: status.into(), sub_code, ..BloodSpot::default() }.own_doubts()
        };
        assert_eq!(doubts("3", Some("301")), []);
        assert_eq!(doubts("04", None), []);
        assert_eq!(doubts("04", Some("0301")), [Doubt::SubCodeOfAnotherStatus]);
        assert_eq!(doubts("99", Some("9901")), [Doubt::UnknownStatusCode]);
    }

    #[test]
    fn a_status_that_the_condition_does_not_have_is_asked_about() {
        let fit = |status: &str| -> Vec<&str> {
            let fits = |choice: &&crate::declared::Choice| {
                let condition = Some(Condition::from_code(choice.code));
                BloodSpot { condition, status: status.into(), ..BloodSpot::default() }.own_doubts().is_empty()
            };
            Condition::CHOICES.iter().filter(fits).map(|choice| choice.name).collect()
        };
        let all: Vec<&str> = Condition::CHOICES.iter().map(|choice| choice.name).collect();
        for status in ["02", "03", "04", "07", "08", "09"] {
            assert_eq!(fit(status), all, "{status}");
        }
        assert_eq!(fit("01").len(), all.len() - 1);
        assert!(!fit("01").contains(&"cf"));
        assert_eq!(fit("5"), ["scd", "cf", "mcadd"]);
        assert_eq!((fit("06"), fit("10")), (vec!["scd"], vec!["scd"]));
        let later =
            |condition| BloodSpot { condition, status: "06".into(), ..BloodSpot::default() }.own_doubts();
        assert_eq!((later(None), later(Some(Condition::Unknown(99)))), (vec![], vec![]));
        let both = BloodSpot {
            condition: Some(Condition::Pku),
            status: "05".into(),
            sub_code: Some("0301".into()),
            ..BloodSpot::default()
        };
        assert_eq!(both.own_doubts(), [Doubt::SubCodeOfAnotherStatus, Doubt::StatusOfAnotherCondition]);
    }

    #[test]
    fn two_results_of_one_sample_contradict_each_other() {
        let result = |condition, status: &str, sampled: Option<&str>| BloodSpot {
            condition: Some(condition),
            status: status.into(),
            sampled: sampled.map(|day| day.parse().unwrap()),
            ..BloodSpot::default()
        };
        let suspected = result(Condition::Hcu, "08", Some("2026-01-06"));
        let contradicts = |status: &str, sampled: Option<&str>| {
            let other = result(Condition::Hcu, status, sampled);
            assert_eq!(suspected.contradicts(&other), other.contradicts(&suspected));
            suspected.contradicts(&other)
        };
        for status in ["4", "05", "06", "07", "10"] {
            assert!(contradicts(status, Some("2026-01-06")), "{status}");
            assert!(contradicts(status, None), "{status}: of which sample is not known");
            assert!(!contradicts(status, Some("2026-01-20")), "{status}: of another sample");
        }
        for status in ["01", "02", "03", "09", "8"] {
            assert!(!contradicts(status, Some("2026-01-06")), "{status}");
        }
        assert!(!suspected.contradicts(&result(Condition::Pku, "04", Some("2026-01-06"))));
    }
}
