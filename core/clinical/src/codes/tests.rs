//! The form of every file of codes: what can be known of them without a clinician.

use std::collections::{BTreeMap, BTreeSet};

use super::find::{LEFT_OUT, left_out};
use super::*;

/// How many codes the reference has for each subject, counted apart from the files.
const COUNTS: [(Subject, usize); 19] = [
    (Subject::Measurements, 15),
    (Subject::Birth, 19),
    (Subject::GrowthResults, 10),
    (Subject::VaccineProducts, 27),
    (Subject::VaccinationProcedures, 35),
    (Subject::Diseases, 18),
    (Subject::SitesAndRoutes, 10),
    (Subject::ImmunisationReasons, 11),
    (Subject::EncounterTypes, 28),
    (Subject::ProfessionalTypes, 11),
    (Subject::EventTypes, 38),
    (Subject::NhsNumberStatus, 8),
    (Subject::BloodSpotOutcomes, 266),
    (Subject::BloodSpotTests, 10),
    (Subject::Nipe, 39),
    (Subject::Hearing, 12),
    (Subject::Asq, 116),
    (Subject::Feeding, 8),
    (Subject::Skills, 4),
];

fn every_code() -> impl Iterator<Item = Code> {
    Subject::ALL.into_iter().flat_map(all)
}

fn has_form_of_key(key: &str) -> bool {
    !key.is_empty()
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b':'))
}

#[test]
fn every_row_is_read_and_none_is_missing() {
    for (subject, count) in COUNTS {
        assert_eq!(all(subject).count(), count, "{subject:?}");
        assert_eq!(rows(subject.file()).count(), count, "{subject:?}: a row that cannot be read");
    }
    assert_eq!(Subject::ALL.map(Subject::id), COUNTS.map(|(subject, _)| subject.id()));
}

#[test]
fn every_file_says_where_it_is_from_and_every_row_names_a_source_of_its_file() {
    let files = Subject::ALL.map(Subject::file);
    for file in files.into_iter().chain([LEFT_OUT]) {
        let head: Vec<&str> = file.lines().take_while(|line| line.starts_with('#')).collect();
        for part in ["subject", "version", "read", "valid", "licence"] {
            let parts = head.iter().filter(|line| line.starts_with(&format!("# {part}: ")));
            assert_eq!(parts.count(), 1, "{part} in {}", head[0]);
        }
    }
    for code in every_code() {
        let named = format!("# source {}: ", code.source());
        assert!(code.subject().file().lines().any(|line| line.starts_with(&named)), "{code:?}");
        assert!(!code.label().is_empty() && !code.as_found().is_empty(), "{code:?}");
    }
}

#[test]
fn every_file_has_the_same_columns() {
    for subject in Subject::ALL {
        let columns = subject.file().lines().find(|line| !line.starts_with('#'));
        assert_eq!(columns, Some("key,system,code,variant,label,source,certainty"), "{subject:?}");
    }
}

#[test]
fn a_key_has_one_code_in_each_system_and_variant() {
    let mut seen = BTreeSet::new();
    for code in every_code() {
        assert!(has_form_of_key(code.key()), "{code:?}");
        let place = (code.subject(), code.key(), code.system(), code.system_uri(), code.variant());
        assert!(seen.insert(place), "{code:?}");
    }
}

#[test]
fn every_snomed_and_dmd_code_passes_its_check_digit() {
    let coded = every_code().filter(|code| matches!(code.system(), System::Snomed | System::Dmd));
    let mut count = 0;
    for code in coded {
        let text = code.as_found();
        assert!(verhoeff::passes(text), "{code:?}");
        assert!((6..=18).contains(&text.len()) && !text.starts_with('0'), "{code:?}");
        count += 1;
    }
    // 563 in the reference, of which "specimen received" stands for nine conditions.
    assert_eq!(count, 563 + 8);
}

/// The two digits before the check digit say what an identifier is of: 00 a concept of the International edition, 10 a
/// concept of an extension, whose namespace is the seven digits before: 1000000 the UK's, 1000001 that of dm+d.
#[test]
fn every_snomed_and_dmd_code_is_a_concept_of_the_edition_it_says() {
    for code in every_code() {
        let before_check = |from: usize, to: usize| {
            let text = code.as_found();
            text.get(text.len().saturating_sub(from)..text.len() - to)
        };
        match code.system() {
            System::Dmd => assert_eq!(before_check(10, 1), Some("100000110"), "{code:?}"),
            System::Snomed if before_check(3, 1) == Some("10") => {
                assert_eq!(before_check(10, 3), Some("1000000"), "{code:?}");
            }
            System::Snomed => assert_eq!(before_check(3, 1), Some("00"), "{code:?}"),
            System::Loinc | System::Local => {}
        }
    }
}

#[test]
fn every_loinc_code_passes_its_check_digit() {
    let coded: Vec<Code> = every_code().filter(|code| code.system() == System::Loinc).collect();
    assert_eq!(coded.len(), 7);
    for code in coded {
        assert!(loinc::passes(code.as_found()), "{code:?}");
    }
}

#[test]
fn one_code_means_one_thing() {
    let mut meanings: BTreeMap<_, Vec<Code>> = BTreeMap::new();
    for code in every_code().filter(|code| code.system_uri().is_some()) {
        meanings.entry((code.system_uri(), code.as_found())).or_default().push(code);
    }
    for (place, codes) in meanings.into_iter().filter(|(_, codes)| codes.len() > 1) {
        let received = codes.iter().all(|code| code.key().ends_with(":01"));
        assert!(place.1 == "509581000000105" && received && codes.len() == 9, "{codes:?}");
    }
}

