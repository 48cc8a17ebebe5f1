//! Fields as CBOR.

use crate::cbor::{Item, MapWriter};
use crate::declared::{Field, Slot, Value, Visit};
use crate::encode_error::EncodeError;

/// Writes fields into a map, and keeps the first thing that is wrong.
#[derive(Default)]
pub(crate) struct Writer {
    map: MapWriter,
    wrong: Option<EncodeError>,
}

impl Writer {
    /// The map; `needs_something`: it says nothing if it is empty.
    pub(crate) fn finish(self, needs_something: bool) -> Result<MapWriter, EncodeError> {
        match self.wrong {
            Some(wrong) => Err(wrong),
            None if needs_something && self.map.is_empty() => Err(EncodeError::NothingSaid),
            None => Ok(self.map),
        }
    }

    fn write(&mut self, field: &Field, value: Option<Value>) -> Result<(), EncodeError> {
        let Some(value) = value else {
            let missing = EncodeError::Missing { field: field.name };
            return if field.required { Err(missing) } else { Ok(()) };
        };
        if let Value::Text(text) = &value {
            check_text(field, text)?;
            // Nothing but blanks says nothing.
            if text.trim().is_empty() {
                return Ok(());
            }
        }
        self.map.put(field.key, item(value));
        Ok(())
    }
}

impl Visit for Writer {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if self.wrong.is_none() {
            self.wrong = self.write(&field, slot.get()).err();
        }
    }
}

/// A blank text is refused where its absence would say something that nobody said: "no known allergy".
fn check_text(field: &Field, text: &str) -> Result<(), EncodeError> {
    let must_speak = field.required || field.absence.is_some();
    if must_speak && text.trim().is_empty() {
        return Err(EncodeError::TextMissing { field: field.name });
    }
    match text.len() {
        got if got > field.text_len_max => {
            Err(EncodeError::TextTooLong { field: field.name, max: field.text_len_max, got })
        }
        _ => Ok(()),
    }
}

fn item(value: Value) -> Item {
    match value {
        Value::Text(text) => Item::Text(text),
        Value::Number(number) => Item::Unsigned(number.into()),
        Value::Bool(flag) => Item::Bool(flag),
        Value::Weight(weight) => Item::Unsigned(weight.g().into()),
        Value::Length(length) => Item::Unsigned(length.mm().into()),
        Value::Gestation(gestation) => Item::Unsigned(gestation.days().into()),
        Value::Date(when) => when.to_item(),
        Value::Choice(code) => Item::Unsigned(code),
        Value::Record(record) => Item::Bytes(record.as_bytes().to_vec()),
    }
}
