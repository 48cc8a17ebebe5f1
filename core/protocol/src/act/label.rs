//! The sealed part of an act: what the members call themselves. The relay never sees it.

use minicbor::Encoder;

use crate::cbor::{self, CborError};
use crate::limits::LABEL_LEN_MAX;
use crate::tip::EncodeError;

/// What a member goes by.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// "Amira", "Sister Jones".
    pub name: String,
    /// Relation to the child: "mother", "health visitor".
    pub relation: String,
    /// What the device is called: "Amira's phone".
    pub device: String,
}

/// Why the sealed part of an act cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeLabelError {
    /// Not CBOR in the form of docs/protocol.md §4.
    #[error("the label is not well formed: {0}")]
    Form(#[from] CborError),
    /// A text longer than the limit.
    #[error("a label's text has at most {LABEL_LEN_MAX} bytes, this has {0}")]
    TooLong(usize),
}

/// No names in logs.
impl std::fmt::Debug for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Label(..)")
    }
}

impl Label {
    /// Its CBOR. Texts are cut at [`LABEL_LEN_MAX`] bytes, at a character's end.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let _infallible = self.write(&mut Encoder::new(&mut out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(3)?;
        for (key, text) in [(0, &self.name), (1, &self.relation), (2, &self.device)] {
            e.u8(key)?.str(cut(text))?;
        }
        Ok(())
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`DecodeLabelError`] where it does not have the form or passes the limits.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeLabelError> {
        let mut label = Self::default();
        let mut d = cbor::checked(bytes)?;
        cbor::each_pair(&mut d, |key, d| {
            match key {
                0 => label.name = text(d)?,
                1 => label.relation = text(d)?,
                2 => label.device = text(d)?,
                _ => d.skip().map_err(CborError::from)?,
            }
            Ok::<_, DecodeLabelError>(())
        })?;
        Ok(label)
    }
}

fn text(d: &mut minicbor::Decoder<'_>) -> Result<String, DecodeLabelError> {
    let text = d.str().map_err(CborError::from)?;
    if text.len() > LABEL_LEN_MAX {
        return Err(DecodeLabelError::TooLong(text.len()));
    }
    Ok(text.to_owned())
}

fn cut(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LABEL_LEN_MAX)).unwrap_or(text)
}
