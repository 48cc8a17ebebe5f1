use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::codes::{Subject, all, rows};
use crate::fixed_seed::fixed_seed;
use BloodSpotCondition as C;

fn status(text: &str) -> BloodSpotStatus {
    text.parse().unwrap()
}

fn told(text: &str, condition: C) -> String {
    status(text).for_parents(condition).to_string()
}

mod the_list {
    use super::*;
    use crate::screening::status_table::{FILE, all as list};

    #[test]
    fn every_row_is_read_names_its_source_and_has_a_meaning() {
        assert_eq!(rows(FILE).count(), list().count());
        assert_eq!(list().count(), 42);
        let mut codes = BTreeSet::new();
        for row in list() {
            assert!(codes.insert(row.code), "{row:?}");
            assert!(BloodSpotMeaning::from_id(row.meaning).is_some(), "{row:?}");
            assert!(FILE.contains(&format!("# source {}: ", row.source)), "{row:?}");
            assert!(C::ALL.into_iter().any(|condition| row.is_of(condition)), "{row:?}");
            assert!(matches!(row.code.len(), 2 | 4) && row.code.bytes().all(|b| b.is_ascii_digit()));
        }
        for meaning in BloodSpotMeaning::ALL {
            assert!(list().any(|row| row.meaning == meaning.id()), "{meaning:?}");
        }
    }

    /// Two sources, one picture: the status list says which codes a condition can have, the SNOMED CT list has an
    /// outcome for each of them.
    #[test]
    fn the_snomed_outcomes_of_a_condition_are_those_of_its_status_list() {
        for condition in C::ALL {
            let listed: BTreeSet<String> =
                list().filter(|row| row.is_of(condition)).map(|row| row.code.to_owned()).collect();
            let coded: BTreeSet<String> = all(Subject::BloodSpotOutcomes)
                .filter_map(|code| {
                    code.key().strip_prefix(&format!("{}:", condition.id())).map(str::to_owned)
                })
                .collect();
            let differ: Vec<_> = listed.symmetric_difference(&coded).map(String::as_str).collect();
            let expected: &[&str] = match condition {
                // On neither.
                C::Ht1 | C::Scid => &[],
                // The status list of CF has no 01; 0208 is on the list of 2022, after the SNOMED CT set.
                C::Cf => &["01", "0208"],
                _ => &["0208"],
            };
            assert_eq!(differ, expected, "{condition}");
        }
    }
}

mod conditions {
    use super::*;

    #[test]
    fn are_read_by_letters_name_id_and_display() {
        for condition in C::ALL {
            assert_eq!(condition.id().parse(), Ok(condition));
            assert_eq!(condition.id().to_uppercase().parse(), Ok(condition));
            assert_eq!(condition.to_string().parse(), Ok(condition));
        }
        assert_eq!("Sickle cell".parse(), Ok(C::Scd));
        assert_eq!("Maple-syrup urine disease".parse(), Ok(C::Msud));
        assert!("sickle cell trait".parse::<C>().is_err(), "a trait is not the disease");
        assert!("".parse::<C>().is_err());
    }

    #[test]
    fn have_a_test_code_but_for_the_two_that_none_was_found_for() {
        let without: Vec<_> =
            C::ALL.into_iter().filter(|condition| condition.test_code().is_none()).collect();
        assert_eq!(without, [C::Ht1, C::Scid]);
        assert_eq!(C::Pku.test_code().unwrap().sure(), Some("314081000"));
    }
}

mod statuses {
    use super::*;

    #[test]
    fn a_code_is_padded_and_then_compared_as_text() {
        for (typed, code) in
            [("4", "04"), ("04", "04"), ("201", "0201"), ("0601", "0601"), ("10", "10"), (" 0303 ", "0303")]
        {
            assert_eq!(status(typed).code(), code);
            assert_eq!(BloodSpotStatus::from_code(typed).unwrap().code(), code);
        }
        assert_ne!(status("10"), status("1"));
        assert_eq!(BloodSpotStatus::from_code("004").unwrap().meaning(), None, "0004 is not 04");
    }

    #[test]
    fn words_are_codes_too() {
        assert_eq!(status("Not suspected").code(), "04");
        assert_eq!(status("SUSPECTED").code(), "08");
        assert_eq!(status("carrier").code(), "05");
        assert_eq!(status("not-screened").code(), "09");
    }

