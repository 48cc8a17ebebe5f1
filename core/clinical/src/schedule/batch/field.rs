//! Single fields of a line.

use chrono::NaiveDate;
use serde_json::Value;

use super::BatchError;

/// As long as YYYY-MM-DD.
const DATE_LEN: usize = 10;

/// A field of a line under its name. A field that is null is not there.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) name: &'static str,
    pub(super) value: &'a Value,
}

impl<'a> Field<'a> {
    pub(super) fn there(self) -> Result<&'a Value, BatchError> {
        if self.value.is_null() { Err(BatchError::Missing { field: self.name }) } else { Ok(self.value) }
    }

    pub(super) fn wrong(self, expected: &'static str) -> BatchError {
        BatchError::WrongType { field: self.name, expected }
    }

    pub(super) fn text(self) -> Result<&'a str, BatchError> {
        self.there()?.as_str().ok_or_else(|| self.wrong("text"))
    }

    /// A word, by `from_id`; `vocabulary` is for the message.
    pub(super) fn word<T>(
        self,
        from_id: fn(&str) -> Option<T>,
        vocabulary: &'static str,
    ) -> Result<T, BatchError> {
        let unknown = BatchError::UnknownWord { field: self.name, expected: vocabulary };
        from_id(self.text()?).ok_or(unknown)
    }

    /// A whole number from 0 to 255; `None` if the field is not there.
    pub(super) fn count(self) -> Result<Option<u8>, BatchError> {
        if self.value.is_null() {
            return Ok(None);
        }
        let count = self.value.as_u64().and_then(|count| u8::try_from(count).ok());
        count.map(Some).ok_or_else(|| self.wrong("a whole number"))
    }

    /// A day in the one form YYYY-MM-DD.
    pub(super) fn date(self) -> Result<NaiveDate, BatchError> {
        date(self.text()?).ok_or(BatchError::NotADate { field: self.name })
    }

    pub(super) fn maybe_date(self) -> Result<Option<NaiveDate>, BatchError> {
        if self.value.is_null() { Ok(None) } else { self.date().map(Some) }
    }

    /// The elements of a list; `None` if the field is not there.
    pub(super) fn list(self, max: usize) -> Result<Option<&'a [Value]>, BatchError> {
        if self.value.is_null() {
            return Ok(None);
        }
        let list = self.value.as_array().ok_or_else(|| self.wrong("a list"))?;
        if list.len() > max {
            return Err(BatchError::TooMany { field: self.name, max, got: list.len() });
        }
        Ok(Some(list))
    }
}

/// chrono takes signs, spaces and single digits too, which would be other dates to other programs.
fn date(text: &str) -> Option<NaiveDate> {
    let is_form = text.len() == DATE_LEN
        && text
            .bytes()
            .enumerate()
            .all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    text.parse().ok().filter(|_| is_form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_of_a_date_and_only_days_that_were() {
        assert_eq!(date("2024-02-29"), NaiveDate::from_ymd_opt(2024, 2, 29));
        for text in [
            "2023-02-29",
            "2024-2-29",
            "24-02-29",
            "+024-02-29",
            "2024/02/29",
            "2024-02-29 ",
            "",
            "2024-02-2x",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
