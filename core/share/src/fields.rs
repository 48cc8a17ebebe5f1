//! The fields of a payload under the words that stand beside them in a file for others, for all that has no place of its own
//! there. The words are the field's stable name with blanks, so that they can be read back.

use redbook_record::{Field, Payload, Shape, Slot, Value, Visit};

use crate::clean::{line, page};

/// A field and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Labelled {
    /// Its stable name.
    pub(crate) name: &'static str,
    /// The same for people: "Measured by".
    pub(crate) label: String,
    /// What it holds.
    pub(crate) value: Value,
    /// The same in words that can be read back.
    pub(crate) words: String,
}

/// All fields that hold something, but for those named.
pub(crate) fn labelled(payload: &Payload, but_for: &[&str]) -> Vec<Labelled> {
    let mut collect = Collect { but_for, found: Vec::new() };
    // A walk may change what it goes over; this one does not.
    payload.clone().walk(&mut collect);
    collect.found
}

/// "measured_by" as "Measured by".
pub(crate) fn label(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

struct Collect<'b> {
    but_for: &'b [&'b str],
    found: Vec<Labelled>,
}

impl Visit for Collect<'_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if self.but_for.contains(&field.name) {
            return;
        }
        let Some(value) = slot.get() else { return };
        let Some(words) = words(&field, slot.shape(), &value) else { return };
        self.found.push(Labelled { name: field.name, label: label(field.name), value, words });
    }
}

fn words(field: &Field, shape: Shape, value: &Value) -> Option<String> {
    match value {
        Value::Text(text) if field.is_page() => page(text),
        Value::Text(text) => line(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Weight(weight) => Some(weight.to_string()),
        Value::Length(length) => Some(length.to_string()),
        Value::Gestation(gestation) => Some(gestation.to_string()),
        Value::Date(when) => Some(when.to_string()),
        Value::Record(record) => Some(record.to_string()),
        Value::Choice(code) => Some(choice_words(shape, *code)),
    }
}

/// The words of a choice; the number of one that only a later version knows.
fn choice_words(shape: Shape, code: u64) -> String {
    let choices = if let Shape::Choice(choices) = shape { choices } else { &[] };
    let known = choices.iter().find(|choice| choice.code == code);
    known.map_or_else(|| code.to_string(), |choice| choice.words.to_owned())
}
