//! What a form asks.

use redbook_record::{Choice, Field, Shape, WhenRule};
use serde::Serialize;

use super::{FormOf, declared};
use crate::MessageView;

/// A form: one kind of entry, or one sort of measurement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormView {
    /// Its id: the kind's name, or what is measured: "weight".
    pub id: &'static str,
    /// The kind of entry that it makes.
    pub kind: &'static str,
    /// What it is, in a line: `form.ID`.
    pub about: MessageView,
    /// Whether a person has to be asked when it was, if only to say that it is not known; this is the question.
    pub when: Option<MessageView>,
    /// Whether its date may be still to come.
    pub may_lie_ahead: bool,
    /// Whether one of its fields, none of which is required, has to be given.
    pub needs_something: bool,
    /// What it asks, in order.
    pub fields: Vec<FormFieldView>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormFieldView {
    /// Its stable name.
    pub name: &'static str,
    /// What it is: `form.KIND.FIELD`.
    pub label: MessageView,
    /// What it holds.
    pub shape: FieldShape,
    /// What there is to choose of, where it is a choice.
    pub choices: Vec<ChoiceView>,
    /// Whether it has to be given.
    pub required: bool,
    /// What leaving it empty says, where that is a statement that somebody has to make: "No allergy is known".
    pub absence: Option<MessageView>,
    /// Bytes of UTF-8 at most, where it is a text.
    pub text_len_max: usize,
    /// Whether a correction cannot change it: it would be another thing.
    pub fixed: bool,
    /// Whether it may be a day that is still to come.
    pub may_lie_ahead: bool,
}

/// What a field holds, by how a screen asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldShape {
    /// A line of text.
    Text,
    /// A text as long as a page.
    Page,
    /// A whole number.
    Number,
    /// Set, or not.
    Flag,
    /// Yes, no, or not known.
    YesNo,
    /// A weight with its unit.
    Weight,
    /// A length with its unit.
    Length,
    /// Weeks and days of pregnancy.
    Gestation,
    /// A date, as precisely as known.
    Date,
    /// One of the choices.
    Choice,
    /// Another record on this phone.
    Record,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    /// Its stable name.
    pub name: &'static str,
    /// What people call it: `choice.KIND.FIELD.NAME`.
    pub label: MessageView,
}

/// Every form.
#[must_use]
pub fn forms() -> Vec<FormView> {
    FormOf::all().filter_map(form).collect()
}

fn form(of: FormOf) -> Option<FormView> {
    let (id, spec, mut payload) = (of.id()?, of.kind.spec()?, of.empty()?);
    let given = of.preset.map(|(field, _)| field);
    let fields = declared(&mut payload).into_iter().filter(|(field, _)| Some(field.name) != given);
    let about = match of.preset {
        Some(_) => message(format!("form.{id}"), measured_words(id)),
        None => message(format!("form.{id}"), spec.about),
    };
    Some(FormView {
        id,
        kind: spec.name,
        about,
        when: match spec.when {
            WhenRule::Optional => None,
            WhenRule::Asked(question) => Some(message(format!("form.{}.when", spec.name), question)),
        },
        may_lie_ahead: spec.may_lie_ahead,
        needs_something: spec.needs_something,
        fields: fields.map(|(field, shape)| view(spec.name, &field, shape)).collect(),
    })
}

/// A measurement, as people call it.
fn measured_words(what: &str) -> &'static str {
    match what {
        "weight" => "Weight",
        "length_lying" => "Length, lying down",
        "height_standing" => "Height, standing",
        _ => "Head circumference",
    }
}

fn view(kind: &str, field: &Field, shape: Shape) -> FormFieldView {
    let id = format!("form.{kind}.{}", field.name);
    FormFieldView {
        name: field.name,
        absence: field.absence.map(|absence| message(format!("{id}.none"), absence.about)),
        label: message(id, field.about),
        shape: shape_of(field, shape),
        choices: match shape {
            Shape::Choice(choices) => choices.iter().map(|it| choice(kind, field, it)).collect(),
            _ => Vec::new(),
        },
        required: field.required,
        text_len_max: field.text_len_max,
        fixed: field.fixed,
        may_lie_ahead: field.may_lie_ahead,
    }
}

fn choice(kind: &str, field: &Field, choice: &Choice) -> ChoiceView {
    ChoiceView { name: choice.name, label: choice_label(kind, field.name, choice) }
}

/// What people call a choice, wherever it is shown.
pub(crate) fn choice_label(kind: &str, field: &str, choice: &Choice) -> MessageView {
    message(format!("choice.{kind}.{field}.{}", choice.name), choice.words)
}

const fn shape_of(field: &Field, shape: Shape) -> FieldShape {
    match shape {
        Shape::Text if field.is_page() => FieldShape::Page,
        Shape::Text => FieldShape::Text,
        Shape::Number => FieldShape::Number,
        Shape::Flag => FieldShape::Flag,
        Shape::YesNo => FieldShape::YesNo,
        Shape::Weight => FieldShape::Weight,
        Shape::Length => FieldShape::Length,
        Shape::Gestation => FieldShape::Gestation,
        Shape::Date => FieldShape::Date,
        Shape::Choice(_) => FieldShape::Choice,
        Shape::Record => FieldShape::Record,
    }
}

fn message(id: String, english: &str) -> MessageView {
    MessageView { id: id.into(), args: std::collections::BTreeMap::new(), english: english.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_its_form_and_every_message_an_id_of_its_own() {
        let forms = forms();
        let kinds: BTreeSet<&str> = forms.iter().map(|form| form.kind).collect();
        assert_eq!(kinds.len(), redbook_record::Kind::ALL.len() - 1, "all but the retraction");
        let mut ids = BTreeSet::new();
        for form in &forms {
            assert!(ids.insert(form.about.id.to_string()), "{}", form.id);
            // The four measurements share the labels of their kind.
            for field in form.fields.iter().filter(|_| form.id == form.kind) {
                assert!(ids.insert(field.label.id.to_string()), "{}", field.label.id);
                assert!(field.choices.iter().all(|choice| ids.insert(choice.label.id.to_string())));
                assert_eq!(field.shape == FieldShape::Choice, !field.choices.is_empty());
            }
        }
    }

    #[test]
    fn what_is_measured_decides_the_unit() {
        let shape = |id: &str| {
            let form = forms().into_iter().find(|form| form.id == id).unwrap();
            form.fields.iter().find(|field| field.name == "value").unwrap().shape
        };
        assert_eq!(shape("weight"), FieldShape::Weight);
        assert_eq!(shape("head_circumference"), FieldShape::Length);
    }
}
