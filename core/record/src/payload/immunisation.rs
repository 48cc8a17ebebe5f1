//! A vaccine that was given.

use crate::cbor::{Fields, Item, MapWriter, Misshapen};
use crate::encode_error::{EncodeError, check_text, require_text};
use crate::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX};

/// One dose of one vaccine. When it was given is the entry's own date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Immunisation {
    /// Which vaccine, as the person wrote it: "6-in-1", "MMRV".
    pub vaccine: String,
    /// Which dose of it.
    pub dose: Option<u32>,
    /// The batch number on the box.
    pub batch: Option<String>,
    /// Where on the body.
    pub site: Option<String>,
    /// The product's name.
    pub product: Option<String>,
    /// Where it was given.
    pub place: Option<String>,
    /// Copied from the paper book, by somebody who did not see it given.
    pub from_paper_book: bool,
    /// Anything to add.
    pub note: Option<String>,
}

const VACCINE: u64 = 0;
const DOSE: u64 = 1;
const BATCH: u64 = 2;
const SITE: u64 = 3;
const PRODUCT: u64 = 4;
const PLACE: u64 = 5;
const FROM_PAPER_BOOK: u64 = 6;
const NOTE: u64 = 7;

impl Immunisation {
    pub(crate) fn encode(&self, map: &mut MapWriter) -> Result<(), EncodeError> {
        require_text("vaccine", &self.vaccine, TEXT_LEN_MAX)?;
        let lines = [
            (BATCH, "batch", &self.batch),
            (SITE, "site", &self.site),
            (PRODUCT, "product", &self.product),
            (PLACE, "place", &self.place),
        ];
        for (key, name, line) in lines {
            check_text(name, line.as_deref(), TEXT_LEN_MAX)?;
            map.put_text(key, line.as_deref());
        }
        check_text("note", self.note.as_deref(), NOTE_LEN_MAX)?;
        map.put_text(VACCINE, Some(&self.vaccine))
            .put_unsigned(DOSE, self.dose)
            .put_text(NOTE, self.note.as_deref());
        if self.from_paper_book {
            map.put(FROM_PAPER_BOOK, Item::Bool(true));
        }
        Ok(())
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Self, Misshapen> {
        Ok(Self {
            vaccine: fields.required_text(VACCINE)?,
            dose: fields.unsigned(DOSE)?,
            batch: fields.text(BATCH)?,
            site: fields.text(SITE)?,
            product: fields.text(PRODUCT)?,
            place: fields.text(PLACE)?,
            from_paper_book: fields.boolean(FROM_PAPER_BOOK)?.unwrap_or(false),
            note: fields.text(NOTE)?,
        })
    }
}
