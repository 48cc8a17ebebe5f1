//! Filling the fields of a payload from words under their labels: the way back of [`crate::fields`].

use redbook_protocol::RecordId;
use redbook_record::{Field, Payload, Shape, Slot, Value, Visit};

use crate::fields::label;

/// Sets the field of this label, unless something else stands in it. Tells whether it did.
pub(super) fn fill(payload: &mut Payload, labelled: &str, words: &str) -> bool {
    walk(payload, labelled, words, false)
}

/// Sets the field of this label, whatever stands in it. Tells whether it did.
pub(super) fn overwrite(payload: &mut Payload, labelled: &str, words: &str) -> bool {
    walk(payload, labelled, words, true)
}

fn walk(payload: &mut Payload, labelled: &str, words: &str, may_overwrite: bool) -> bool {
    let mut fill = Fill { labelled, words, may_overwrite, is_done: false };
    payload.walk(&mut fill);
    fill.is_done
}

struct Fill<'w> {
    labelled: &'w str,
    words: &'w str,
    may_overwrite: bool,
    is_done: bool,
}

impl Visit for Fill<'_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if self.is_done || label(field.name) != self.labelled {
            return;
        }
        let Some(value) = read(&field, slot.shape(), self.words) else { return };
        let is_free = match slot.get() {
            None => true,
            Some(Value::Text(text)) if text.is_empty() => true,
            Some(before) => self.may_overwrite || before == value,
        };
        self.is_done = is_free && slot.set(Some(value)).is_ok();
    }
}

fn read(field: &Field, shape: Shape, words: &str) -> Option<Value> {
    match shape {
        // A longer one would not be written; it goes to the remarks whole.
        Shape::Text => (words.len() <= field.text_len_max).then(|| Value::Text(words.to_owned())),
        Shape::Number => words.parse().ok().map(Value::Number),
        Shape::Flag => (words == "yes").then_some(Value::Bool(true)),
        Shape::YesNo => match words {
            "yes" => Some(Value::Bool(true)),
            "no" => Some(Value::Bool(false)),
            _ => None,
        },
        Shape::Weight => words.parse().ok().map(Value::Weight),
        Shape::Length => words.parse().ok().map(Value::Length),
        Shape::Gestation => words.parse().ok().map(Value::Gestation),
        Shape::Date => words.parse().ok().map(Value::Date),
        Shape::Choice(choices) => {
            let known = choices.iter().find(|choice| choice.words == words || choice.name == words);
            known.map(|choice| choice.code).or_else(|| words.parse().ok()).map(Value::Choice)
        }
        Shape::Record => words.parse::<RecordId>().ok().map(Value::Record),
    }
}
