//! A draft from fields by their names: how shells that have no structs of their own write.

use redbook_record::{EntryDraft, Field, Kind, Payload, Slot, Value, Visit};

use crate::error::AppError;

/// A draft of a kind with these fields; the others hold nothing.
///
/// # Errors
/// [`AppError::WrongKind`] where the kind is not known here; [`AppError::NoSuchField`] where it has no such field, or the field
/// cannot hold that.
pub fn draft_of_fields(kind: Kind, fields: Vec<(&'static str, Value)>) -> Result<EntryDraft, AppError> {
    let mut payload = Payload::empty(kind).ok_or(AppError::WrongKind)?;
    let mut fill = Fill { fields, broken: None };
    payload.walk(&mut fill);
    match fill.broken.or_else(|| fill.fields.first().map(|(name, _)| *name)) {
        Some(field) => Err(AppError::NoSuchField { field }),
        None => Ok(EntryDraft::new(payload)),
    }
}

struct Fill {
    fields: Vec<(&'static str, Value)>,
    broken: Option<&'static str>,
}

impl Visit for Fill {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let Some(place) = self.fields.iter().position(|(name, _)| *name == field.name) else { return };
        let (name, value) = self.fields.swap_remove(place);
        if slot.set(Some(value)).is_err() {
            self.broken = Some(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use redbook_clinical::Weight;

    use super::*;

    #[test]
    fn fields_go_to_their_places_and_what_has_none_is_refused() {
        let vaccine = || ("vaccine", Value::Text("MenB".to_owned()));
        let draft = draft_of_fields(Kind::Immunisation, vec![vaccine(), ("dose", Value::Number(2))]).unwrap();
        let Payload::Immunisation(dose) = draft.payload else { panic!() };
        assert_eq!((dose.vaccine.as_str(), dose.dose), ("MenB", Some(2)));
        let refused = |fields| draft_of_fields(Kind::Immunisation, fields).unwrap_err().code();
        assert_eq!(refused(vec![vaccine(), ("colour", Value::Number(2))]), "no-such-field");
        assert_eq!(refused(vec![vaccine(), ("dose", Value::Weight(Weight::from_g(1)))]), "no-such-field");
    }
}
