//! The fields of a kind as a command line has them: what there are, and what is typed for each.

use redbook_app::{Choice, Field, Kind, Payload, Shape, Slot, Unreadable, Value, Visit, read_value};

use crate::failure::{Failure, UnitChoice};
use crate::when;

/// A field, with what it may hold.
pub(crate) struct Declared {
    pub(crate) field: Field,
    pub(crate) shape: Shape,
}

impl Declared {
    /// What it is and, where it is a choice, what it may be.
    pub(crate) fn about(&self) -> String {
        match self.shape {
            Shape::Choice(choices) => format!("{}: {}", self.field.about, listed(choices)),
            Shape::YesNo => format!("{}: yes, no", self.field.about),
            _ => self.field.about.to_owned(),
        }
    }

    /// Whether it is typed in several words: "4,2 kg".
    pub(crate) const fn has_unit(&self) -> bool {
        matches!(self.shape, Shape::Weight | Shape::Length | Shape::Gestation)
    }
}

/// The fields that a kind declares.
pub(crate) fn declared(kind: Kind) -> Vec<Declared> {
    struct Collect(Vec<Declared>);
    impl Visit for Collect {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            self.0.push(Declared { field, shape: slot.shape() });
        }
    }
    let mut collect = Collect(Vec::new());
    if let Some(mut payload) = Payload::empty(kind) {
        payload.walk(&mut collect);
    }
    collect.0
}

/// Reads what was typed. `None`: it is said not to be known.
pub(crate) fn parse(field: &Field, shape: Shape, text: &str) -> Result<Option<Value>, Failure> {
    match shape {
        // Here people type "today", and the wall clock's time.
        Shape::Date => Ok(when::parse(text)?.map(Value::Date)),
        _ => read_value(shape, text).map(Some).map_err(|unread| failure(field.name, unread)),
    }
}

/// Where it may have meant several things, which of them is for a person to say.
fn failure(what: &'static str, Unreadable { why, readings, .. }: Unreadable) -> Failure {
    if readings.is_empty() {
        return Failure::value(what, why);
    }
    let choices = readings.into_iter().map(|it| UnitChoice { value: it.value, unit: it.unit }).collect();
    Failure::WhichUnit { what, reason: why, choices }
}

/// "clear, no-clear-response".
fn listed(choices: &[Choice]) -> String {
    choices.iter().map(|choice| choice.name.replace('_', "-")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_by_what_the_field_holds() {
        let field = Field::new(0, "thing", "A thing");
        let choices = Shape::Choice(&[Choice { code: 7, name: "not_given", words: "not given" }]);
        let read = |shape, text| parse(&field, shape, text).unwrap();
        for typed in ["not-given", " Not given ", "not_given"] {
            assert_eq!(read(choices, typed), Some(Value::Choice(7)));
        }
        assert_eq!(read(Shape::Number, " 12 "), Some(Value::Number(12)));
        assert_eq!(read(Shape::YesNo, "No"), Some(Value::Bool(false)));
        assert_eq!(read(Shape::Date, "unknown"), None);
        for (shape, typed) in [
            (choices, "Zoë"),
            (Shape::Number, "-1"),
            (Shape::YesNo, "perhaps"),
            (Shape::Weight, "Zoë"),
            (Shape::Date, "Zoë"),
            (Shape::Record, "Zoë"),
        ] {
            let failure = parse(&field, shape, typed).unwrap_err();
            assert_eq!(failure.code(), "bad-value");
            assert!(!failure.to_string().contains("Zoë"), "{failure}");
        }
        let failure = parse(&field, Shape::Weight, "4.2").unwrap_err();
        assert_eq!(failure.code(), "which-unit");
        let expected = [("4.2 kg", "kg"), ("1.905 kg", "lb")];
        let Failure::WhichUnit { choices, .. } = failure else { panic!("{failure}") };
        let said: Vec<_> = choices.iter().map(|choice| (choice.value.as_str(), choice.unit)).collect();
        assert_eq!(said, expected);
        // What is offered can be typed.
        for choice in choices {
            parse(&field, Shape::Weight, &choice.value).unwrap();
        }
    }
}
