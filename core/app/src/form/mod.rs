//! Forms: every kind of entry as a screen asks for it, made from what the kinds declare (docs/adr/0024), so that a kind or a
//! field that is added is on every phone without a line of its own there.
//!
//! - [`view`]: what a form asks; [`read`]: what was typed, as values; [`fill`]: from typed values to a draft, and back.

mod fill;
mod read;
mod view;

pub use fill::{FieldTrouble, FilledForm, draft_of_form, filled_form};
pub use read::{Reading, Unreadable, read_value};
pub(crate) use view::choice_label;
pub use view::{ChoiceView, FieldShape, FormFieldView, FormView, forms};

use redbook_record::{Field, Kind, Payload, Shape, Slot, Visit};

/// The fields that a payload declares, with what each may hold as the payload stands.
fn declared(payload: &mut Payload) -> Vec<(Field, Shape)> {
    struct Listed(Vec<(Field, Shape)>);
    impl Visit for Listed {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            self.0.push((field, slot.shape()));
        }
    }
    let mut listed = Listed(Vec::new());
    payload.walk(&mut listed);
    listed.0
}

/// A form: a kind, and for a measurement what is measured, because that decides the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FormOf {
    kind: Kind,
    /// A field that the form's name says already, and its choice.
    preset: Option<(&'static str, &'static str)>,
}

impl FormOf {
    fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Retraction).flat_map(|kind| match kind {
            Kind::Measurement => ["weight", "length_lying", "height_standing", "head_circumference"]
                .map(|what| Self { kind, preset: Some(("what", what)) })
                .to_vec(),
            _ => vec![Self { kind, preset: None }],
        })
    }

    fn by_id(id: &str) -> Option<Self> {
        Self::all().find(|form| form.id() == Some(id))
    }

    /// The choice that it presets, or the kind's name.
    fn id(self) -> Option<&'static str> {
        let of_kind = self.kind.spec().map(|spec| spec.name);
        self.preset.map(|(_, choice)| choice).or(of_kind)
    }

    /// Its payload before anybody filled it in.
    fn empty(self) -> Option<Payload> {
        let mut payload = Payload::empty(self.kind)?;
        if let Some((field, choice)) = self.preset {
            fill::preset(&mut payload, field, choice);
        }
        Some(payload)
    }
}
