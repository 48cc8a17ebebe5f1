//! An entry as it is shown: stable names, ids in hexadecimal, times in ISO 8601.

use chrono::{DateTime, SecondsFormat};
use redbook_protocol::EntryId;
use serde::Serialize;

use super::{Book, Item, Rights, Status};
use crate::doubt::Doubt;
use crate::entry::{Content, Entry};
use crate::kind::class_name;
use crate::payload::Payload;
use crate::when::{Precision, When};

/// An entry as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// Its name, in hexadecimal.
    pub id: String,
    /// The name of its kind; "unknown" for one of a later version.
    pub kind: &'static str,
    /// The number of its kind.
    pub kind_code: u64,
    /// The version of its kind.
    pub version: u64,
    /// The name of its class; "unknown" for one of a later version.
    pub class: &'static str,
    /// The number of its class.
    pub class_code: u8,
    /// When it happened, as precisely as known.
    pub when: Option<String>,
    /// How precisely.
    pub when_precision: Option<Precision>,
    /// When it was recorded, by its author's clock, in UTC.
    pub recorded: String,
    /// What it says.
    pub payload: PayloadView,
    /// The log of its author, in hexadecimal.
    pub author: String,
    /// Whether it is in a frame already, and not only on this phone.
    pub sent: bool,
    /// How it stands.
    pub status: Status,
    /// The entries it names as replaced, whether or not they are known here.
    pub replaces: Vec<String>,
    /// The entries that replace it with the right to.
    pub replaced_by: Vec<String>,
    /// The person was asked whether it can be right, and kept it.
    pub confirmed: bool,
    /// Why it may not be what the person meant.
    pub doubts: Vec<Doubt>,
    /// Whether there is something in it that this version does not know.
    pub has_unread_parts: bool,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "each field is documented where the payload is; the text beside a number is for people"
)]
pub enum PayloadView {
    Retraction {
        reason: Option<String>,
    },
    BirthDetails {
        gestation_days: Option<u16>,
        gestation: Option<String>,
        birth_weight_g: Option<u32>,
        birth_weight: Option<String>,
        head_circumference_mm: Option<u32>,
        head_circumference: Option<String>,
        length_mm: Option<u32>,
        length: Option<String>,
        place: Option<String>,
        time_known: Option<bool>,
    },
    Measurement {
        what: &'static str,
        value: u32,
        unit: &'static str,
        text: String,
        note: Option<String>,
    },
    Immunisation {
        vaccine: String,
        dose: Option<u32>,
        batch: Option<String>,
        site: Option<String>,
        product: Option<String>,
        place: Option<String>,
        from_paper_book: bool,
        note: Option<String>,
    },
    Note {
        text: String,
    },
    Contact {
        name: String,
        role: Option<String>,
        telephone: Option<String>,
        email: Option<String>,
        organisation: Option<String>,
        note: Option<String>,
    },
    Allergy {
        substance: Option<String>,
        reaction: Option<String>,
        note: Option<String>,
    },
    ProfileField {
        field: String,
        value: String,
    },
    /// Of a kind of a later version: the payload as it was written, in hexadecimal.
    Unknown {
        cbor: String,
    },
    /// Of a known kind, in a shape this version cannot read: the payload as it was written, in hexadecimal.
    Unreadable {
        cbor: String,
    },
}

impl Book {
    pub(super) fn view(&self, rights: &dyn Rights, id: &EntryId, item: &Item) -> EntryView {
        let entry = &item.entry;
        EntryView {
            id: id.to_string(),
            kind: entry.kind().name(),
            kind_code: entry.kind().code(),
            version: entry.version(),
            class: class_name(entry.class()),
            class_code: entry.class().code(),
            when: entry.when().map(When::to_string),
            when_precision: entry.when().map(When::precision),
            recorded: iso_utc(entry.recorded_ms()),
            payload: PayloadView::of(entry),
            author: item.author.to_string(),
            sent: item.sent,
            status: self.status(rights, id),
            replaces: entry.replaces().iter().map(EntryId::to_string).collect(),
            replaced_by: self.replacers(rights, id).map(|(id, _)| id.to_string()).collect(),
            confirmed: entry.confirmed(),
            doubts: entry.doubts(),
            has_unread_parts: entry.has_unread_parts(),
        }
    }
}

/// Milliseconds since 1970 as ISO 8601 in UTC. An entry's are at most the end of the year 9999.
pub(super) fn iso_utc(ms: u64) -> String {
    let moment = i64::try_from(ms).ok().and_then(DateTime::from_timestamp_millis);
    moment.map(|moment| moment.to_rfc3339_opts(SecondsFormat::Millis, true)).unwrap_or_default()
}

impl PayloadView {
    fn of(entry: &Entry) -> Self {
        let cbor = || entry.payload_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        match entry.content() {
            Content::Known(payload) => Self::of_known(payload.clone()),
            Content::UnknownKind => Self::Unknown { cbor: cbor() },
            Content::Unreadable => Self::Unreadable { cbor: cbor() },
        }
    }

    fn of_known(payload: Payload) -> Self {
        match payload {
            Payload::Retraction { reason } => Self::Retraction { reason },
            Payload::BirthDetails(birth) => Self::BirthDetails {
                gestation_days: birth.gestation.map(|gestation| gestation.days()),
                gestation: birth.gestation.map(|gestation| gestation.to_string()),
                birth_weight_g: birth.birth_weight.map(|weight| weight.g()),
                birth_weight: birth.birth_weight.map(|weight| weight.to_string()),
                head_circumference_mm: birth.head_circumference.map(|length| length.mm()),
                head_circumference: birth.head_circumference.map(|length| length.to_string()),
                length_mm: birth.length.map(|length| length.mm()),
                length: birth.length.map(|length| length.to_string()),
                place: birth.place,
                time_known: birth.time_known,
            },
            Payload::Measurement(measurement) => Self::Measurement {
                what: measurement.measured.name(),
                value: measurement.measured.value(),
                unit: measurement.measured.unit(),
                text: measurement.measured.to_string(),
                note: measurement.note,
            },
            Payload::Immunisation(given) => Self::Immunisation {
                vaccine: given.vaccine,
                dose: given.dose,
                batch: given.batch,
                site: given.site,
                product: given.product,
                place: given.place,
                from_paper_book: given.from_paper_book,
                note: given.note,
            },
            Payload::Note { text } => Self::Note { text },
            Payload::Contact(contact) => Self::Contact {
                name: contact.name,
                role: contact.role,
                telephone: contact.telephone,
                email: contact.email,
                organisation: contact.organisation,
                note: contact.note,
            },
            Payload::Allergy(allergy) => {
                Self::Allergy { substance: allergy.substance, reaction: allergy.reaction, note: allergy.note }
            }
            Payload::ProfileField(field) => Self::ProfileField { field: field.field, value: field.value },
        }
    }
}
