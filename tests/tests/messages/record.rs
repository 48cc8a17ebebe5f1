//! What entries say, and what forms ask.

use std::collections::BTreeSet;

use redbook_app::{
    Doubt, DraftDoubt, Field, FieldShape, FormView, Kind, MessageView, Payload, Phrase, PhraseArg, Shape,
    Slot, Value, Visit, forms,
};
use redbook_clinical::{NhsNumber, NhsNumberError, QuantityDoubt};
use redbook_messages::Arg;

use super::{CATALOGUE, is_said_alike, listed, said_alike};

#[test]
fn every_form_field_and_choice_is_in_the_catalogue() {
    for FormView { about, when, fields, .. } in forms() {
        let of_fields = fields.iter().flat_map(|field| {
            assert_eq!(field.shape == FieldShape::Choice, !field.choices.is_empty());
            let choices = field.choices.iter().map(|choice| &choice.label);
            [&field.label].into_iter().chain(&field.absence).chain(choices)
        });
        let all: Vec<&MessageView> = [&about].into_iter().chain(&when).chain(of_fields).collect();
        all.into_iter().for_each(is_said_alike);
    }
}

/// Every kind with every field full, with each of its choices, and with each field empty in its turn.
#[test]
fn every_entry_says_in_the_catalogue_what_it_says_in_english() {
    let mut said = BTreeSet::new();
    for kind in Kind::ALL {
        for choice in 0..12 {
            for empty in [None, Some(0), Some(1), Some(2)] {
                let mut payload = Payload::empty(*kind).unwrap();
                payload.walk(&mut Fill { choice, empty, at: 0 });
                for phrase in payload.says() {
                    said.insert(listed(&phrase.id));
                    // What only a broken entry says stands in English.
                    if is_whole(&phrase) {
                        said_alike(&phrase.id, &args(&phrase), &phrase.text);
                    }
                }
            }
        }
    }
    let entries = |id: &&String| {
        let kind = id.split('.').next().unwrap_or_default();
        Kind::ALL.iter().any(|known| listed(known.name()) == kind)
    };
    let leftover: Vec<&String> = CATALOGUE.keys().filter(entries).filter(|id| !said.contains(*id)).collect();
    assert!(leftover.is_empty(), "no entry says {leftover:?}");
}

fn args(phrase: &Phrase) -> Vec<(String, Arg)> {
    let args = phrase.args.iter().map(|(name, arg)| {
        let arg = match arg {
            PhraseArg::Number(number) => Arg::Number((*number).into()),
            PhraseArg::Text(text) => Arg::Text(text.clone()),
        };
        ((*name).to_owned(), arg)
    });
    args.collect()
}

/// Whether a person could have written it: a field that must be there is missing from none that the catalogue has.
fn is_whole(phrase: &Phrase) -> bool {
    CATALOGUE.get(&listed(&phrase.id)).is_some_and(|template| {
        template.variables().iter().all(|name| phrase.args.iter().any(|(given, _)| given == name))
    })
}

#[test]
fn every_doubt_is_in_the_catalogue() {
    let quantities = [QuantityDoubt::Zero, QuantityDoubt::TooLarge];
    let of_quantities =
        quantities.into_iter().flat_map(|it| [Doubt::Weight(it), Doubt::Length(it), Doubt::Gestation(it)]);
    let numbers =
        ["1", "abc", "0000000000", "1234567890", "4444444441", "9000000009", "4010232138", "0000000051"];
    let of_numbers = numbers.iter().filter_map(|text| text.parse::<NhsNumber>().err()).map(Doubt::NhsNumber);
    let others = [
        Doubt::UnknownQuestion,
        Doubt::HappenedAfterRecorded,
        Doubt::UnusualClass,
        Doubt::UnknownVaccine,
        Doubt::UnknownStatusCode,
        Doubt::SubCodeOfAnotherStatus,
        Doubt::StatusOfAnotherCondition,
        Doubt::GestationAtBirth,
        Doubt::BirthOrder,
        Doubt::AfterExpiry,
        Doubt::TestesOfAGirl,
        Doubt::BeforeBirth,
    ];
    let mut said = BTreeSet::from([listed(Doubt::Number { field: "births" }.code())]);
    for doubt in of_quantities.chain(of_numbers).chain(others) {
        said.insert(listed(doubt.code()));
        // How many digits there were is in the English alone.
        if !matches!(doubt, Doubt::NhsNumber(NhsNumberError::Length { .. })) {
            is_said_alike(&DraftDoubt::from(doubt).says());
        }
    }
    let is_doubt = |id: &&String| {
        ["nhs-number-", "weight-", "length-", "gestation-"].iter().any(|head| id.starts_with(head))
    };
    let leftover: Vec<_> = CATALOGUE.keys().filter(is_doubt).filter(|id| !said.contains(*id)).collect();
    assert!(leftover.is_empty(), "no doubt is {leftover:?}");
}

/// Fills in every field but one.
pub(super) struct Fill {
    /// Which choice, where there is one.
    choice: usize,
    /// The place of the field that stays empty.
    empty: Option<usize>,
    at: usize,
}

impl Fill {
    /// Fills in every field.
    pub(super) const fn all(choice: usize) -> Self {
        Self { choice, empty: None, at: 0 }
    }
}

impl Visit for Fill {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let at = self.at;
        self.at += 1;
        if self.empty == Some(at) {
            return;
        }
        // What was measured decides which of the two units the value has.
        let value = value(&field, slot.shape(), self.choice);
        assert!(slot.set(Some(value)).is_ok(), "{}", field.name);
    }
}

fn value(field: &Field, shape: Shape, choice: usize) -> Value {
    match shape {
        Shape::Text => Value::Text(text(field.name, choice).to_owned()),
        Shape::Number => Value::Number(24),
        Shape::Flag | Shape::YesNo => Value::Bool(choice.is_multiple_of(2)),
        Shape::Weight => Value::Weight("3.512 kg".parse().unwrap()),
        Shape::Length => Value::Length("51.5 cm".parse().unwrap()),
        Shape::Gestation => Value::Gestation("39+4".parse().unwrap()),
        Shape::Date => Value::Date(["2026", "2026-03", "2026-03-04"][choice % 3].parse().unwrap()),
        Shape::Choice(choices) => Value::Choice(choices[choice % choices.len()].code),
        Shape::Record => Value::Record("17".repeat(32).parse().unwrap()),
    }
}

/// The texts that are ids of something.
fn text(field: &str, choice: usize) -> &'static str {
    let of = |words: &'static [&'static str]| words[choice % words.len()];
    match field {
        "question" => {
            of(&["tb-family", "mother-hepatitis-b", "chickenpox-had", "clinical-risk", "scid-area", "other"])
        }
        "status" => of(&["01", "2", "03", "04", "05", "06", "07", "08", "09", "10"]),
        "field" => of(&["name", "nhs-number", "date-of-birth", "sex", "address"]),
        _ => "what somebody wrote",
    }
}