    #[test]
    fn what_is_neither_is_refused_when_typed_and_says_how() {
        use ParseBloodSpotStatusError as E;
        assert_eq!("".parse::<BloodSpotStatus>(), Err(E::Empty));
        assert_eq!("suspcted".parse::<BloodSpotStatus>(), Err(E::Words));
        assert_eq!("all clear".parse::<BloodSpotStatus>(), Err(E::Words));
        assert_eq!("04201".parse::<BloodSpotStatus>(), Err(E::TooLong { max: 4, got: 5 }));
        assert!(BloodSpotStatus::from_code(&"9".repeat(16)).is_ok());
        assert_eq!(BloodSpotStatus::from_code(&"9".repeat(17)), Err(E::TooLong { max: 16, got: 17 }));
        assert_eq!(
            E::Words.to_string(),
            "expected a code such as 04, or one of: received, declined, repeat, not suspected, carrier, suspected, \
             not screened; got something else"
        );
    }

    #[test]
    fn an_unknown_code_is_kept_and_is_not_read_as_its_first_digits() {
        for code in ["0499", "0805", "11", "04A", "not yet"] {
            let kept = BloodSpotStatus::from_code(code).unwrap();
            assert_eq!((kept.code(), kept.meaning(), kept.label()), (code, None, None));
            assert_eq!(kept.to_string(), code);
            assert_eq!(kept.applies_to(C::Pku), Applicability::NotKnown);
        }
    }

    #[test]
    fn the_lists_say_which_condition_has_which() {
        let listed = |text: &str, condition| status(text).applies_to(condition);
        assert_eq!(listed("01", C::Cf), Applicability::NotListed);
        assert_eq!(listed("01", C::Pku), Applicability::Listed);
        assert_eq!(listed("05", C::Pku), Applicability::NotListed);
        assert_eq!(listed("05", C::Mcadd), Applicability::Listed);
        assert_eq!(listed("0601", C::Scd), Applicability::Listed);
        assert_eq!(listed("0901", C::Cf), Applicability::Listed);
        assert_eq!(listed("0902", C::Cf), Applicability::NotListed);
        assert_eq!(listed("04", C::Ht1), Applicability::NotKnown);
        assert_eq!(listed("04", C::Scid), Applicability::NotKnown);
    }

    #[test]
    fn outcomes_have_their_codes_and_those_of_sickle_cell_are_in_doubt() {
        let code = |condition: C, text: &str| condition.outcome_code(&status(text));
        assert_eq!(code(C::Pku, "8").unwrap().sure(), Some("428655008"));
        assert_eq!(code(C::Cf, "0317").unwrap().sure(), Some("947381000000105"));
        assert_eq!(code(C::Scd, "05").unwrap().sure(), None);
        assert_eq!(code(C::Scd, "05").unwrap().as_found(), "442018007");
        assert_eq!(code(C::Ht1, "04"), None);
        assert_eq!(code(C::Pku, "05"), None);
    }

    #[test]
    fn a_snomed_outcome_is_read_back() {
        for code in all(Subject::BloodSpotOutcomes) {
            let read = BloodSpotStatus::from_snomed(code.as_found());
            let keys: Vec<_> = read.map(|(of, status)| format!("{}:{}", of.id(), status.code())).collect();
            assert!(keys.iter().any(|key| key == code.key()), "{code:?}");
            assert_eq!(keys.len(), if code.key().ends_with(":01") { 9 } else { 1 }, "{code:?}");
        }
        let published: Vec<_> = BloodSpotStatus::from_snomed(" 948841000000109").collect();
        assert_eq!(published, [(C::Mcadd, status("0301"))], "with the space that the published list has");
        assert_eq!(BloodSpotStatus::from_snomed("27113001").count(), 0);
    }
}

mod what_parents_read {
    use super::*;

    #[test]
    fn each_meaning() {
        assert_eq!(told("01", C::Pku), "Phenylketonuria (PKU): the laboratory has the sample.");
        assert_eq!(told("0204", C::Ga1), "Glutaric aciduria type 1 (GA1): screening was declined.");
        assert_eq!(
            told("0303", C::Cf),
            "Cystic fibrosis: another blood sample is needed (too little blood)."
        );
        assert_eq!(told("03", C::Cf), "Cystic fibrosis: another blood sample is needed.");
        assert_eq!(told("04", C::Mcadd), "MCADD: not suspected.");
        assert_eq!(
            told("05", C::Cf),
            "Cystic fibrosis: carrier. A leaflet explains what this means; your health visitor or GP can go through it \
             with you."
        );
        assert_eq!(
            told("0602", C::Scd),
            "Sickle cell disease: not suspected. Carrier of another haemoglobin (haemoglobin D). A leaflet explains \
             what this means; your health visitor or GP can go through it with you."
        );
        assert_eq!(
            told("06", C::Scd),
            "Sickle cell disease: not suspected. Carrier of another haemoglobin. A leaflet explains what this means; \
             your health visitor or GP can go through it with you."
        );
        assert_eq!(
            told("07", C::Cht),
            "Congenital hypothyroidism: not suspected. Something else is to be followed up: your screening team, health \
             visitor or GP can tell you more."
        );
        assert_eq!(told("0901", C::Cf), "Cystic fibrosis: not screened (more than 8 weeks old).");
        assert_eq!(
            told("10", C::Scd),
            "Sickle cell disease: sickle haemoglobin not suspected, by a DNA test."
        );
    }

