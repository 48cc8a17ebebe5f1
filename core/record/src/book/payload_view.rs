//! What an entry says, as it is shown.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::entry::{Content, Entry};
use crate::kind::{Kind, Payload};
use crate::visit::{FieldView, Phrase, Show, ValueView, says};

/// What an entry says. As JSON it is one object: its `type`, the stable name of the kind, and the fields by their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayloadView {
    /// Of a kind that this version knows.
    Known {
        /// The kind.
        kind: Kind,
        /// Its fields, in the order in which people read them; those that hold nothing too.
        fields: Vec<FieldView>,
        /// The same in words: how a line about it begins, then what the fields have to say.
        says: Vec<Phrase>,
    },
    /// Of a kind of a later version: the payload as it was written, in hexadecimal.
    Unknown {
        /// The payload.
        cbor: String,
    },
    /// Of a known kind, in a shape this version cannot read: the payload as it was written, in hexadecimal.
    Unreadable {
        /// The payload.
        cbor: String,
    },
}

impl PayloadView {
    pub(super) fn of(entry: &Entry) -> Self {
        let cbor = || entry.payload_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        match entry.content() {
            Content::Known(payload) => Self::of_known((**payload).clone()),
            Content::UnknownKind => Self::Unknown { cbor: cbor() },
            Content::Unreadable => Self::Unreadable { cbor: cbor() },
        }
    }

    fn of_known(mut payload: Payload) -> Self {
        let mut show = Show::default();
        payload.walk(&mut show);
        Self::Known { kind: payload.kind(), fields: show.fields, says: says(payload.declared_mut()) }
    }

    /// What it says in words; nothing where this version cannot read it.
    #[must_use]
    pub fn says(&self) -> &[Phrase] {
        match self {
            Self::Known { says, .. } => says,
            Self::Unknown { .. } | Self::Unreadable { .. } => &[],
        }
    }

    /// What a field of a known kind holds; `None` where it has no such field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&ValueView> {
        match self {
            Self::Known { fields, .. } => {
                fields.iter().find(|field| field.name == name).map(|field| &field.value)
            }
            Self::Unknown { .. } | Self::Unreadable { .. } => None,
        }
    }

    fn cbor(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Known { .. } => None,
            Self::Unknown { cbor } => Some(("unknown", cbor)),
            Self::Unreadable { cbor } => Some(("unreadable", cbor)),
        }
    }
}

impl Serialize for PayloadView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some((name, cbor)) = self.cbor() {
            map.serialize_entry("type", name)?;
            map.serialize_entry("cbor", cbor)?;
        }
        if let Self::Known { kind, fields, .. } = self {
            map.serialize_entry("type", kind.name())?;
            for field in fields {
                map.serialize_entry(&field.name, &field.value)?;
            }
        }
        map.end()
    }
}
