//! The child's birth.

use redbook_clinical::{Gestation, Length, Weight};

use crate::cbor::{Fields, Item, MapWriter, Misshapen};
use crate::doubt::{Doubt, gestation_doubt, length_doubt, weight_doubt};
use crate::encode_error::{EncodeError, check_text};
use crate::limits::TEXT_LEN_MAX;

/// What is known of the birth; all of it may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BirthDetails {
    /// Length of the pregnancy.
    pub gestation: Option<Gestation>,
    /// Weight at birth.
    pub birth_weight: Option<Weight>,
    /// Head circumference at birth.
    pub head_circumference: Option<Length>,
    /// Length at birth.
    pub length: Option<Length>,
    /// Where.
    pub place: Option<String>,
    /// Whether the time of day is known, and not only filled in.
    pub time_known: Option<bool>,
}

const GESTATION_DAYS: u64 = 0;
const BIRTH_WEIGHT_G: u64 = 1;
const HEAD_CIRCUMFERENCE_MM: u64 = 2;
const LENGTH_MM: u64 = 3;
const PLACE: u64 = 4;
const TIME_KNOWN: u64 = 5;

impl BirthDetails {
    pub(crate) fn doubts(&self) -> Vec<Doubt> {
        let doubts = [
            self.gestation.and_then(gestation_doubt),
            self.birth_weight.and_then(weight_doubt),
            self.head_circumference.and_then(length_doubt),
            self.length.and_then(length_doubt),
        ];
        doubts.into_iter().flatten().collect()
    }

    pub(crate) fn encode(&self, map: &mut MapWriter) -> Result<(), EncodeError> {
        check_text("place", self.place.as_deref(), TEXT_LEN_MAX)?;
        map.put_unsigned(GESTATION_DAYS, self.gestation.map(|gestation| gestation.days().into()))
            .put_unsigned(BIRTH_WEIGHT_G, self.birth_weight.map(Weight::g))
            .put_unsigned(HEAD_CIRCUMFERENCE_MM, self.head_circumference.map(Length::mm))
            .put_unsigned(LENGTH_MM, self.length.map(Length::mm))
            .put_text(PLACE, self.place.as_deref());
        if let Some(known) = self.time_known {
            map.put(TIME_KNOWN, Item::Bool(known));
        }
        Ok(())
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Self, Misshapen> {
        Ok(Self {
            gestation: fields.unsigned(GESTATION_DAYS)?.map(Gestation::from_days),
            birth_weight: fields.unsigned(BIRTH_WEIGHT_G)?.map(Weight::from_g),
            head_circumference: fields.unsigned(HEAD_CIRCUMFERENCE_MM)?.map(Length::from_mm),
            length: fields.unsigned(LENGTH_MM)?.map(Length::from_mm),
            place: fields.text(PLACE)?,
            time_known: fields.boolean(TIME_KNOWN)?,
        })
    }
}