    #[test]
    fn a_suspected_condition_is_not_told_by_an_app() {
        for condition in C::ALL {
            let told = status("08").for_parents(condition);
            assert_eq!(
                told.english(),
                "Your screening team will speak to you. You can also speak to your health visitor or GP."
            );
            assert_eq!((told.id(), told.args().len()), ("blood-spot.suspected", 0));
        }
    }

    #[test]
    fn the_death_of_a_baby_is_not_a_reason_to_read() {
        assert_eq!(told("0905", C::Pku), "Phenylketonuria (PKU): not screened.");
    }

    #[test]
    fn what_is_unknown_or_not_on_the_list_gets_no_meaning() {
        let asked = "the result has the code 05. Your health visitor or GP can tell you what it means.";
        assert_eq!(told("05", C::Pku), format!("Phenylketonuria (PKU): {asked}"));
        assert_eq!(status("0499").for_parents(C::Pku).id(), "blood-spot.unknown");
        assert_eq!(status("0899").for_parents(C::Pku).id(), "blood-spot.unknown");
    }

    #[test]
    fn no_result_is_ever_called_clear_or_normal_or_fine() {
        let codes = rows(status_table::FILE).map(|row| status(row.split(',').next().unwrap()));
        for (status, condition) in
            codes.flat_map(|status| C::ALL.map(|condition| (status.clone(), condition)))
        {
            let told = status.for_parents(condition);
            let english = told.english().to_lowercase();
            for verdict in ["clear", "normal", "fine", "healthy", "died", "positive", "negative", "trait"] {
                assert!(!english.contains(verdict), "{english}");
            }
            assert!(!english.contains([';', '{']) || english.contains("; your health visitor"), "{english}");
            assert!(told.id().starts_with("blood-spot."));
        }
    }

    #[test]
    fn arguments_are_ids_for_shells_that_speak_another_language() {
        let told = status("303").for_parents(C::Cf);
        assert_eq!(told.id(), "blood-spot.repeat");
        assert_eq!(told.args(), [("condition", "cf".to_owned()), ("status", "0303".to_owned())]);
    }
}

mod repeat_reasons {
    use super::*;

    #[test]
    fn are_all_the_sub_codes_of_a_repeat() {
        let of_list = rows(status_table::FILE).filter_map(|row| row.split(',').next());
        let of_list: BTreeSet<_> = of_list.filter(|code| code.starts_with("03") && code.len() == 4).collect();
        let ours: BTreeSet<_> =
            SampleRepeatReason::ALL.into_iter().map(SampleRepeatReason::status_code).collect();
        assert_eq!(ours, of_list);
    }

    #[test]
    fn are_read_by_id_code_and_words() {
        for reason in SampleRepeatReason::ALL {
            assert!(!reason.id().is_empty());
            assert_eq!(reason.id().parse(), Ok(reason));
            assert_eq!(reason.status_code().parse(), Ok(reason));
            assert_eq!(SampleRepeatReason::of(&status(reason.status_code())), Some(reason));
            let listed = status(reason.status_code()).label().unwrap();
            assert_eq!(format!("repeat needed; {reason}"), listed);
        }
        assert_eq!("not enough blood".parse(), Ok(SampleRepeatReason::Insufficient));
        assert_eq!("303".parse(), Ok(SampleRepeatReason::Insufficient));
        assert_eq!(SampleRepeatReason::TooYoung.to_string(), "too young");
        assert!("04".parse::<SampleRepeatReason>().is_err());
        assert!("".parse::<SampleRepeatReason>().is_err());
    }
}

mod nipe {
    use super::*;
    use NipeOutcome as O;
    use ParseNipeOutcomeError as E;

    fn outcome(text: &str) -> Result<O, E> {
        text.parse()
    }

