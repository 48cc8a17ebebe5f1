//! Reading what was typed for one field.

use std::fmt::Display;
use std::str::FromStr;

use redbook_clinical::{Gestation, Length, Typed, Unread, Weight};
use redbook_protocol::RecordId;
use redbook_record::{Choice, Shape, Value, When};

use crate::MessageView;

/// What was typed and cannot be read. It never repeats it, but for the readings, which are for the person's eyes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Expected and got, in English, without the value.
    pub why: String,
    /// What may have been meant, likeliest first; empty where nothing can be said. `Debug` of an error shows only how many.
    pub readings: Vec<Reading>,
    says: (&'static str, &'static str),
}

/// One of the things that a number without its unit may mean.
#[derive(Clone, PartialEq, Eq)]
pub struct Reading {
    /// As it can be typed: "4.2 kg".
    pub value: String,
    /// The unit that the number would then have been in.
    pub unit: &'static str,
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reading({})", self.unit)
    }
}

impl Unreadable {
    /// What to type instead, or the question which reading is meant.
    #[must_use]
    pub fn says(&self) -> MessageView {
        let (id, english) = match self.readings.is_empty() {
            true => self.says,
            false => ("form.which-unit", "Which of these is meant?"),
        };
        MessageView::new(id, [], english)
    }
}

const TEXT: (&str, &str) = ("form.give.text", "Type a text.");
const NUMBER: (&str, &str) = ("form.give.number", "Type a whole number, such as 7.");
const YES_NO: (&str, &str) = ("form.give.yes-no", "Choose yes or no.");
const WEIGHT: (&str, &str) =
    ("form.give.weight", "Type a weight with its unit, such as 4.2 kg, 4200 g or 9 lb 4 oz.");
const LENGTH: (&str, &str) = ("form.give.length", "Type a length with its unit, such as 52.3 cm.");
const GESTATION: (&str, &str) = ("form.give.gestation", "Type weeks and days, such as 39+4.");
const DATE: (&str, &str) = ("form.give.date", "Choose a day, or only a month or a year.");
const CHOICE: (&str, &str) = ("form.give.choice", "Choose one of those offered.");
const RECORD: (&str, &str) = ("form.give.record", "Choose a child's record on this phone.");

/// What to type for a field of this shape.
const fn give(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Text => TEXT,
        Shape::Number => NUMBER,
        Shape::Flag | Shape::YesNo => YES_NO,
        Shape::Weight => WEIGHT,
        Shape::Length => LENGTH,
        Shape::Gestation => GESTATION,
        Shape::Date => DATE,
        Shape::Choice(_) => CHOICE,
        Shape::Record => RECORD,
    }
}

/// Reads what was typed for a field of a shape. A date is `2026`, `2026-03`, `2026-03-14` or to the minute with an offset.
///
/// # Errors
/// [`Unreadable`] where it is of another form; a weight or length without its unit has readings for a person to choose of.
pub fn read_value(shape: Shape, text: &str) -> Result<Value, Unreadable> {
    let plain = |why: String| Unreadable { why, readings: Vec::new(), says: give(shape) };
    match shape {
        Shape::Text => Ok(Value::Text(text.to_owned())),
        Shape::Number => {
            let number = text.trim().parse().ok();
            number
                .map(Value::Number)
                .ok_or_else(|| plain("expected a whole number, got something else".into()))
        }
        Shape::Flag | Shape::YesNo => yes_or_no(text)
            .map(Value::Bool)
            .ok_or_else(|| plain("expected yes or no, got something else".into())),
        Shape::Weight => quantity(shape, Weight::parse_typed(text)).map(Value::Weight),
        Shape::Length => quantity(shape, Length::parse_typed(text)).map(Value::Length),
        Shape::Gestation => typed::<Gestation>(text).map(Value::Gestation).map_err(plain),
        Shape::Date => typed::<When>(text).map(Value::Date).map_err(plain),
        Shape::Choice(choices) => choice(choices, text).map(Value::Choice).map_err(plain),
        Shape::Record => typed::<RecordId>(text).map(Value::Record).map_err(plain),
    }
}

