//! Fields from CBOR.

use redbook_clinical::{Gestation, Length, Weight};
use redbook_protocol::RecordId;

use crate::cbor::{Fields, Misshapen};
use crate::declared::{Field, Shape, Slot, Value, Visit};
use crate::when::When;

/// Reads fields of a map into their slots.
pub(crate) struct Reader<'f, 'b> {
    fields: &'f mut Fields<'b>,
    is_misshapen: bool,
    all_is_known: bool,
}

impl<'f, 'b> Reader<'f, 'b> {
    pub(crate) fn new(fields: &'f mut Fields<'b>) -> Self {
        Self { fields, is_misshapen: false, all_is_known: true }
    }

    /// Whether all that was read is known to this version: no choice and no precision of a later one.
    pub(crate) fn finish(self) -> Result<bool, Misshapen> {
        if self.is_misshapen { Err(Misshapen) } else { Ok(self.all_is_known) }
    }

    fn read(&mut self, field: &Field, slot: &mut dyn Slot) -> Result<(), Misshapen> {
        let value = self.value(field.key, slot.shape())?;
        if value.is_none() && field.required {
            return Err(Misshapen);
        }
        slot.set(value).map_err(|_| Misshapen)
    }

    fn value(&mut self, key: u64, shape: Shape) -> Result<Option<Value>, Misshapen> {
        Ok(match shape {
            Shape::Text => self.fields.text(key)?.map(Value::Text),
            Shape::Number => self.fields.unsigned(key)?.map(Value::Number),
            Shape::Flag | Shape::YesNo => self.fields.boolean(key)?.map(Value::Bool),
            Shape::Weight => self.fields.unsigned(key)?.map(Weight::from_g).map(Value::Weight),
            Shape::Length => self.fields.unsigned(key)?.map(Length::from_mm).map(Value::Length),
            Shape::Gestation => self.fields.unsigned(key)?.map(Gestation::from_days).map(Value::Gestation),
            Shape::Date => self.date(key)?.map(Value::Date),
            Shape::Choice(choices) => {
                let code = self.fields.unsigned::<u64>(key)?;
                self.all_is_known &= code.is_none_or(|code| choices.iter().any(|choice| choice.code == code));
                code.map(Value::Choice)
            }
            Shape::Record => self.record(key)?.map(Value::Record),
        })
    }

    /// A date in a precision of a later version is as good as none, and is told of.
    fn date(&mut self, key: u64) -> Result<Option<When>, Misshapen> {
        let Some(bytes) = self.fields.raw(key) else { return Ok(None) };
        let when = When::read(bytes)?;
        self.all_is_known &= when.is_some();
        Ok(when)
    }

    fn record(&mut self, key: u64) -> Result<Option<RecordId>, Misshapen> {
        let bytes = self.fields.bytes(key)?;
        bytes.map(|bytes| RecordId::from_slice(&bytes).ok_or(Misshapen)).transpose()
    }
}

impl Visit for Reader<'_, '_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if !self.is_misshapen {
            self.is_misshapen = self.read(&field, slot).is_err();
        }
    }
}