    #[test]
    fn outcomes_are_read_in_any_order() {
        let left = O::Abnormal { side: Side::Left, risk_factor: false };
        let both = O::Abnormal { side: Side::Bilateral, risk_factor: true };
        for text in ["abnormal left", "Left abnormal", "abnormal, on the left side"] {
            assert_eq!(outcome(text), Ok(left), "{text}");
        }
        for text in [
            "abnormal both sides + RF",
            "bilateral abnormality with a risk factor",
            "left and right abnormal, risk factors",
        ] {
            assert_eq!(outcome(text), Ok(both), "{text}");
        }
        assert_eq!(outcome("abnormality suspected"), Ok(O::Suspected { risk_factor: false }));
        assert_eq!(outcome("normal with risk factor"), Ok(O::Normal { risk_factor: true }));
        assert_eq!(outcome("not done"), Ok(O::NotDone));
        for text in
            ["normal", "no abnormality", "No abnormality and no risk factor", "normal, no risk factors"]
        {
            assert_eq!(outcome(text), Ok(O::Normal { risk_factor: false }), "{text}");
        }
    }

    #[test]
    fn half_an_outcome_is_asked_about() {
        assert_eq!(outcome(""), Err(E::Outcome { got: 0 }));
        assert_eq!(outcome("left"), Err(E::Outcome { got: 0 }));
        assert_eq!(outcome("normal abnormal left"), Err(E::Outcome { got: 2 }));
        assert_eq!(outcome("abnormal left left"), Err(E::Side { got: 2 }));
        assert_eq!(outcome("normal left"), Err(E::NoSide));
        assert_eq!(outcome("declined, risk factor"), Err(E::NoRiskFactor));
        for text in ["not normal", "not", "normal?ish", "not suspected", "no", "clicky"] {
            assert_eq!(outcome(text), Err(E::Word), "{text}");
        }
    }

    #[test]
    fn a_part_refuses_what_it_cannot_have() {
        let suspected = O::Suspected { risk_factor: false };
        assert_eq!(NipeSystem::Heart.read("abnormal"), Ok(suspected));
        assert_eq!(NipeSystem::Eyes.read("abnormal"), Err(E::Side { got: 0 }));
        assert_eq!(NipeSystem::Heart.read("left abnormal"), Err(E::NotOf { system: NipeSystem::Heart }));
        let testes = NipeSystem::Testes;
        assert_eq!(testes.read("normal with a risk factor"), Err(E::NotOf { system: testes }));
        assert_eq!(NipeSystem::Hips.read("clicky"), Err(E::Word));
        for system in NipeSystem::ALL {
            assert!(system.outcomes().all(|known| system.read(&known.to_string()) == Ok(known)));
        }
    }

    #[test]
    fn an_outcome_says_what_its_code_says() {
        for system in NipeSystem::ALL {
            for outcome in system.outcomes() {
                let said = format!("{system}: {outcome}").replace(", with", "; with");
                assert_eq!(system.outcome_code(outcome).unwrap().label(), said);
            }
        }
    }

    #[test]
    fn ids_and_words_are_read_back() {
        let mut ids = BTreeSet::new();
        for known in O::all() {
            assert_eq!(outcome(&known.id()), Ok(known));
            assert_eq!(outcome(&known.to_string()), Ok(known));
            assert!(ids.insert(known.id()));
        }
        assert_eq!(ids.len(), 13);
    }

    #[test]
    fn a_heart_has_no_sides_and_testes_no_risk_factor() {
        let ids = |system: NipeSystem| system.outcomes().map(O::id).collect::<BTreeSet<_>>();
        let paired = ids(NipeSystem::Eyes);
        assert_eq!(paired.len(), 11);
        assert_eq!(ids(NipeSystem::Hips), paired);
        assert!(!paired.contains("suspected"));
        let heart = ["declined", "incomplete", "normal", "normal-risk-factor", "not-done", "suspected"];
        let heart: BTreeSet<_> =
            heart.into_iter().chain(["suspected-risk-factor"]).map(str::to_owned).collect();
        assert_eq!(ids(NipeSystem::Heart), heart);
        let testes = ids(NipeSystem::Testes);
        assert_eq!(testes.len(), 7);
        assert!(!testes.iter().any(|id| id.contains("risk")));
    }

    #[test]
    fn every_code_of_the_file_is_reached() {
        let reached: BTreeSet<_> = NipeSystem::ALL
            .into_iter()
            .flat_map(|system| {
                let outcomes = system.outcomes().filter_map(move |outcome| system.outcome_code(outcome));
                outcomes.chain(system.examination_code())
            })
            .map(|code| code.key())
            .collect();
        assert_eq!(reached, all(Subject::Nipe).map(|code| code.key()).collect());
    }

