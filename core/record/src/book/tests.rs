use std::collections::BTreeMap;

use proptest::prelude::*;
use redbook_protocol::{Class, RecordId, Role};
use serde_json::{Value, json};

use super::*;
use crate::draft::EntryDraft;
use crate::fixed_seed;
use crate::kind::Payload;
use crate::payload::{
    Allergy, BirthDetails, BloodSpot, Condition, Immunisation, Measured, Measurement, Note, ProfileField,
    Retraction,
};

const RECORD: RecordId = RecordId::from_bytes([9; 32]);

/// Who is what; whoever is not named may write nothing.
struct Roles(BTreeMap<LogId, Role>);

impl Rights for Roles {
    fn may_write(&self, author: &LogId, class: Class) -> bool {
        self.0.get(author).is_some_and(|role| role.may_write(class))
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Who {
    Mum,
    Dad,
    Nurse,
    Gran,
}

impl Who {
    fn key(self) -> [u8; 32] {
        [self as u8; 32]
    }

    fn log(self) -> LogId {
        LogId::of(&self.key())
    }
}

fn family() -> Roles {
    let roles = [
        (Who::Mum, Role::Guardian),
        (Who::Dad, Role::Guardian),
        (Who::Nurse, Role::Practitioner),
        (Who::Gran, Role::Carer),
    ];
    Roles(roles.map(|(who, role)| (who.log(), role)).into())
}

/// A book, and a clock that goes on with each entry.
#[derive(Default)]
struct Desk {
    book: Book,
    now_ms: u64,
}

impl Desk {
    fn write(&mut self, who: Who, draft: &EntryDraft) -> EntryId {
        self.now_ms += 60_000;
        let bytes = draft.encode(1_773_480_000_000 + self.now_ms).unwrap();
        let id = EntryId::of(&RECORD, &who.key(), &bytes);
        self.book.add(BookEntry { id, author: who.log(), bytes: &bytes, sent: true }).unwrap();
        id
    }

    fn page(&self, include_replaced: bool) -> Vec<EntryView> {
        let query = TimelineQuery { include_replaced, ..TimelineQuery::default() };
        self.book.timeline(&family(), &query).unwrap().entries
    }

    fn current(&self) -> Vec<String> {
        self.page(false).into_iter().map(|entry| entry.id).collect()
    }

    fn status(&self, id: &EntryId) -> Status {
        self.book.entry(&family(), id).unwrap().status
    }

    fn reasons(&self) -> Vec<String> {
        let attention = self.book.needs_a_person(&family());
        let reason =
            |one: &Attention| serde_json::to_value(one).unwrap()["reason"].as_str().unwrap().to_owned();
        attention.iter().map(reason).collect()
    }
}

fn weight(g: u32, when: &str) -> EntryDraft {
    let measured = Measured::Weight(redbook_clinical::Weight::from_g(g));
    let mut draft = EntryDraft::new(Payload::Measurement(Measurement::of(measured)));
    draft.when = Some(when.parse().unwrap());
    draft
}

fn note(text: &str) -> EntryDraft {
    EntryDraft::new(Payload::Note(Note { text: text.into() }))
}

fn name(value: &str) -> EntryDraft {
    field("name", value)
}

fn field(field: &str, value: &str) -> EntryDraft {
    EntryDraft::new(Payload::ProfileField(ProfileField { field: field.into(), value: value.into() }))
}

fn vaccine(text: &str, when: &str) -> EntryDraft {
    let given = Immunisation { vaccine: text.into(), ..Immunisation::default() };
    let mut draft = EntryDraft::new(Payload::Immunisation(given));
    draft.when = Some(when.parse().unwrap());
    draft
}

fn birth(g: u32) -> EntryDraft {
    let birth_weight = Some(redbook_clinical::Weight::from_g(g));
    EntryDraft::new(Payload::BirthDetails(BirthDetails { birth_weight, ..BirthDetails::default() }))
}

fn retraction(class: Class) -> EntryDraft {
    EntryDraft { class, ..EntryDraft::new(Payload::Retraction(Retraction { reason: None })) }
}

fn replacing(mut draft: EntryDraft, targets: &[EntryId]) -> EntryDraft {
    draft.replaces = targets.iter().copied().collect();
    draft
}

#[test]
fn a_correction_keeps_what_it_corrects() {
    let mut desk = Desk::default();
    let wrong = desk.write(Who::Mum, &weight(42_000, "2026-03-14"));
    let right = desk.write(Who::Mum, &replacing(weight(4_200, "2026-03-14"), &[wrong]));
    assert_eq!(desk.current(), [right.to_string()]);
    assert_eq!(desk.status(&wrong), Status::Replaced);
    let all = desk.page(true);
    assert_eq!(all.len(), 2);
    assert_eq!(all[1].replaced_by, [right.to_string()]);
    assert_eq!(all[0].replaces, [wrong.to_string()]);
    let history = desk.book.history(&family(), &right).unwrap();
    let ids: Vec<&str> = history.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, [wrong.to_string(), right.to_string()]);
    assert!(desk.reasons().is_empty());
}

#[test]
fn a_retraction_takes_back_and_is_itself_not_shown() {
    let mut desk = Desk::default();
    let entry = desk.write(Who::Mum, &note("First smile"));
    let taken_back = desk.write(Who::Mum, &replacing(retraction(Class::Family), &[entry]));
    assert!(desk.current().is_empty());
    assert_eq!(desk.status(&entry), Status::Retracted);
    assert_eq!(desk.page(true).len(), 2);
    assert_eq!(desk.status(&taken_back), Status::Current);
}

#[test]
fn who_may_not_write_the_class_replaces_nothing() {
    let mut desk = Desk::default();
    let clinical = desk.write(Who::Nurse, &weight(4_200, "2026-03-14"));
    let words = desk.write(Who::Mum, &note("Slept well"));
    let grans = desk.write(Who::Gran, &replacing(note("It was 5 kg"), &[clinical]));
    let nurses = desk.write(Who::Nurse, &replacing(retraction(Class::Clinical), &[words]));
    assert_eq!(desk.status(&clinical), Status::Current);
    assert_eq!(desk.status(&words), Status::Current);
    assert_eq!(desk.current().len(), 3, "all stand but the retraction, which says nothing");
    let history = desk.book.history(&family(), &clinical).unwrap();
    assert_eq!(history.entries.len(), 2, "it was written all the same");
    assert!(desk.book.entry(&family(), &clinical).unwrap().replaced_by.is_empty());

    let mut promoted = family();
    promoted.0.insert(Who::Gran.log(), Role::Guardian);
    promoted.0.insert(Who::Nurse.log(), Role::Guardian);
    let status = |id| desk.book.entry(&promoted, id).unwrap().status;
    assert_eq!((status(&clinical), status(&words)), (Status::Replaced, Status::Retracted));
    assert_eq!((desk.status(&grans), desk.status(&nurses)), (Status::Current, Status::Current));
}

#[test]
fn two_corrections_made_apart_both_stand_until_a_person_picks() {
    let mut desk = Desk::default();
    let wrong = desk.write(Who::Mum, &weight(42_000, "2026-03-14"));
    let mums = desk.write(Who::Mum, &replacing(weight(4_200, "2026-03-14"), &[wrong]));
    let dads = desk.write(Who::Dad, &replacing(weight(4_300, "2026-03-14"), &[wrong]));
    assert_eq!(desk.current(), [dads.to_string(), mums.to_string()]);
    assert_eq!(desk.reasons(), ["rival_replacements"]);
    let picked = desk.write(Who::Mum, &replacing(weight(4_300, "2026-03-14"), &[mums, dads]));
    assert_eq!(desk.current(), [picked.to_string()]);
    assert!(desk.reasons().is_empty());
    assert_eq!(desk.book.history(&family(), &wrong).unwrap().entries.len(), 4);
}

#[test]
fn corrected_by_one_and_taken_back_by_another_needs_a_person() {
    let mut desk = Desk::default();
    let wrong = desk.write(Who::Mum, &name("Zoe"));
    desk.write(Who::Mum, &replacing(name("Zoë"), &[wrong]));
    desk.write(Who::Dad, &replacing(retraction(Class::Profile), &[wrong]));
    assert_eq!(desk.status(&wrong), Status::Replaced);
    assert_eq!(desk.reasons(), ["rival_replacements"]);
    let mut agreed = Desk::default();
    let entry = agreed.write(Who::Mum, &note("x"));
    agreed.write(Who::Mum, &replacing(retraction(Class::Family), &[entry]));
    agreed.write(Who::Dad, &replacing(retraction(Class::Family), &[entry]));
    assert!(agreed.reasons().is_empty(), "both took it back");
}

#[test]
fn a_dangling_reference_is_legal_and_heals() {
    let mut desk = Desk::default();
    let bytes = weight(42_000, "2026-03-14").encode(1_773_000_000_000).unwrap();
    let wrong = EntryId::of(&RECORD, &Who::Dad.key(), &bytes);
    let right = desk.write(Who::Mum, &replacing(weight(4_200, "2026-03-14"), &[wrong]));
    assert_eq!(desk.current(), [right.to_string()]);
    assert_eq!(desk.book.history(&family(), &right).unwrap().missing, [wrong.to_string()]);
    desk.book.add(BookEntry { id: wrong, author: Who::Dad.log(), bytes: &bytes, sent: true }).unwrap();
    assert_eq!(desk.status(&wrong), Status::Replaced);
    assert!(desk.book.history(&family(), &right).unwrap().missing.is_empty());
}

/// Names are hashes, so that a ring cannot be written; if it could, the views would still end.
#[test]
fn a_ring_of_replacements_ends() {
    let mut desk = Desk::default();
    let ids = [EntryId::from_bytes([1; 16]), EntryId::from_bytes([2; 16])];
    for (id, target) in [(ids[0], ids[1]), (ids[1], ids[0])] {
        let bytes = replacing(note("ring"), &[id, target]).encode(1).unwrap();
        desk.book.add(BookEntry { id, author: Who::Mum.log(), bytes: &bytes, sent: true }).unwrap();
    }
    assert!(desk.current().is_empty());
    assert_eq!(desk.book.history(&family(), &ids[0]).unwrap().entries.len(), 2);
    assert!(desk.reasons().is_empty());
}

#[test]
fn two_spellings_stand_side_by_side_with_who_said_each() {
    let mut desk = Desk::default();
    desk.write(Who::Mum, &name("Zoë"));
    let zoe = desk.write(Who::Dad, &field(" Name ", "Zoe"));
    desk.write(Who::Dad, &name("  Zoë "));
    let profile = serde_json::to_value(desk.book.profile(&family())).unwrap();
    let names = &profile["fields"][0];
    assert_eq!((names["field"].as_str(), names["disagreement"].as_bool()), (Some("name"), Some(true)));
    let values = names["values"].as_array().unwrap();
    let said: Vec<(&str, usize)> = values
        .iter()
        .map(|v| (v["value"].as_str().unwrap(), v["sources"].as_array().unwrap().len()))
        .collect();
    assert_eq!(said, [("Zoë", 2), ("Zoe", 1)]);
    assert_eq!(values[0]["sources"][0]["author"], Who::Mum.log().to_string());
    assert_eq!(values[0]["sources"][1]["author"], Who::Dad.log().to_string());
    assert_eq!(desk.reasons(), ["profile_disagreement"]);
    desk.write(Who::Mum, &replacing(retraction(Class::Profile), &[zoe]));
    assert!(!desk.book.profile(&family()).fields[0].disagreement);
    assert!(desk.reasons().is_empty());
}

#[test]
fn a_profile_field_counts_only_in_its_class() {
    let mut desk = Desk::default();
    desk.write(Who::Gran, &EntryDraft { class: Class::Family, ..name("Zoë") });
    assert!(desk.book.profile(&family()).fields.is_empty());
    assert_eq!(desk.page(false).len(), 1, "shown, with a doubt");
    assert_eq!(desk.reasons(), ["doubt"]);
}

#[test]
fn an_nhs_number_is_one_however_it_is_grouped() {
    let mut desk = Desk::default();
    desk.write(Who::Mum, &field("nhs-number", "401 023 2137"));
    desk.write(Who::Dad, &field("nhs-number", "4010232137"));
    let profile = desk.book.profile(&family());
    assert_eq!((profile.fields[0].values.len(), profile.fields[0].values[0].sources.len()), (1, 2));
    let slip = desk.write(Who::Dad, &field("nhs-number", "4010232138"));
    assert_eq!(desk.reasons(), ["profile_disagreement", "doubt"]);
    let view = serde_json::to_value(desk.book.entry(&family(), &slip)).unwrap();
    assert_eq!(view["doubts"], json!(["nhs_number_check_digit"]));
}

#[test]
fn differing_birth_details_need_a_person() {
    let mut desk = Desk::default();
    desk.write(Who::Nurse, &birth(3_412));
    desk.write(Who::Mum, &birth(3_412));
    assert!(desk.reasons().is_empty(), "they say the same");
    desk.write(Who::Dad, &birth(3_421));
    assert_eq!(desk.reasons(), ["birth_details_differ"]);
}

#[test]
fn the_same_vaccine_on_the_same_day_by_two_people_is_a_likely_duplicate() {
    let mut desk = Desk::default();
    let mums = desk.write(Who::Mum, &vaccine("6-in-1", "2026-02-11"));
    desk.write(Who::Mum, &vaccine("6 in 1", "2026-02-11"));
    assert!(desk.reasons().is_empty(), "the same person may have meant two");
    let nurses = desk.write(Who::Nurse, &vaccine("6 IN 1", "2026-02-11T09:30Z"));
    desk.write(Who::Nurse, &vaccine("Rotavirus", "2026-02-11"));
    desk.write(Who::Dad, &vaccine("6-in-1", "2026-03-08"));
    assert_eq!(desk.reasons(), ["likely_duplicate"]);
    let second = desk.current();
    desk.write(Who::Mum, &replacing(vaccine("6-in-1", "2026-02-11"), &[mums, nurses]));
    assert_eq!(desk.current().len(), second.len() - 1);
    assert!(desk.reasons().is_empty(), "joined");
}

fn spot(condition: Condition, status: &str, sampled: &str) -> EntryDraft {
    let sampled = Some(sampled.parse().unwrap());
    let spot =
        BloodSpot { condition: Some(condition), status: status.into(), sampled, ..BloodSpot::default() };
    EntryDraft::new(Payload::BloodSpot(spot))
}

#[test]
fn blood_spots_of_one_sample_that_differ_need_a_person() {
    let mut desk = Desk::default();
    let suspected = desk.write(Who::Nurse, &spot(Condition::Hcu, "08", "2026-01-06"));
    desk.write(Who::Mum, &spot(Condition::Pku, "04", "2026-01-06"));
    desk.write(Who::Mum, &spot(Condition::Hcu, "04", "2026-01-20"));
    assert_eq!(desk.reasons(), [""; 0], "of another condition, and of another sample");
    let wrong = desk.write(Who::Mum, &spot(Condition::Hcu, "04", "2026-01-06"));
    assert_eq!(desk.reasons(), ["blood_spots_differ"]);
    let Attention::BloodSpotsDiffer { entries } = desk.book.needs_a_person(&family()).remove(0) else {
        panic!()
    };
    let mut ids: Vec<String> = entries.into_iter().map(|entry| entry.id).collect();
    ids.sort();
    let mut both = [suspected, wrong].map(|id| id.to_string());
    both.sort();
    assert_eq!(ids, both, "and not the other sample's");
    desk.write(Who::Mum, &replacing(retraction(Class::Clinical), &[wrong]));
    assert_eq!(desk.reasons(), [""; 0]);
}

#[test]
fn no_known_allergies_beside_an_allergy_needs_a_person() {
    let allergy = |substance: Option<&str>| {
        let substance = substance.map(str::to_owned);
        EntryDraft::new(Payload::Allergy(Allergy { substance, ..Allergy::default() }))
    };
    let mut desk = Desk::default();
    desk.write(Who::Mum, &allergy(None));
    desk.write(Who::Dad, &allergy(None));
    assert_eq!(desk.reasons(), [""; 0]);
    let egg = desk.write(Who::Nurse, &allergy(Some("egg")));
    assert_eq!(desk.reasons(), ["allergies_differ"]);
    desk.write(Who::Nurse, &replacing(retraction(Class::Clinical), &[egg]));
    assert_eq!(desk.reasons(), [""; 0]);
    let mut several = Desk::default();
    several.write(Who::Mum, &allergy(Some("egg")));
    several.write(Who::Mum, &allergy(Some("milk")));
    assert_eq!(several.reasons(), [""; 0]);
}

#[test]
fn a_doubt_that_was_confirmed_is_shown_as_such() {
    let mut desk = Desk::default();
    let slip = EntryDraft { confirmed: true, ..weight(420_000, "2026-03-14") };
    desk.write(Who::Mum, &slip);
    match desk.book.needs_a_person(&family()).as_slice() {
        [Attention::Doubt { entry }] => assert!(entry.confirmed && !entry.doubts.is_empty()),
        other => panic!("expected one doubt, got {other:?}"),
    }
}

#[test]
fn what_is_newest_comes_first_and_what_has_no_date_stands_where_it_was_recorded() {
    let mut desk = Desk::default();
    let ids = ["2026-03", "2026-03-14", "2025", "2026-03-14T09:30Z", "2026-03-14T09:30+01:00"]
        .map(|when| desk.write(Who::Mum, &weight(4_200, when)));
    // Recorded at 09:26, between the two halves past nine.
    let undated = desk.write(Who::Mum, &note("now"));
    let expected = [ids[3], undated, ids[4], ids[1], ids[0], ids[2]].map(|id| id.to_string());
    assert_eq!(desk.current(), expected);
}

#[test]
fn pages_neither_repeat_nor_skip_while_others_write() {
    let mut desk = Desk::default();
    for day in 1..=9 {
        desk.write(Who::Mum, &weight(4_000 + day, &format!("2026-02-0{day}")));
    }
    let before = desk.current();
    let mut query = TimelineQuery { limit: 2, ..TimelineQuery::default() };
    let mut seen = Vec::new();
    loop {
        let page = desk.book.timeline(&family(), &query).unwrap();
        assert!(page.entries.len() <= 2);
        seen.extend(page.entries.into_iter().map(|entry| entry.id));
        desk.write(Who::Dad, &note("newer than all"));
        match page.next {
            Some(next) => query.cursor = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, before);
}

#[test]
fn page_sizes_are_brought_inside_the_limit() {
    let mut desk = Desk::default();
    for n in 0..crate::limits::PAGE_LEN_MAX + 1 {
        desk.write(Who::Mum, &note(&n.to_string()));
    }
    let len = |limit| {
        let query = TimelineQuery { limit, ..TimelineQuery::default() };
        desk.book.timeline(&family(), &query).unwrap().entries.len()
    };
    assert_eq!((len(0), len(1), len(usize::MAX)), (1, 1, crate::limits::PAGE_LEN_MAX));
}

#[test]
fn a_foreign_cursor_is_refused() {
    let zeros = "0".repeat(63);
    for cursor in ["", "x", "é", &zeros, &format!("+{zeros}"), &"é".repeat(32), &"0".repeat(65)] {
        let query = TimelineQuery { cursor: Some(cursor.to_owned()), ..TimelineQuery::default() };
        assert_eq!(Book::new().timeline(&family(), &query), Err(CursorError), "{cursor}");
    }
}

#[test]
fn what_is_unsent_says_so_until_it_is_sent() {
    let bytes = note("on this phone").encode(1).unwrap();
    let id = EntryId::of(&RECORD, &Who::Mum.key(), &bytes);
    let unsent = BookEntry { id, author: Who::Mum.log(), bytes: &bytes, sent: false };
    let mut book = Book::new();
    let sent = |book: &Book| book.entry(&family(), &id).unwrap().sent;
    book.add(unsent).unwrap();
    assert!(!sent(&book));
    let mut gathered = book.clone();
    gathered.mark_sent(&id);
    assert!(sent(&gathered));
    book.add(BookEntry { sent: true, ..unsent }).unwrap();
    book.add(unsent).unwrap();
    assert!(sent(&book) && book.len() == 1, "what is sent stays sent");
}

#[test]
fn an_entry_is_found_by_the_beginning_of_its_name() {
    let mut desk = Desk::default();
    let id = desk.write(Who::Mum, &note("a"));
    desk.write(Who::Mum, &note("b"));
    let text = id.to_string();
    assert_eq!(desk.book.find(&text[..9].to_uppercase()), [id]);
    assert_eq!(desk.book.find(&text), [id]);
    assert_eq!(desk.book.find("").len(), 2);
    assert!(desk.book.find("xyz").is_empty() && desk.book.find(&format!("{text}0")).is_empty());
}

#[test]
fn an_unknown_kind_and_class_are_shown_as_such() {
    // {0: 9, 1: 99, 2: 3, 3: [7, "later"], 4: 5, 5: {0: [1]}, 77: true}
    let bytes = [
        0xa7, 0x00, 0x09, 0x01, 0x18, 0x63, 0x02, 0x03, 0x03, 0x82, 0x07, 0x65, b'l', b'a', b't', b'e', b'r',
        0x04, 0x05, 0x05, 0xa1, 0x00, 0x81, 0x01, 0x18, 0x4d, 0xf5,
    ];
    let id = EntryId::of(&RECORD, &Who::Mum.key(), &bytes);
    let mut book = Book::new();
    book.add(BookEntry { id, author: Who::Mum.log(), bytes: &bytes, sent: true }).unwrap();
    let view = serde_json::to_value(book.entry(&family(), &id)).unwrap();
    let expected = json!({
        "id": id.to_string(), "kind": "unknown", "kind_code": 99, "version": 3, "class": "unknown", "class_code": 9,
        "when": null, "when_precision": null, "recorded": "1970-01-01T00:00:00.005Z",
        "payload": {"type": "unknown", "cbor": "a1008101"}, "author": Who::Mum.log().to_string(), "sent": true,
        "status": "current", "replaces": [], "replaced_by": [], "confirmed": false, "doubts": [],
        "has_unread_parts": true,
    });
    assert_eq!(view, expected);
    assert_eq!(book.get(&id).unwrap().bytes(), bytes);
}

/// The names in JSON are a promise.
#[test]
fn the_json_of_a_measurement() {
    let mut desk = Desk::default();
    let id = desk.write(Who::Mum, &weight(4_255, "2026-03-14T09:30+01:00"));
    let view: Value = serde_json::to_value(desk.book.entry(&family(), &id)).unwrap();
    assert_eq!(
        view["payload"],
        json!({"type": "measurement", "what": "weight", "value": 4255, "unit": "g", "text": "4.255 kg",
            "measured_by": null, "note": null})
    );
    assert_eq!(
        (&view["when"], &view["when_precision"]),
        (&json!("2026-03-14T09:30+01:00"), &json!("minute"))
    );
    assert_eq!(view["recorded"], "2026-03-14T09:21:00.000Z");
}

#[test]
fn bytes_that_are_no_entry_change_nothing() {
    let mut book = Book::new();
    let id = EntryId::from_bytes([1; 16]);
    assert!(book.add(BookEntry { id, author: Who::Mum.log(), bytes: &[0xa0], sent: true }).is_err());
    assert!(book.is_empty());
}

proptest! {
    #![proptest_config(fixed_seed(256))]

    /// Whatever order entries arrive in, the views are the same; and nothing that was written is ever out of sight.
    #[test]
    fn order_of_arrival_does_not_matter(
        (plan, order) in proptest::collection::vec((0_u8..4, 0_u8..5, proptest::option::of(0_usize..20)), 1..20)
            .prop_flat_map(|plan| {
                let order: Vec<usize> = (0..plan.len()).collect();
                (Just(plan), Just(order).prop_shuffle())
            }),
    ) {
        let mut written: Vec<(EntryId, LogId, Vec<u8>)> = Vec::new();
        for (n, (who, what, target)) in (1_u64..).zip(&plan) {
            let who = [Who::Mum, Who::Dad, Who::Nurse, Who::Gran][usize::from(*who)];
            let draft = match what {
                0 => note("n"),
                1 => name(if n % 2 == 0 { "Zoe" } else { "Zoë" }),
                2 => birth(3_000 + u32::from(*what)),
                3 => vaccine("MMRV", "2026-02-11"),
                _ => weight(0, "2026-02-11"),
            };
            let replaced = target.and_then(|target| written.get(target)).map(|(id, _, _)| *id);
            let bytes = replacing(draft, replaced.as_slice()).encode(n).unwrap();
            written.push((EntryId::of(&RECORD, &who.key(), &bytes), who.log(), bytes));
        }
        let book_of = |order: &[usize]| {
            let mut book = Book::new();
            for (id, author, bytes) in order.iter().map(|place| &written[*place]) {
                book.add(BookEntry { id: *id, author: *author, bytes, sent: true }).unwrap();
            }
            let query = |include_replaced| TimelineQuery { include_replaced, ..TimelineQuery::default() };
            let current = book.timeline(&family(), &query(false)).unwrap();
            let all = book.timeline(&family(), &query(true)).unwrap();
            (current, all, book.profile(&family()), book.needs_a_person(&family()))
        };
        let in_order: Vec<usize> = (0..written.len()).collect();
        let views = book_of(&in_order);
        prop_assert_eq!(views.1.entries.len(), written.len());
        let hidden = views.1.entries.iter().filter(|entry| entry.status != Status::Current).count();
        prop_assert_eq!(views.0.entries.len() + hidden, written.len());
        prop_assert_eq!(book_of(&order), views);
    }
}
