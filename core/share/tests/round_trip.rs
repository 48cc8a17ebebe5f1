//! What goes out and comes back says the same.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Told, payload, summary};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use redbook_record::{EntryDraft, Kind, Payload, When};
use redbook_share::fhir::{ImportLimits, Imported, document, import};
use redbook_share::{Going, Profile, Section};

const CASES: u32 = 96;

fn fixed_seed() -> Config {
    let default = Config::default();
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0),
        chosen @ RngSeed::Fixed(_) => chosen,
    };
    Config { cases: CASES, rng_seed, failure_persistence: None, ..default }
}

/// Kinds that go to a clinician as resources of their own, or with the child.
fn going() -> Vec<Kind> {
    let goes = |kind: &&Kind| matches!(Section::of(**kind), Going::To(_));
    Kind::ALL.iter().filter(goes).copied().collect()
}

/// Several resources of a birth become one entry; of the rest each is one.
fn but_births() -> Vec<Kind> {
    going().into_iter().filter(|kind| *kind != Kind::BirthDetails).collect()
}

fn any_told(kinds: Vec<Kind>) -> impl Strategy<Value = Told> {
    let numbers = proptest::collection::vec(any::<u32>(), 24);
    let told = (proptest::sample::select(kinds), numbers, any::<Option<u32>>(), 0usize..3).prop_map(
        |(kind, numbers, when, author)| Told {
            payload: payload(kind, &numbers),
            when: when.map(common::date),
            author,
        },
    );
    told.prop_filter("what nobody could have entered", |told| {
        EntryDraft::new(told.payload.clone()).encode(0).is_ok()
    })
}

/// The same, in words that stand in a file as they were entered.
fn any_told_in_plain_words() -> impl Strategy<Value = Told> {
    let numbers = proptest::collection::vec(any::<u32>().prop_map(plain), 24);
    let told = (proptest::sample::select(going()), numbers, any::<Option<u32>>()).prop_map(
        |(kind, numbers, when)| {
            let payload = expires_on_a_day(payload(kind, &numbers));
            Told { payload, when: when.map(common::date), author: 0 }
        },
    );
    told.prop_filter("what nobody could have entered", |told| {
        EntryDraft::new(told.payload.clone()).encode(0).is_ok()
    })
}

/// FHIR has no time of day for that.
fn expires_on_a_day(mut payload: Payload) -> Payload {
    if let Payload::Immunisation(dose) = &mut payload {
        dose.expiry = dose.expiry.map(|when| when.date().and_then(When::day).unwrap_or(when));
    }
    payload
}

/// A number that stands for one of the plain texts, and for the rest as before.
fn plain(number: u32) -> u32 {
    let texts = common::TEXTS.len() as u32;
    let at = number / 3;
    (at - at % texts + at % 5) * 3 + number % 3
}

fn there_and_back(told: &[Told], profile: Profile) -> Imported {
    let bytes = document(&summary(told, profile)).to_json().unwrap();
    import(&bytes, &ImportLimits::default()).unwrap()
}

fn told_of(imported: &Imported) -> Vec<Told> {
    let entries = imported.entries.iter();
    entries.map(|entry| Told { payload: entry.payload.clone(), when: entry.when, author: 0 }).collect()
}

/// What entries say, in an order of their own.
fn said(told: &[Told]) -> Vec<String> {
    // When somebody to call was written down is nobody's business, and has no place beside a telephone number.
    let when = |told: &Told| told.when.filter(|_| told.payload.kind() != Kind::Contact);
    let mut all: Vec<String> =
        told.iter().map(|told| format!("{:?} {:?}", told.payload, when(told))).collect();
    all.sort();
    all.dedup();
    all
}

proptest! {
    #![proptest_config(fixed_seed())]

    #[test]
    fn out_and_in_and_out_again_says_the_same(
        told in proptest::collection::vec(any_told(going()), 0..30),
    ) {
        let once = there_and_back(&told, Profile::Ips);
        let told_once = told_of(&once);
        let twice = there_and_back(&told_once, Profile::Ips);
        prop_assert_eq!(said(&told_once), said(&told_of(&twice)));
        prop_assert!(once.kept.is_empty(), "{:?}", once.kept);
    }

    #[test]
    fn what_was_entered_comes_back_as_it_was(
        told in proptest::collection::vec(any_told_in_plain_words(), 0..30),
    ) {
        let once = there_and_back(&told, Profile::Ips);
        prop_assert_eq!(said(&told), said(&told_of(&once)));
    }

    #[test]
    fn bytes_of_any_kind_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = import(&bytes, &ImportLimits::default());
    }

    #[test]
    fn a_bundle_whose_parts_are_exchanged_is_survived_and_nothing_of_it_is_lost(
        told in proptest::collection::vec(any_told(but_births()), 1..8), from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let mut bundle = common::json(&summary(&told, Profile::Ips));
        let members = ["code", "note", "valueQuantity", "component", "vaccineCode", "status", "effectiveDateTime"];
        let (from, to) = (members[from.index(members.len())], members[to.index(members.len())]);
        for entry in bundle["entry"].as_array_mut().unwrap() {
            let resource = entry["resource"].as_object_mut().unwrap();
            if let Some(value) = resource.get(from).cloned() {
                resource.insert(to.to_owned(), value);
            }
        }
        let resources = bundle["entry"].as_array().unwrap().len();
        let imported = import(bundle.to_string().as_bytes(), &ImportLimits::default()).unwrap();
        let found = imported.entries.len() + imported.kept.len() + imported.not_taken.len();
        prop_assert!(found >= resources, "{found} of {resources}");
    }
}
