//! Forms: every kind of entry as a screen asks for it.

use redbook_app::{
    AppError, ChoiceView, EntryDraft, FieldTrouble, FilledForm, FormFieldView, FormView, Reading,
    draft_of_form,
};

use super::{Message, Over, view};
use crate::draft::when;

/// What a field holds, by how a screen asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FieldShape {
    /// A line of text.
    Text,
    /// A text as long as a page.
    Page,
    /// A whole number.
    Number,
    /// Set, or not: "yes", or left empty.
    Flag,
    /// "yes", "no", or left empty where it is not known.
    YesNo,
    /// A weight with its unit: "4.2 kg", "9 lb 4 oz".
    Weight,
    /// A length with its unit: "52.3 cm".
    Length,
    /// Weeks and days of pregnancy: "39+4".
    Gestation,
    /// A date, as precisely as known: `2026`, `2026-03`, `2026-03-14`, or to the minute with an offset.
    Date,
    /// The name of one of the choices.
    Choice,
    /// The id of another record on this phone.
    Record,
}

impl Over<FieldShape> for redbook_app::FieldShape {
    fn over(self) -> FieldShape {
        match self {
            Self::Text => FieldShape::Text,
            Self::Page => FieldShape::Page,
            Self::Number => FieldShape::Number,
            Self::Flag => FieldShape::Flag,
            Self::YesNo => FieldShape::YesNo,
            Self::Weight => FieldShape::Weight,
            Self::Length => FieldShape::Length,
            Self::Gestation => FieldShape::Gestation,
            Self::Date => FieldShape::Date,
            Self::Choice => FieldShape::Choice,
            Self::Record => FieldShape::Record,
        }
    }
}

view! {
    /// A form: one kind of entry, or one sort of measurement.
    Form of FormView {
        /// Its id: the kind's name, or what is measured.
        id: String,
        /// The kind of entry that it makes.
        kind: String,
        /// What it is, in a line.
        about: Message,
        /// What to ask where a person has to say when it was, if only that it is not known.
        when: Option<Message>,
        /// Whether its date may be still to come.
        may_lie_ahead: bool,
        /// Whether one of its fields, none of which is required, has to be given.
        needs_something: bool,
        /// What it asks, in order.
        fields: Vec<FormField>,
    }
}

view! {
    /// A field of a form.
    FormField of FormFieldView {
        /// Its stable name.
        name: String,
        /// What it is.
        label: Message,
        /// What it holds.
        shape: FieldShape,
        /// What there is to choose of, where it is a choice.
        choices: Vec<FormChoice>,
        /// Whether it has to be given.
        required: bool,
        /// What leaving it empty says, where that is a statement that somebody has to make: then it is among the values with an empty text.
        absence: Option<Message>,
        /// Bytes of UTF-8 at most, where it is a text.
        text_len_max: u64,
        /// Whether a correction cannot change it.
        fixed: bool,
        /// Whether it may be a day that is still to come.
        may_lie_ahead: bool,
    }
}

view! {
    /// Something to choose.
    FormChoice of ChoiceView {
        /// Its stable name: the value of the field.
        name: String,
        /// What people call it.
        label: Message,
    }
}

/// A field that somebody filled in.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct FormValue {
    /// Which.
    pub field: String,
    /// What was typed or chosen.
    pub text: String,
}

impl std::fmt::Debug for FormValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FormValue({})", self.field)
    }
}

/// A form that somebody filled in.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Filled {
    /// Which form.
    pub form: String,
    /// Its fields; one that is left out is left empty.
    pub values: Vec<FormValue>,
    /// When it happened, as a date of [`FieldShape::Date`].
    #[uniffi(default = None)]
    pub when: Option<String>,
    /// The person was asked about its doubts, and keeps it.
    #[uniffi(default = false)]
    pub confirmed: bool,
}

impl Over<Filled> for FilledForm {
    fn over(self) -> Filled {
        let values = self.values.into_iter().map(|(field, text)| FormValue { field: field.to_owned(), text });
        Filled { form: self.form.to_owned(), values: values.collect(), when: self.when, confirmed: false }
    }
}

impl Filled {
    pub(crate) fn into_draft(self) -> Result<EntryDraft, AppError> {
        let values: Vec<_> = self.values.into_iter().map(|FormValue { field, text }| (field, text)).collect();
        let mut draft = draft_of_form(&self.form, &values)?;
        draft.when = self.when.as_deref().map(when).transpose()?;
        draft.confirmed = self.confirmed;
        Ok(draft)
    }
}

/// A field that cannot be saved as it is.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FieldProblem {
    /// Which.
    pub field: String,
    /// What to give instead.
    pub message: Message,
    /// What may have been meant, as it can be typed, likeliest first: "4.2 kg".
    pub readings: Vec<String>,
}

impl Over<FieldProblem> for FieldTrouble {
    fn over(self) -> FieldProblem {
        let readings: Vec<Reading> = self.readings;
        FieldProblem {
            field: self.field.to_owned(),
            message: self.says.over(),
            readings: readings.into_iter().map(|reading| reading.value).collect(),
        }
    }
}
