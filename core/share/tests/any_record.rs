//! Whatever is in a record, its Bundle is one that others can read.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::collections::BTreeSet;

use common::{Told, json, payload, summary};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use redbook_record::Kind;
use redbook_share::{Profile, Section, text};
use serde_json::Value as Json;

const CASES: u32 = 96;

fn fixed_seed() -> Config {
    let default = Config::default();
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0),
        chosen @ RngSeed::Fixed(_) => chosen,
    };
    Config { cases: CASES, rng_seed, failure_persistence: None, ..default }
}

fn any_told() -> impl Strategy<Value = Told> {
    let numbers = proptest::collection::vec(any::<u32>(), 24);
    (proptest::sample::select(Kind::ALL), numbers, any::<Option<u32>>(), 0usize..4).prop_map(
        |(kind, numbers, when, author)| Told {
            payload: payload(kind, &numbers),
            when: when.map(common::date),
            author,
        },
    )
}

fn any_profile() -> impl Strategy<Value = Profile> {
    proptest::sample::select(vec![Profile::Ips, Profile::Ktc, Profile::Whole])
}

fn any_sections() -> impl Strategy<Value = Vec<Section>> {
    proptest::sample::subsequence(Section::ALL.to_vec(), 0..=Section::ALL.len())
}

/// Every string of a value, with the names of members.
fn strings<'j>(value: &'j Json, into: &mut Vec<&'j str>) {
    match value {
        Json::String(text) => into.push(text),
        Json::Array(all) => all.iter().for_each(|one| strings(one, into)),
        Json::Object(members) => members.values().for_each(|one| strings(one, into)),
        _ => {}
    }
}

/// Everything that another resource is named by.
fn references<'j>(value: &'j Json, into: &mut Vec<&'j str>) {
    match value {
        Json::Array(all) => all.iter().for_each(|one| references(one, into)),
        Json::Object(members) => members.iter().for_each(|(name, one)| match one {
            Json::String(text) if name == "reference" => into.push(text),
            _ => references(one, into),
        }),
        _ => {}
    }
}

fn check(bundle: &Json) {
    let entries = bundle["entry"].as_array().unwrap();
    let names: BTreeSet<&str> = entries.iter().map(|entry| entry["fullUrl"].as_str().unwrap()).collect();
    assert_eq!(names.len(), entries.len(), "a name stands twice");
    let mut pointed = Vec::new();
    references(bundle, &mut pointed);
    assert!(pointed.iter().all(|name| names.contains(name)), "a reference leads nowhere");
    let mut texts = Vec::new();
    strings(bundle, &mut texts);
    for text in texts {
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'), "{text:?}");
        assert!(!text.trim().is_empty(), "a text of blanks");
    }
    for section in bundle["entry"][0]["resource"]["section"].as_array().into_iter().flatten() {
        assert!(section["entry"].is_array() != section["emptyReason"].is_object(), "{}", section["title"]);
        let div = section["text"]["div"].as_str().unwrap();
        assert!(!div.contains("<script") && !div.contains("<img"), "{div}");
    }
    let patients = entries.iter().filter(|entry| entry["resource"]["resourceType"] == "Patient").count();
    assert_eq!(patients, 1);
}

/// What is wrong with it in base R4, as another implementation reads it.
fn wrong_in_r4(bundle: &Json) -> Vec<String> {
    let (_, issues) = fhirkit::from_json::<fhirkit::r4::Bundle>(&bundle.to_string()).unwrap();
    issues.iter().map(ToString::to_string).collect()
}

proptest! {
    #![proptest_config(fixed_seed())]

    #[test]
    fn any_record_gives_a_bundle_that_others_can_read(
        told in proptest::collection::vec(any_told(), 0..40), profile in any_profile(), sections in any_sections(),
    ) {
        let mut summary = summary(&told, profile);
        summary.sections = sections.into_iter().collect();
        let bundle = json(&summary);
        check(&bundle);
        prop_assert_eq!(wrong_in_r4(&bundle), Vec::<String>::new());
        prop_assert_eq!(&bundle, &json(&summary), "the same twice");
        let text = text::summary(&summary);
        prop_assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'));
    }

    #[test]
    fn the_whole_record_names_every_entry(told in proptest::collection::vec(any_told(), 1..30)) {
        let summary = summary(&told, Profile::Whole);
        let bundle = json(&summary);
        let entries = bundle["entry"].as_array().unwrap();
        for told in &summary.entries {
            let digits = told.id.to_string();
            let found = entries.iter().any(|entry| {
                let name = entry["fullUrl"].as_str().unwrap().replace('-', "");
                name["urn:uuid:".len()..].starts_with(&digits[..12])
            });
            prop_assert!(found, "{:?} is not there", told.kind);
        }
    }

    #[cfg(feature = "pdf")]
    #[test]
    fn both_pdfs_are_made(
        mut told in proptest::collection::vec(any_told(), 0..20),
        name in any::<String>(),
        words in "\\PC{0,60}",
        made_ms in any::<u64>(),
    ) {
        let note = redbook_record::Note { text: words.clone() };
        let field = redbook_record::ProfileField { field: "name".to_owned(), value: name };
        told.extend([Told::new(note, None, 0), Told::new(field, None, 0)]);
        let mut summary = summary(&told, Profile::Whole);
        summary.made_ms = made_ms;
        summary.people[0].name = words;
        for made in [redbook_share::pdf::summary(&summary, &[]), redbook_share::pdf::keepsake(&summary, &[])] {
            let bytes = made.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert!(bytes.starts_with(b"%PDF-1.7"));
        }
    }
}

#[test]
fn the_other_implementation_finds_what_is_wrong() {
    let told = [Told::new(payload(Kind::Illness, &[4; 24]), Some("2025-11-30"), 0)];
    let right = json(&summary(&told, Profile::Ips));
    assert_eq!(wrong_in_r4(&right), Vec::<String>::new());
    let last = right["entry"].as_array().unwrap().len() - 1;
    for (member, value) in [
        ("onsetDateTime", Json::from("2025-13-31")),
        ("subject", Json::Null),
        ("clinicalstatus", Json::from("resolved")),
    ] {
        let mut wrong = right.clone();
        let condition = wrong["entry"][last]["resource"].as_object_mut().unwrap();
        if value.is_null() {
            condition.remove(member);
        } else {
            condition.insert(member.to_owned(), value);
        }
        assert_eq!(wrong_in_r4(&wrong).len(), 1, "{member}");
    }
}
