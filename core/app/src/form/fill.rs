//! From what was typed to a draft, and from an entry to what can be typed.

use std::collections::BTreeSet;

use redbook_record::{EntryDraft, Field, Payload, Shape, Slot, Value, Visit};

use super::read::{Reading, Unreadable, read_value, typed_text};
use super::{FormOf, declared};
use crate::MessageView;
use crate::error::AppError;

/// A field that cannot be saved as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldTrouble {
    /// Which.
    pub field: &'static str,
    /// What to give instead.
    pub says: MessageView,
    /// What may have been meant, likeliest first.
    pub readings: Vec<Reading>,
}

/// An entry as its form has it.
#[derive(Clone, PartialEq, Eq)]
pub struct FilledForm {
    /// The form.
    pub form: &'static str,
    /// Field and text; a statement of absence has an empty one.
    pub values: Vec<(&'static str, String)>,
    /// When it was, as a date is typed.
    pub when: Option<String>,
}

impl std::fmt::Debug for FilledForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FilledForm({})", self.form)
    }
}

/// The draft of a form that somebody filled in. A field without a text is left empty; where that is a statement ("no allergy is
/// known") the field has to be among the values, with an empty text: nobody says it by not typing.
///
/// # Errors
/// [`AppError::NoSuchWord`]; [`AppError::Fields`] with every field that cannot be saved so; [`AppError::NoSuchField`].
pub fn draft_of_form(form: &str, values: &[(String, String)]) -> Result<EntryDraft, AppError> {
    let of = FormOf::by_id(form).ok_or(AppError::NoSuchWord)?;
    let mut payload = of.empty().ok_or(AppError::NoSuchWord)?;
    let preset = of.preset.map(|(field, _)| field);
    let mut asked: BTreeSet<&str> = declared(&mut payload).iter().map(|(field, _)| field.name).collect();
    asked.retain(|name| Some(*name) != preset);
    // What the form does not ask, or has twice, would be lost without a word.
    if !values.iter().all(|(name, _)| asked.remove(name.as_str())) {
        return Err(AppError::NoSuchField { field: "of that name" });
    }
    let mut fill = Fill { values, preset, troubles: Vec::new() };
    payload.walk(&mut fill);
    if fill.troubles.is_empty() { Ok(EntryDraft::new(payload)) } else { Err(AppError::Fields(fill.troubles)) }
}

/// What an entry says, as its form has it: to start a correction from. `None` where no form makes such entries.
#[must_use]
pub fn filled_form(draft: &EntryDraft) -> Option<FilledForm> {
    let mut payload = draft.payload.clone();
    let mut take = Take(Vec::new());
    payload.walk(&mut take);
    let kind = draft.payload.kind();
    let of = FormOf::all().find(|form| {
        form.kind == kind
            && form.preset.is_none_or(|(field, choice)| take.0.contains(&(field, choice.to_owned())))
    })?;
    let preset = of.preset.map(|(field, _)| field);
    take.0.retain(|(field, _)| Some(*field) != preset);
    Some(FilledForm { form: of.id()?, values: take.0, when: draft.when.map(|when| when.to_string()) })
}

/// Sets a field by the name of its choice.
pub(super) fn preset(payload: &mut Payload, field: &'static str, choice: &'static str) {
    struct Set(&'static str, &'static str);
    impl Visit for Set {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            if field.name == self.0
                && let Ok(value) = read_value(slot.shape(), self.1)
            {
                // The choices of a field are held by it.
                let _held = slot.set(Some(value));
            }
        }
    }
    payload.walk(&mut Set(field, choice));
}

struct Fill<'v> {
    values: &'v [(String, String)],
    preset: Option<&'static str>,
    troubles: Vec<FieldTrouble>,
}

impl Visit for Fill<'_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        if self.preset == Some(field.name) {
            return;
        }
        if let Err((says, readings)) = self.fill(&field, slot) {
            self.troubles.push(FieldTrouble { field: field.name, says, readings });
        }
    }
}

