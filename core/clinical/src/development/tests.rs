use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::codes::{Subject, all};
use crate::fixed_seed::fixed_seed;

#[test]
fn every_form_and_domain_has_its_code_and_every_code_its_form() {
    let asq3 = Asq3Form::MONTHS.into_iter().flat_map(|months| {
        let form = Asq3Form::from_months(months).unwrap();
        Asq3Domain::ALL.map(|domain| form.score_code(domain).unwrap())
    });
    let se2 = AsqSe2Form::MONTHS
        .into_iter()
        .map(|months| AsqSe2Form::from_months(months).unwrap().score_code().unwrap());
    let reached: BTreeSet<_> = asq3.chain(se2).map(|code| code.key()).collect();
    let in_file: BTreeSet<_> =
        all(Subject::Asq).map(|code| code.key()).filter(|key| key.contains(':')).collect();
    assert_eq!(reached, in_file);
    assert_eq!(reached.len(), 21 * 5 + 9);
}

#[test]
fn a_code_s_label_names_its_form_and_domain() {
    for months in Asq3Form::MONTHS {
        for domain in Asq3Domain::ALL {
            let code = Asq3Form::from_months(months).unwrap().score_code(domain).unwrap();
            assert_eq!(code.label(), format!("ASQ-3 {domain} score; {months} month form"));
        }
    }
}

/// SNOMED CT gave these codes out in one run: form by form, within it in the order of the alphabet but for the last two.
/// Two columns that were swapped would break it.
#[test]
fn the_codes_of_asq_3_run_on_from_domain_to_domain_and_form_to_form() {
    let in_the_order_of_the_run = [
        Asq3Domain::Communication,
        Asq3Domain::FineMotor,
        Asq3Domain::GrossMotor,
        Asq3Domain::ProblemSolving,
        Asq3Domain::PersonalSocial,
    ];
    let codes = Asq3Form::MONTHS.into_iter().flat_map(|months| {
        let form = Asq3Form::from_months(months).unwrap();
        in_the_order_of_the_run.map(|domain| form.score_code(domain).unwrap().as_found())
    });
    let items: Vec<u32> = codes.map(|code| code[..5].parse().unwrap()).collect();
    assert_eq!(items, (95_261..=95_365).collect::<Vec<_>>());
}

#[test]
fn forms_are_read_as_people_write_them() {
    for text in ["24", "24 months", " 24m ", "24 Months", "024"] {
        assert_eq!(text.parse(), Asq3Form::from_months(24), "{text}");
        assert_eq!(text.parse(), AsqSe2Form::from_months(24), "{text}");
    }
    assert_eq!(
        "1 month".parse::<Asq3Form>(),
        Err(AsqFormError::NoSuchForm { forms: &Asq3Form::MONTHS, got: 1 })
    );
    assert!("27".parse::<Asq3Form>().is_ok());
    assert!("27".parse::<AsqSe2Form>().is_err());
    for text in ["", "m", "months", "two", "24.5", "-2", "2 years", "300"] {
        assert_eq!(text.parse::<Asq3Form>(), Err(AsqFormError::Form), "{text}");
    }
    let error = "5".parse::<AsqSe2Form>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected one of the forms [2, 6, 12, 18, 24, 30, 36, 48, 60] (months), got 5"
    );
}

#[test]
fn forms_domains_results_and_dates_read_back() {
    for months in Asq3Form::MONTHS {
        let form = Asq3Form::from_months(months).unwrap();
        assert_eq!(form.to_string().parse(), Ok(form));
    }
    for domain in Asq3Domain::ALL {
        assert_eq!(domain.to_string().parse(), Ok(domain));
        assert_eq!(domain.id().parse(), Ok(domain));
    }
    for result in SkillResult::ALL {
        assert_eq!(result.to_string().parse(), Ok(result));
        assert_eq!(result.code().unwrap().label(), result.to_string());
    }
    for date in SkillDate::ALL {
        assert_eq!(date.to_string().parse(), Ok(date));
        assert_eq!(date.id().parse(), Ok(date));
    }
    assert_eq!("not yet".parse(), Ok(SkillResult::NotAchieved));
    assert!("maybe".parse::<SkillResult>().is_err());
    assert!("motor".parse::<Asq3Domain>().is_err(), "gross or fine?");
}

#[test]
fn an_odd_score_is_asked_about_and_kept() {
    let doubt = |score| AsqScore::new(score).doubt();
    for score in (0..=60).step_by(5) {
        assert_eq!(doubt(score), None, "{score}");
    }
    assert_eq!(doubt(44), Some(AsqDoubt::BetweenSteps));
    assert_eq!(doubt(61), Some(AsqDoubt::TooLarge));
    assert_eq!(doubt(65), Some(AsqDoubt::TooLarge));
    assert_eq!("450".parse(), Ok(AsqScore::new(450)));
    assert_eq!("135".parse(), Ok(AsqSe2Score::new(135)));
}

#[test]
fn what_is_no_score_is_refused() {
    for text in ["", "45.5", "-5", "forty", "４５"] {
        assert_eq!(text.parse::<AsqScore>(), Err(ParseAsqScoreError::Form), "{text}");
    }
    assert_eq!("65536".parse::<AsqScore>(), Err(ParseAsqScoreError::TooLarge));
}

proptest! {
    #![proptest_config(fixed_seed(256))]

    #[test]
    fn no_text_makes_a_parser_panic(text in "\\PC{0,30}") {
        let _ = text.parse::<Asq3Form>();
        let _ = text.parse::<AsqSe2Form>();
        let _ = text.parse::<Asq3Domain>();
        let _ = text.parse::<SkillResult>();
        let _ = text.parse::<SkillDate>();
        if let Ok(score) = text.parse::<AsqScore>() {
            prop_assert_eq!(score.to_string().parse(), Ok(score));
        }
    }

    #[test]
    fn every_score_reads_back(value in any::<u16>()) {
        prop_assert_eq!(value.to_string().parse(), Ok(AsqScore::new(value)));
        prop_assert_eq!(value.to_string().parse::<AsqSe2Score>().map(AsqSe2Score::value), Ok(value));
    }
}