/// What can be typed for a value: [`read_value`] reads it as the same.
pub(super) fn typed_text(shape: Shape, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Weight(weight) => weight.to_string(),
        Value::Length(length) => length.to_string(),
        Value::Gestation(gestation) => gestation.to_string(),
        Value::Date(when) => when.to_string(),
        Value::Record(record) => record.to_string(),
        Value::Choice(code) => {
            let Shape::Choice(choices) = shape else { return String::new() };
            let known = choices.iter().find(|choice| choice.code == *code);
            known.map(|choice| choice.name.to_owned()).unwrap_or_default()
        }
    }
}

fn quantity<T: Display>(shape: Shape, read: Result<Typed<T>, Unread<T>>) -> Result<T, Unreadable> {
    read.map(|typed| typed.quantity).map_err(|Unread { why, readings }| Unreadable {
        why: why.to_string(),
        readings: readings
            .into_iter()
            .map(|reading| Reading { value: reading.quantity.to_string(), unit: reading.unit })
            .collect(),
        says: give(shape),
    })
}

fn typed<T: FromStr>(text: &str) -> Result<T, String>
where
    T::Err: Display,
{
    text.trim().parse().map_err(|error: T::Err| error.to_string())
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" => Some(true),
        "no" | "n" | "false" => Some(false),
        _ => None,
    }
}

/// By its stable name, with "-" or "_" or a blank between the words.
fn choice(choices: &[Choice], text: &str) -> Result<u64, String> {
    let typed = text.trim().to_lowercase().replace(['-', ' '], "_");
    let known = choices.iter().find(|choice| choice.name == typed);
    known.map(|choice| choice.code).ok_or_else(|| {
        let listed: Vec<String> = choices.iter().map(|choice| choice.name.replace('_', "-")).collect();
        format!("expected one of {}, got something else", listed.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHOICES: &[Choice] = &[Choice { code: 7, name: "not_given", words: "not given" }];

    #[test]
    fn what_is_typed_is_read_by_what_the_field_holds() {
        for typed in ["not-given", " Not given ", "not_given"] {
            assert_eq!(read_value(Shape::Choice(CHOICES), typed), Ok(Value::Choice(7)));
        }
        assert_eq!(read_value(Shape::Number, " 12 "), Ok(Value::Number(12)));
        assert_eq!(read_value(Shape::YesNo, "No"), Ok(Value::Bool(false)));
        assert_eq!(read_value(Shape::Gestation, "39+4"), Ok(Value::Gestation(Gestation::from_days(277))));
    }

    #[test]
    fn what_cannot_be_read_is_not_repeated() {
        for shape in [Shape::Choice(CHOICES), Shape::Number, Shape::YesNo, Shape::Weight, Shape::Length] {
            let unread = read_value(shape, "Zoë").unwrap_err();
            assert!(!format!("{unread:?}").contains("Zoë") && unread.readings.is_empty());
        }
        for shape in [Shape::Date, Shape::Record, Shape::Gestation, Shape::Flag] {
            let unread = read_value(shape, "Zoë").unwrap_err();
            assert!(!format!("{unread:?}").contains("Zoë") && unread.says().id.starts_with("form.give."));
        }
    }

    #[test]
    fn a_number_without_its_unit_has_readings_that_can_be_typed() {
        let unread = read_value(Shape::Weight, "5.7").unwrap_err();
        let said: Vec<_> = unread.readings.iter().map(|it| (it.value.as_str(), it.unit)).collect();
        assert_eq!(said, [("5.7 kg", "kg"), ("2.585 kg", "lb")]);
        assert_eq!(unread.says().id, "form.which-unit");
        assert!(!format!("{unread:?}").contains("5.7"));
        for reading in &unread.readings {
            read_value(Shape::Weight, &reading.value).unwrap();
        }
    }

    #[test]
    fn a_value_is_typed_again_as_the_same() {
        for (shape, value) in [
            (Shape::Text, Value::Text("a word".into())),
            (Shape::Number, Value::Number(3)),
            (Shape::YesNo, Value::Bool(false)),
            (Shape::Weight, Value::Weight(Weight::from_g(4_205))),
            (Shape::Length, Value::Length(Length::from_mm(523))),
            (Shape::Gestation, Value::Gestation(Gestation::from_days(277))),
            (Shape::Date, Value::Date("2026-03".parse().unwrap())),
            (Shape::Choice(CHOICES), Value::Choice(7)),
            (Shape::Record, Value::Record(RecordId::from_bytes([7; RecordId::LEN]))),
        ] {
            assert_eq!(read_value(shape, &typed_text(shape, &value)), Ok(value));
        }
    }
}