impl Fill<'_> {
    fn fill(&self, field: &Field, slot: &mut dyn Slot) -> Result<(), (MessageView, Vec<Reading>)> {
        let given = self.values.iter().find(|(name, _)| name == field.name).map(|(_, text)| text.as_str());
        let text = match given {
            Some(text) if !text.trim().is_empty() => text,
            Some(_) if field.absence.is_some() => return Ok(()),
            _ if field.required || field.absence.is_some() => return Err((needed(), Vec::new())),
            _ => return Ok(()),
        };
        let shape = slot.shape();
        let not_set = |value: Value| slot.set(Some(value)).is_err();
        match read_value(shape, text).map(not_set) {
            Ok(false) => Ok(()),
            Ok(true) => Err((needed(), Vec::new())),
            Err(unread) => Err((Unreadable::says(&unread), unread.readings)),
        }
    }
}

fn needed() -> MessageView {
    MessageView::new("form.needed", [], "This is needed.")
}

/// What every field holds, as it can be typed.
struct Take(Vec<(&'static str, String)>);

impl Visit for Take {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let shape: Shape = slot.shape();
        match slot.get() {
            Some(value) => self.0.push((field.name, typed_text(shape, &value))),
            None if field.absence.is_some() => self.0.push((field.name, String::new())),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use redbook_record::Measured;

    use super::*;

    fn draft(form: &str, values: &[(&str, &str)]) -> Result<EntryDraft, AppError> {
        let owned: Vec<_> =
            values.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        draft_of_form(form, &owned)
    }

    fn troubles(form: &str, values: &[(&str, &str)]) -> Vec<(&'static str, String)> {
        let AppError::Fields(troubles) = draft(form, values).unwrap_err() else { panic!() };
        troubles.into_iter().map(|trouble| (trouble.field, trouble.says.id.to_string())).collect()
    }

    #[test]
    fn a_form_that_is_filled_in_is_a_draft_and_back() {
        let weighed = draft("weight", &[("value", "4.2 kg"), ("note", "at the clinic")]).unwrap();
        let Payload::Measurement(measurement) = &weighed.payload else { panic!() };
        assert!(matches!(measurement.measured, Measured::Weight(weight) if weight.g() == 4_200));
        let filled = filled_form(&weighed).unwrap();
        assert_eq!(filled.form, "weight");
        assert_eq!(filled.values, [("value", "4.2 kg".to_owned()), ("note", "at the clinic".to_owned())]);
        let again: Vec<_> = filled.values.iter().map(|(name, text)| (*name, text.as_str())).collect();
        assert_eq!(draft("weight", &again).unwrap().payload, weighed.payload);
        assert!(!format!("{filled:?}").contains("clinic"));
    }

    #[test]
    fn every_field_that_cannot_be_saved_is_named_at_once() {
        let said = troubles("immunisation", &[("dose", "two"), ("vaccine", " ")]);
        assert_eq!(said, [("vaccine", "form.needed".to_owned()), ("dose", "form.give.number".to_owned())]);
        assert_eq!(troubles("weight", &[("value", "4.2")]), [("value", "form.which-unit".to_owned())]);
        assert_eq!(draft("weight", &[("colour", "red")]).unwrap_err().code(), "no-such-field");
        let twice = [("value", "4.2 kg"), ("value", "4.3 kg")];
        assert_eq!(draft("weight", &twice).unwrap_err().code(), "no-such-field");
        let other = [("what", "height_standing"), ("value", "4.2 kg")];
        assert_eq!(draft("weight", &other).unwrap_err().code(), "no-such-field");
        assert_eq!(draft("colour", &[]).unwrap_err().code(), "no-such-word");
    }

    /// "No allergy is known" is a statement: leaving the field out is not one.
    #[test]
    fn nobody_says_that_nothing_is_known_by_not_typing() {
        assert_eq!(troubles("allergy", &[]), [("substance", "form.needed".to_owned())]);
        let none_known = draft("allergy", &[("substance", "")]).unwrap();
        assert_eq!(filled_form(&none_known).unwrap().values, [("substance", String::new())]);
    }
}
