//! What an entry says: one type for each kind that this version knows.
//!
//! A payload that was written by a later version may have fields beside those known here. They survive, because an
//! entry keeps its bytes; [`crate::Entry::has_unread_parts`] tells that they are there.

mod allergy;
mod birth_details;
mod contact;
mod immunisation;
mod measurement;
mod profile_field;

pub use allergy::Allergy;
pub use birth_details::BirthDetails;
pub use contact::Contact;
pub use immunisation::Immunisation;
pub use measurement::{Measured, Measurement};
pub use profile_field::ProfileField;

use redbook_protocol::Class;

use crate::cbor::{Fields, MapWriter, Misshapen};
use crate::doubt::Doubt;
use crate::encode_error::{EncodeError, check_text, require_text};
use crate::kind::Kind;
use crate::limits::NOTE_LEN_MAX;

/// What an entry of a known kind says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// Takes back what the entry replaces.
    Retraction {
        /// Why, if the person said.
        reason: Option<String>,
    },
    /// The child's birth; when it happened is the birth.
    BirthDetails(BirthDetails),
    /// A measurement.
    Measurement(Measurement),
    /// A vaccine that was given.
    Immunisation(Immunisation),
    /// Free text.
    Note {
        /// The text.
        text: String,
    },
    /// Somebody to call.
    Contact(Contact),
    /// An allergy, or that none is known.
    Allergy(Allergy),
    /// One thing about who the child is.
    ProfileField(ProfileField),
}

const TEXT: u64 = 0;

impl Payload {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Retraction { .. } => Kind::Retraction,
            Self::BirthDetails(_) => Kind::BirthDetails,
            Self::Measurement(_) => Kind::Measurement,
            Self::Immunisation(_) => Kind::Immunisation,
            Self::Note { .. } => Kind::Note,
            Self::Contact(_) => Kind::Contact,
            Self::Allergy(_) => Kind::Allergy,
            Self::ProfileField(_) => Kind::ProfileField,
        }
    }

    /// The class it has unless its author says otherwise. A retraction has that of its target, which it cannot know.
    #[must_use]
    pub fn usual_class(&self) -> Class {
        self.kind().usual_class().unwrap_or(Class::Family)
    }

    /// What a person should be asked about it.
    pub(crate) fn doubts(&self) -> Vec<Doubt> {
        match self {
            Self::BirthDetails(birth) => birth.doubts(),
            Self::Measurement(measurement) => measurement.doubts(),
            Self::ProfileField(field) => field.doubts(),
            Self::Retraction { .. }
            | Self::Immunisation(_)
            | Self::Note { .. }
            | Self::Contact(_)
            | Self::Allergy(_) => Vec::new(),
        }
    }

    pub(crate) fn encode(&self) -> Result<MapWriter, EncodeError> {
        let mut map = MapWriter::default();
        match self {
            Self::Retraction { reason } => {
                check_text("reason", reason.as_deref(), NOTE_LEN_MAX)?;
                map.put_text(TEXT, reason.as_deref());
            }
            Self::Note { text } => {
                require_text("text", text, NOTE_LEN_MAX)?;
                map.put_text(TEXT, Some(text));
            }
            Self::BirthDetails(birth) => birth.encode(&mut map)?,
            Self::Measurement(measurement) => measurement.encode(&mut map)?,
            Self::Immunisation(immunisation) => immunisation.encode(&mut map)?,
            Self::Contact(contact) => contact.encode(&mut map)?,
            Self::Allergy(allergy) => allergy.encode(&mut map)?,
            Self::ProfileField(field) => field.encode(&mut map)?,
        }
        Ok(map)
    }

    /// Reads the fields of a known kind; `None` for a kind that this version does not know.
    pub(crate) fn read(kind: Kind, fields: &mut Fields<'_>) -> Result<Option<Self>, Misshapen> {
        Ok(Some(match kind {
            Kind::Retraction => Self::Retraction { reason: fields.text(TEXT)? },
            Kind::BirthDetails => Self::BirthDetails(BirthDetails::read(fields)?),
            Kind::Measurement => Self::Measurement(Measurement::read(fields)?),
            Kind::Immunisation => Self::Immunisation(Immunisation::read(fields)?),
            Kind::Note => Self::Note { text: fields.required_text(TEXT)? },
            Kind::Contact => Self::Contact(Contact::read(fields)?),
            Kind::Allergy => Self::Allergy(Allergy::read(fields)?),
            Kind::ProfileField => Self::ProfileField(ProfileField::read(fields)?),
            Kind::Unknown(_) => return Ok(None),
        }))
    }
}
