//! What the app says: its own sentences, and whole screens of a record.

use std::collections::{BTreeMap, BTreeSet};

use redbook_app::{
    AppError, EntryDraft, GestationPolicy, KeyStoreError, Kind, Label, MessageView, Payload, Phone,
    ProfileField, RecordId,
};
use redbook_clinical::schedule::MessageId;
use redbook_messages::{Form, Piece, Template};
use redbook_tests::Home;
use serde_json::{Value, json};

use super::record::Fill;
use super::sources::{literals, literals_in, root};
use super::{CATALOGUE, is_said_alike, listed};

/// Errors whose English has what only the code knows: a field's name, how much, where. In English that is what is shown; every
/// other language has the sentence of the code.
const MORE_IN_ENGLISH: [&str; 37] = [
    "home-in-use",
    "no-store",
    "already-there",
    "store-set-aside",
    "newer-store",
    "disk-full",
    "store",
    "damaged",
    "no-such-field",
    "doubtful",
    "invalid-entry",
    "gather",
    "membership",
    "not-an-invitation",
    "invitation",
    "share-form",
    "share-link",
    "share-too-large",
    "summary",
    "pdf",
    "offline-share",
    "health-card",
    "not-a-screen-code",
    "false-screen",
    "wrong-digits",
    "import",
    "other-child",
    "file-too-large",
    "nothing-to-draw",
    "no-such-chart",
    "export",
    "key-unusable",
    "not-a-language",
    "cancelled",
    "unexpected",
    "keys",
    "wrong-key",
];

/// What the app makes by hand has its id and its English in the app's own files.
#[test]
fn the_english_of_the_app_stands_in_its_code_and_in_the_catalogue() {
    let literals = literals_in("core/app/src");
    let skeletons: BTreeSet<String> = literals.iter().map(|text| skeleton_of_code(text)).collect();
    for id in literals.iter().filter(|literal| is_id(literal)) {
        let template = CATALOGUE.get(&listed(id)).unwrap_or_else(|| panic!("{id} is not in the catalogue"));
        for text in skeletons_of(template).iter().filter(|_| !is_counted_in_code(id)) {
            let own = skeletons.contains(text);
            assert!(own, "the app does not say {id} like this: {text:?}");
        }
    }
}

/// Ids of messages: "growth.missing.sex", "due-kept-newer". A host name is none.
fn is_id(literal: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-+.".contains(c);
    let head = literal.split(['.', '-']).next().unwrap_or_default();
    let dotted = literal.contains('.') && HEADS.contains(&head);
    // "due-date" is one of the days that people may dispute.
    let is_due = literal.starts_with("due-") && literal != "due-date";
    literal.chars().all(is_plain) && !literal.ends_with('.') && (dotted || is_due)
}

/// With what the ids of the app begin, beside "due-".
const HEADS: [&str; 11] = [
    "growth",
    "need",
    "reminder",
    "freshness",
    "standing",
    "receipt",
    "form",
    "error",
    "erase",
    "journey",
    "differs",
];

/// Said in one piece with words that depend on the count, or by the clinical code.
fn is_counted_in_code(id: &str) -> bool {
    id == "due-dose-inexact-beside" || id.starts_with("growth.band.")
}

/// "{name} and {count:day}" as "{} and {}".
pub(super) fn skeleton_of_code(text: &str) -> String {
    let mut skeleton = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        skeleton.push_str(before);
        skeleton.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    skeleton + rest
}

pub(super) fn skeletons_of(template: &Template) -> Vec<String> {
    let of = |pieces: &Vec<Piece>| {
        let parts = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Argument { .. } => "{}",
        });
        parts.collect()
    };
    match &template.form {
        Form::One(pieces) => vec![of(pieces)],
        Form::Counted { forms, .. } => forms.iter().map(|(_, pieces)| of(pieces)).collect(),
    }
}

#[test]
fn every_error_code_has_its_sentence() {
    let code = std::fs::read_to_string(root().join("core/app/src/error.rs")).unwrap();
    let keys = std::fs::read_to_string(root().join("core/app/src/trouble.rs")).unwrap();
    let pages = std::fs::read_to_string(root().join("core/app/src/page_error.rs")).unwrap();
    let codes = codes_of(&code).chain(codes_of(&keys)).chain(codes_of(&pages));
    let codes: BTreeSet<&str> = codes.chain(["cancelled", "not-a-language", "unexpected"]).collect();
    assert!(codes.len() > 80, "{codes:?}");
    for code in &codes {
        assert!(CATALOGUE.contains_key(&format!("error.{code}")), "{code} has no sentence");
    }
    let leftover: Vec<_> = CATALOGUE
        .keys()
        .filter_map(|id| id.strip_prefix("error."))
        .filter(|id| !codes.contains(id))
        .collect();
    assert!(leftover.is_empty(), "no error has the code {leftover:?}");
}

/// `Self::NoRelay => "no-relay"`.
fn codes_of(code: &str) -> impl Iterator<Item = &str> {
    let arms = code.split("=> \"").skip(1).filter_map(|after| after.split_once('"').map(|(code, _)| code));
    arms.filter(|code| !code.contains(' '))
}

