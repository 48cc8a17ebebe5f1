//! Fields as programs are shown them: stable names, and a text for people beside each number that has a unit.

use std::borrow::Cow;

use serde::Serialize;

use crate::declared::{Choice, Field, Shape, Slot, Value, Visit};

/// A field as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldView {
    /// Its stable name.
    pub name: Cow<'static, str>,
    /// What it holds.
    pub value: ValueView,
}

/// What a field holds, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ValueView {
    /// Nothing, or not known.
    None,
    /// A text; a choice's stable name, or its number in digits where a later version made it; a date in ISO 8601.
    Text(String),
    /// A number.
    Number(u32),
    /// True or false.
    Bool(bool),
}

impl From<String> for ValueView {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Collects the fields.
#[derive(Default)]
pub(crate) struct Show {
    pub(crate) fields: Vec<FieldView>,
}

impl Show {
    fn put(&mut self, name: impl Into<Cow<'static, str>>, value: ValueView) {
        self.fields.push(FieldView { name: name.into(), value });
    }

    /// "weight_g" and "weight"; for the one value of a measurement "value", "unit" and "text".
    fn put_quantity(&mut self, field: &Field, unit: &'static str, quantity: Option<(u32, String)>) {
        let (number, text) = quantity.map_or((ValueView::None, ValueView::None), |(number, text)| {
            (ValueView::Number(number), text.into())
        });
        if field.bare {
            self.put(field.name, number);
            self.put("unit", ValueView::Text(unit.to_owned()));
            self.put("text", text);
        } else {
            self.put(format!("{}_{unit}", field.name), number);
            self.put(field.name, text);
        }
    }
}

impl Visit for Show {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let shape = slot.shape();
        let held = slot.get();
        match (shape, held) {
            (Shape::Weight, Some(Value::Weight(weight))) => {
                self.put_quantity(&field, "g", Some((weight.g(), weight.to_string())));
            }
            (Shape::Length, Some(Value::Length(length))) => {
                self.put_quantity(&field, "mm", Some((length.mm(), length.to_string())));
            }
            (Shape::Gestation, Some(Value::Gestation(gestation))) => {
                self.put_quantity(&field, "days", Some((gestation.days().into(), gestation.to_string())));
            }
            (Shape::Weight, _) => self.put_quantity(&field, "g", None),
            (Shape::Length, _) => self.put_quantity(&field, "mm", None),
            (Shape::Gestation, _) => self.put_quantity(&field, "days", None),
            (Shape::Flag, held) => self.put(field.name, ValueView::Bool(held.is_some())),
            (shape, Some(value)) => self.put(field.name, plain(shape, value)),
            (_, None) => self.put(field.name, ValueView::None),
        }
    }
}

fn plain(shape: Shape, value: Value) -> ValueView {
    match (shape, value) {
        (Shape::Choice(choices), Value::Choice(code)) => ValueView::Text(choice_name(choices, code)),
        (_, Value::Text(text)) => ValueView::Text(text),
        (_, Value::Number(number)) => ValueView::Number(number),
        (_, Value::Bool(flag)) => ValueView::Bool(flag),
        (_, Value::Date(when)) => ValueView::Text(when.to_string()),
        (_, Value::Record(record)) => ValueView::Text(record.to_string()),
        (_, Value::Choice(code)) => ValueView::Text(code.to_string()),
        (_, Value::Weight(_) | Value::Length(_) | Value::Gestation(_)) => ValueView::None,
    }
}

/// A name never is all digits, so that what is, is a number of a later version.
pub(super) fn choice_name(choices: &[Choice], code: u64) -> String {
    let known = choices.iter().find(|choice| choice.code == code);
    known.map_or_else(|| code.to_string(), |choice| choice.name.to_owned())
}
