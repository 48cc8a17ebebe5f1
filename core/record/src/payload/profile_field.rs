//! One thing about who the child is.

use redbook_clinical::NhsNumber;

use crate::cbor::{Fields, MapWriter, Misshapen};
use crate::doubt::Doubt;
use crate::encode_error::{EncodeError, require_text};
use crate::limits::{TEXT_LEN_MAX, VALUE_LEN_MAX};

/// A field of the profile and what it is said to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileField {
    /// Which field: "name", "nhs-number", "date-of-birth", "sex", "address", or one that a family makes up.
    pub field: String,
    /// Its value, as entered.
    pub value: String,
}

const FIELD: u64 = 0;
const VALUE: u64 = 1;

/// The field that is checked as an NHS number.
const NHS_NUMBER: &str = "nhs-number";

impl ProfileField {
    /// The field's name as views group by it: no blanks around it, lower case.
    #[must_use]
    pub fn field_name(&self) -> String {
        self.field.trim().to_lowercase()
    }

    /// Two values that are the same here say the same: blanks and the grouping of an NHS number do not matter,
    /// a capital letter does.
    #[must_use]
    pub fn comparable_value(&self) -> String {
        if let (NHS_NUMBER, Ok(number)) =
            (self.field_name().as_str(), NhsNumber::parse_with_test_numbers(&self.value))
        {
            return number.digits();
        }
        self.value.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn doubts(&self) -> Vec<Doubt> {
        if self.field_name() != NHS_NUMBER {
            return Vec::new();
        }
        self.value.parse::<NhsNumber>().err().map(Doubt::NhsNumber).into_iter().collect()
    }

    pub(crate) fn encode(&self, map: &mut MapWriter) -> Result<(), EncodeError> {
        require_text("field", &self.field, TEXT_LEN_MAX)?;
        require_text("value", &self.value, VALUE_LEN_MAX)?;
        map.put_text(FIELD, Some(&self.field)).put_text(VALUE, Some(&self.value));
        Ok(())
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Self, Misshapen> {
        Ok(Self { field: fields.required_text(FIELD)?, value: fields.required_text(VALUE)? })
    }
}