    #[test]
    fn the_examination_of_the_testes_does_not_carry_the_heart_s_code() {
        assert_eq!(NipeSystem::Heart.examination_code().unwrap().sure(), Some("988371000000103"));
        assert_eq!(NipeSystem::Testes.examination_code(), None);
    }

    #[test]
    fn systems_are_read_back() {
        for system in NipeSystem::ALL {
            assert_eq!(system.to_string().parse(), Ok(system));
            assert_eq!(system.id().to_uppercase().parse(), Ok(system));
        }
        assert!("ears".parse::<NipeSystem>().is_err());
    }
}

mod hearing {
    use super::*;

    #[test]
    fn each_test_of_each_ear_has_its_two_codes() {
        let mut texts = BTreeSet::new();
        for test in HearingTest::ALL {
            assert!(test.code().unwrap().sure().is_some());
            for (ear, response) in Ear::ALL.into_iter().flat_map(|ear| HearingResponse::ALL.map(|r| (ear, r)))
            {
                let code = hearing_code(test, ear, response).unwrap();
                assert!(texts.insert(code.sure().unwrap()));
                let label = format!("{test}; {ear} ear: {response}");
                assert_eq!(code.label(), label);
            }
        }
        assert_eq!(texts.len(), 8);
    }

    #[test]
    fn words_are_read_back() {
        for test in HearingTest::ALL {
            assert_eq!(test.to_string().parse(), Ok(test));
        }
        for ear in Ear::ALL {
            assert_eq!(format!("{ear} ear").parse(), Ok(ear));
        }
        for response in HearingResponse::ALL {
            assert_eq!(response.to_string().parse(), Ok(response));
            assert_eq!(response.id().parse(), Ok(response));
        }
        assert_eq!("R".parse(), Ok(Ear::Right));
        assert!("both".parse::<Ear>().is_err());
        assert!("referred".parse::<HearingResponse>().is_err());
        assert!("ABR".parse::<HearingTest>().is_err());
    }

    #[test]
    fn an_outcome_is_known_or_kept_as_it_was_written() {
        let outcome = |text: &str| text.parse::<HearingOutcome>();
        let clear = HearingOutcome::ClearNoFollowUp;
        assert_eq!(outcome("Clear response, no follow-up"), Ok(clear.clone()));
        assert_eq!(outcome(&clear.to_string()), Ok(clear.clone()));
        assert_eq!(outcome(clear.id()), Ok(clear.clone()));
        assert_eq!(clear.code().unwrap().sure(), Some("276781000000109"));
        let other = outcome(" Clear ").unwrap();
        assert_eq!(
            other,
            HearingOutcome::Other("Clear".to_owned()),
            "some with a clear response are followed up"
        );
        assert_eq!((other.id(), other.code()), ("other", None));
        assert_eq!(outcome(" "), Err(ParseHearingOutcomeError::Empty));
        assert!(outcome(&"é".repeat(100)).is_ok());
        assert_eq!(outcome(&"x".repeat(101)), Err(ParseHearingOutcomeError::TooLong { got: 101 }));
    }
}

proptest! {
    #![proptest_config(fixed_seed(256))]

    #[test]
    fn no_text_makes_a_parser_panic(text in "\\PC{0,40}") {
        let _ = text.parse::<C>();
        let _ = text.parse::<SampleRepeatReason>();
        let _ = text.parse::<NipeSystem>();
        let _ = text.parse::<HearingResponse>();
        let _ = text.parse::<HearingOutcome>();
        if let Ok(outcome) = text.parse::<NipeOutcome>() {
            prop_assert_eq!(outcome.id().parse(), Ok(outcome));
        }
        for status in [text.parse::<BloodSpotStatus>(), BloodSpotStatus::from_code(&text)].into_iter().flatten() {
            prop_assert_eq!(BloodSpotStatus::from_code(status.code()), Ok(status.clone()));
            for condition in C::ALL {
                prop_assert!(status.for_parents(condition).id().starts_with("blood-spot."));
            }
        }
    }

    #[test]
    fn any_digits_are_a_status_that_reads_back(digits in "[0-9]{1,4}") {
        let typed = status(&digits);
        prop_assert_eq!(status(typed.code()), typed.clone());
        prop_assert!(typed.code().ends_with(&digits));
        prop_assert!(matches!(typed.code().len(), 2 | 4));
    }
}