#[test]
fn what_is_unsure_is_marked_and_never_given_as_sure() {
    let unsure: Vec<Code> = every_code().filter(|code| !code.is_sure()).collect();
    assert!(unsure.iter().all(|code| code.sure().is_none()));
    let (sickle, rest): (Vec<&Code>, Vec<&Code>) =
        unsure.iter().partition(|code| code.key().starts_with("scd:"));
    let rest: Vec<_> = rest.iter().map(|code| (code.key(), code.system())).collect();
    let expected = [
        ("birth-weight", System::Loinc),
        ("bmi", System::Loinc),
        ("vaxelis", System::Dmd),
        ("route-oral", System::Snomed),
        ("method-a", System::Snomed),
        ("method-b", System::Snomed),
    ];
    assert_eq!(rest, expected);
    let all_sickle = all(Subject::BloodSpotOutcomes).filter(|code| code.key().starts_with("scd:")).count();
    assert_eq!((sickle.len(), all_sickle), (36, 36));
}

#[test]
fn what_was_left_out_has_a_reason_and_stands_in_no_file() {
    for row in left_out() {
        let subject = Subject::ALL.into_iter().find(|subject| subject.id() == row.subject).unwrap();
        assert!(!row.why.is_empty());
        assert_eq!(find(subject, row.key).count(), 0, "{}", row.key);
        assert!(find(subject, &format!("{}:04", row.key)).next().is_none(), "{}", row.key);
        // The wrong code is right elsewhere, and there only.
        let elsewhere: Vec<_> = every_code().filter(|code| code.as_found() == row.code).collect();
        assert!(elsewhere.iter().all(|code| code.key() == "heart:examination"), "{elsewhere:?}");
    }
    assert_eq!(left_out().count(), rows(LEFT_OUT).count());
    assert!(why_none(Subject::Nipe, "testes:examination").is_some());
    assert!(why_wrong(Subject::Nipe, "testes:examination", "988371000000103").is_some());
    assert_eq!(why_wrong(Subject::Nipe, "heart:examination", "988371000000103"), None);
    assert_eq!(why_wrong(Subject::VaccineProducts, "repevax", ""), None);
    assert_eq!(why_none(Subject::Nipe, "heart:examination"), None);
}

#[test]
fn encounter_types_are_text_with_the_digits_that_were_published() {
    let texts: Vec<_> = all(Subject::EncounterTypes).map(|code| code.as_found()).collect();
    assert_eq!(&texts[7..11], ["008", "009", "0010", "0011"]);
    assert_eq!(texts.last(), Some(&"0028"));
    let found = |text| meaning(Subject::EncounterTypes, System::Local, text).next().map(|code| code.key());
    assert_eq!(found("0010"), Some("bcg"));
    assert_eq!(found("010"), None);
    assert_eq!(found("10"), None);
}

#[test]
fn head_circumference_has_to_be_asked_for_by_profile() {
    let of = |name| variant(Subject::Measurements, "head-circumference", System::Loinc, name);
    assert_eq!(of("uk-core").and_then(|code| code.sure()), Some("9843-4"));
    assert_eq!(of("dch").and_then(|code| code.sure()), Some("8287-5"));
    assert_eq!(usual(Subject::Measurements, "head-circumference", System::Loinc), None);
    assert!(usual(Subject::Measurements, "head-circumference", System::Snomed).is_some());
}

#[test]
fn systems_have_their_addresses() {
    let addresses = System::ALL.map(System::uri);
    let expected =
        [Some("http://snomed.info/sct"), Some("https://dmd.nhs.uk"), Some("http://loinc.org"), None];
    assert_eq!(addresses, expected);
    let home = usual(Subject::Birth, "place-home", System::Local).unwrap();
    assert_eq!(home.system_uri(), Some("https://fhir.nhs.uk/STU3/CodeSystem/DCH-DeliveryPlaceType-1"));
    let partly = usual(Subject::Feeding, "status-partially", System::Local).unwrap();
    assert_eq!((partly.system_uri(), partly.sure()), (None, Some("02")));
}

#[test]
fn nothing_is_found_under_a_key_that_is_not_there() {
    for key in [
        "",
        "weight ",
        "WEIGHT",
        "weigh",
        "key",
        "#",
        "weight,snomed",
        "weight,snomed,27113001,",
        "# subject",
    ] {
        assert_eq!(find(Subject::Measurements, key).count(), 0, "{key}");
    }
}

#[test]
fn a_malformed_row_is_no_code() {
    let read = |row| Code::read(Subject::Birth, row);
    assert!(read("a,snomed,27113001,,b,c,sure").is_some());
    for row in [
        "",
        "a,snomed,27113001,,b,c",
        "a,snomed,27113001,,b,c,perhaps",
        "a,snomed,27113001,,b,c,sure,d",
        "a,icd,27113001,,b,c,sure",
    ] {
        assert_eq!(read(row), None, "{row}");
    }
}

#[test]
fn debug_says_when_a_code_is_in_doubt() {
    let shown = |key| format!("{:?}", usual(Subject::VaccineProducts, key, System::Dmd).unwrap());
    assert_eq!(shown("fluenz"), "vaccine-products/fluenz: dm+d 43208811000001106");
    assert_eq!(shown("vaxelis"), "vaccine-products/vaxelis: dm+d 39367111000001105 (unsure)");
}
