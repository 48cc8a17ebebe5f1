//! An allergy, or that none is known.

use crate::cbor::{Fields, MapWriter, Misshapen};
use crate::encode_error::{EncodeError, check_text, require_text};
use crate::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX};

/// One allergy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allergy {
    /// What to; `None` says that no allergy is known.
    pub substance: Option<String>,
    /// What happened.
    pub reaction: Option<String>,
    /// Anything to add.
    pub note: Option<String>,
}

const SUBSTANCE: u64 = 0;
const REACTION: u64 = 1;
const NOTE: u64 = 2;

impl Allergy {
    pub(crate) fn encode(&self, map: &mut MapWriter) -> Result<(), EncodeError> {
        // Left out, a blank substance would say that no allergy is known, which nobody said.
        if let Some(substance) = &self.substance {
            require_text("substance", substance, TEXT_LEN_MAX)?;
        }
        check_text("reaction", self.reaction.as_deref(), TEXT_LEN_MAX)?;
        check_text("note", self.note.as_deref(), NOTE_LEN_MAX)?;
        map.put_text(SUBSTANCE, self.substance.as_deref())
            .put_text(REACTION, self.reaction.as_deref())
            .put_text(NOTE, self.note.as_deref());
        Ok(())
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Self, Misshapen> {
        Ok(Self {
            substance: fields.text(SUBSTANCE)?,
            reaction: fields.text(REACTION)?,
            note: fields.text(NOTE)?,
        })
    }
}
