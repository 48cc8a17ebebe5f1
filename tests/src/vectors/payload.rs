//! What a payload says, field by field: what a second reader must make of the same bytes.

use redbook_record::{Entry, Field, Shape, Slot, Value, Visit};
use serde_json::{Map, Value as Json};

/// The fields that are there, by their stable names; `None` where today's code cannot read the payload.
pub(super) fn payload(entry: &[u8]) -> Option<Json> {
    struct Fields(Map<String, Json>);
    impl Visit for Fields {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            if let Some(value) = slot.get() {
                self.0.insert(field.name.to_owned(), json(slot.shape(), value));
            }
        }
    }
    let mut payload = Entry::decode(entry).unwrap().payload()?.clone();
    let mut fields = Fields(Map::new());
    payload.walk(&mut fields);
    Some(Json::Object(fields.0))
}

/// Plain: numbers in the unit of the wire, choices by name or, of a later version, by number; dates in ISO 8601.
fn json(shape: Shape, value: Value) -> Json {
    match value {
        Value::Text(text) => text.into(),
        Value::Number(number) => number.into(),
        Value::Bool(flag) => flag.into(),
        Value::Weight(weight) => weight.g().into(),
        Value::Length(length) => length.mm().into(),
        Value::Gestation(gestation) => gestation.days().into(),
        Value::Date(when) => when.to_string().into(),
        Value::Record(record) => record.to_string().into(),
        Value::Choice(code) => {
            let Shape::Choice(choices) = shape else { return code.into() };
            let known = choices.iter().find(|choice| choice.code == code);
            known.map_or_else(|| code.into(), |choice| choice.name.into())
        }
    }
}
