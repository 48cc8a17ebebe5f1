//! Somebody to call: the health visitor, the practice, the nursery.

use crate::cbor::{Fields, MapWriter, Misshapen};
use crate::encode_error::{EncodeError, check_text, require_text};
use crate::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX};

/// One person or place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Their part: "health visitor", "GP".
    pub role: Option<String>,
    /// Telephone number, as written.
    pub telephone: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

const NAME: u64 = 0;
const ROLE: u64 = 1;
const TELEPHONE: u64 = 2;
const EMAIL: u64 = 3;
const ORGANISATION: u64 = 4;
const NOTE: u64 = 5;

impl Contact {
    pub(crate) fn encode(&self, map: &mut MapWriter) -> Result<(), EncodeError> {
        require_text("name", &self.name, TEXT_LEN_MAX)?;
        let lines = [
            (ROLE, "role", &self.role),
            (TELEPHONE, "telephone", &self.telephone),
            (EMAIL, "email", &self.email),
            (ORGANISATION, "organisation", &self.organisation),
        ];
        for (key, name, line) in lines {
            check_text(name, line.as_deref(), TEXT_LEN_MAX)?;
            map.put_text(key, line.as_deref());
        }
        check_text("note", self.note.as_deref(), NOTE_LEN_MAX)?;
        map.put_text(NAME, Some(&self.name)).put_text(NOTE, self.note.as_deref());
        Ok(())
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Self, Misshapen> {
        Ok(Self {
            name: fields.required_text(NAME)?,
            role: fields.text(ROLE)?,
            telephone: fields.text(TELEPHONE)?,
            email: fields.text(EMAIL)?,
            organisation: fields.text(ORGANISATION)?,
            note: fields.text(NOTE)?,
        })
    }
}
