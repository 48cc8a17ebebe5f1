//! The code for the giving of a vaccine.

use super::{Code, Subject, System, find::usual};

/// Which dose of a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dose {
    /// The first, second ...; from 1.
    Number(u8),
    /// A booster.
    Booster,
    /// Not known, or the vaccine has one dose only.
    Unnumbered,
}

/// How to write down that a vaccine was given: a procedure, and beside it the number of the dose where the procedure
/// does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VaccinationProcedure {
    /// The procedure.
    pub code: Code,
    /// The number that has to stand beside it.
    pub dose_number: Option<u8>,
}

/// The procedure for a dose of a vaccine, such as "menb", "dtap-ipv-hib-hepb", "flu-nasal": the one for that very dose
/// where there is one, else the vaccine's own with the number beside it. `None` where neither was found; a dose is never
/// taken for a booster or the other way round.
#[must_use]
pub fn vaccination_procedure(vaccine: &str, dose: Dose) -> Option<VaccinationProcedure> {
    let of =
        |suffix: &str| usual(Subject::VaccinationProcedures, &format!("{vaccine}:{suffix}"), System::Snomed);
    let generic = || of("generic");
    match dose {
        Dose::Number(number) => match of(&number.to_string()) {
            Some(code) => Some(VaccinationProcedure { code, dose_number: None }),
            None => generic().map(|code| VaccinationProcedure { code, dose_number: Some(number) }),
        },
        Dose::Booster => of("booster").map(|code| VaccinationProcedure { code, dose_number: None }),
        Dose::Unnumbered => generic().map(|code| VaccinationProcedure { code, dose_number: None }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(vaccine: &str, dose: Dose) -> Option<(&'static str, Option<u8>)> {
        vaccination_procedure(vaccine, dose).map(|found| (found.code.sure().unwrap(), found.dose_number))
    }

    #[test]
    fn the_fourth_six_in_one_is_the_generic_procedure_and_a_number() {
        let six_in_one = "dtap-ipv-hib-hepb";
        assert_eq!(written(six_in_one, Dose::Number(1)), Some(("1082441000000108", None)));
        assert_eq!(written(six_in_one, Dose::Number(3)), Some(("1082461000000109", None)));
        assert_eq!(written(six_in_one, Dose::Number(4)), Some(("1082431000000104", Some(4))));
        assert_eq!(written(six_in_one, Dose::Unnumbered), Some(("1082431000000104", None)));
    }

    #[test]
    fn a_booster_is_not_a_third_dose() {
        assert_eq!(written("menb", Dose::Booster), Some(("720544006", None)));
        assert_eq!(written("menb", Dose::Number(3)), None);
        assert_eq!(written("menb", Dose::Unnumbered), None);
        assert_eq!(written("rotavirus", Dose::Booster), None);
        assert_eq!(written("dtap-ipv", Dose::Booster), Some(("247821000000102", None)));
        assert_eq!(written("dtap-ipv", Dose::Unnumbered), Some(("868273007", None)));
    }

    #[test]
    fn flu_is_asked_for_by_how_it_was_given() {
        assert_eq!(written("flu-nasal", Dose::Number(2)), Some(("884881000000109", None)));
        assert_eq!(written("flu-injected", Dose::Number(1)), Some(("985151000000100", None)));
        assert_eq!(written("flu", Dose::Number(1)), None);
    }

    #[test]
    fn what_is_not_known_has_no_code() {
        assert_eq!(written("", Dose::Unnumbered), None);
        assert_eq!(written("chickenpox party", Dose::Number(1)), None);
        assert_eq!(written("menb:1", Dose::Number(1)), None);
    }
}