#[test]
fn errors_say_in_the_catalogue_what_they_say_in_english() {
    let literals = literals();
    let sentences: BTreeSet<String> = literals
        .iter()
        .map(|text| skeleton_of_code(text))
        .flat_map(|text| [format!("{text}."), format!("{text}. Nothing was changed.")])
        .collect();
    for (id, template) in CATALOGUE.iter().filter(|(id, _)| id.starts_with("error.")) {
        let code = id.trim_start_matches("error.");
        let text = skeletons_of(template).remove(0);
        let is_known = sentences.contains(&text) || MORE_IN_ENGLISH.contains(&code);
        assert!(is_known, "{code} does not say {text:?}");
    }
    let waits = AppError::KeyStore(KeyStoreError::PinWait { minutes: 15 });
    for error in [AppError::NoRelay, AppError::NotAllowed, AppError::Memory, AppError::DamagedFrames, waits] {
        is_said_alike(&error.says());
    }
}

/// A record with everything in it, some of it twice and different, as a phone shows it.
#[test]
fn a_whole_record_is_said_in_the_catalogue_as_on_the_screen() {
    let home = Home::new("everything");
    let label = Label { name: "Amira".into(), relation: "mother".into(), device: "phone".into() };
    let mut phone = home.init(&label);
    let mut said = BTreeMap::new();
    for choice in 0..6 {
        let record = phone.new_record("").unwrap();
        collect(&mut said, &screens(&mut phone, &record));
        // The later ones have no day, or several.
        let days: &[&str] =
            if choice < 3 { &["2026-03-04"] } else { &["2026-03-04", "2026-02", "2026-09-20"] };
        if choice < 3 {
            for (field, value) in [("date-of-birth", "2026-01-09"), ("sex", "female"), ("name", "Zoë")] {
                let field = ProfileField { field: field.into(), value: value.into() };
                phone.add(&record, EntryDraft::new(Payload::ProfileField(field))).unwrap();
            }
        }
        for kind in Kind::ALL.iter().filter(|kind| choice >= 3 || !SAYS_WHO_AND_WHEN.contains(kind)) {
            let mut payload = Payload::empty(*kind).unwrap();
            payload.walk(&mut Fill::all(choice));
            for when in days.iter().filter(|_| *kind != Kind::Retraction) {
                let mut draft = EntryDraft::new(payload.clone());
                (draft.when, draft.confirmed) = (Some(when.parse().unwrap()), true);
                phone.add(&record, draft).unwrap();
            }
            collect(&mut said, &screens(&mut phone, &record));
        }
    }
    assert!(said.len() > 50, "{:?}", said.keys());
    said.values().flatten().for_each(is_said_alike);
}

/// Of these, what is filled in without thought would leave nothing to say about the child.
const SAYS_WHO_AND_WHEN: [Kind; 4] = [Kind::ProfileField, Kind::BirthDetails, Kind::Pregnancy, Kind::Loss];

fn screens(phone: &mut Phone, record: &RecordId) -> Vec<Value> {
    let on = "2026-07-01".parse().unwrap();
    let mut shown = vec![json!(phone.home(record, on).unwrap()), json!(phone.due(record, on).unwrap())];
    for policy in [GestationPolicy::ExactForLife, GestationPolicy::PaperChart, GestationPolicy::AsTerm] {
        shown.push(json!(phone.growth(record, policy).unwrap()));
    }
    shown.push(json!(phone.journey(record).unwrap()));
    shown
}

/// Every message in what is shown, by its id.
fn collect(said: &mut BTreeMap<String, Vec<MessageView>>, shown: &[Value]) {
    for value in shown {
        match value {
            Value::Array(values) => collect(said, values),
            Value::Object(members) => {
                let values: Vec<Value> = members.values().cloned().collect();
                collect(said, &values);
                if let (Some(Value::String(id)), Some(Value::Object(args)), Some(Value::String(text))) =
                    (members.get("id"), members.get("args"), members.get("text"))
                {
                    let args = args.iter().map(|(name, value)| (&*name.clone().leak(), value.clone()));
                    let message =
                        MessageView { id: id.clone().into(), args: args.collect(), english: text.clone() };
                    said.entry(id.clone()).or_default().push(message);
                }
            }
            _ => {}
        }
    }
}

/// Every text is some code's, or is looked up by another text.
#[test]
fn nothing_is_in_the_catalogue_that_nothing_says() {
    let mut used: BTreeSet<String> = literals().iter().map(|literal| listed(literal)).collect();
    used.extend(MessageId::ALL.iter().map(|id| id.id().to_owned()));
    let vocabularies: BTreeSet<&str> = CATALOGUE
        .values()
        .flat_map(Template::pieces)
        .filter_map(|piece| match piece {
            Piece::Argument { by, .. } => by.split_once(" of ").map(|(_, of)| of),
            Piece::Text(_) => None,
        })
        .chain(["what", "day", "month", "quantity"])
        .collect();
    let by_others = |id: &str| {
        ["screen.", "form.", "choice.", "chart.", "error.", "count.", "disease.", "centile-line."]
            .iter()
            .any(|head| id.starts_with(head))
            || Kind::ALL.iter().any(|kind| id.split('.').next() == Some(&listed(kind.name())))
            || vocabularies.iter().any(|of| id.strip_prefix(of).is_some_and(|rest| rest.starts_with('.')))
    };
    let leftover: Vec<&String> =
        CATALOGUE.keys().filter(|id| !used.contains(*id) && !by_others(id)).collect();
    assert!(leftover.is_empty(), "nothing says {leftover:?}");
}
