//! Single fields of a line.

use chrono::NaiveDate;
use serde_json::Value;

use super::BatchError;

const DATE_LEN: usize = 10;

/// A field of a line under its name. A field that is null is not there.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) name: &'static str,
    pub(super) value: &'a Value,
}

impl<'a> Field<'a> {
    fn there(self) -> Result<&'a Value, BatchError> {
        if self.value.is_null() { Err(BatchError::Missing { field: self.name }) } else { Ok(self.value) }
    }

    fn wrong(self, expected: &'static str) -> BatchError {
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

    pub(super) fn number(self) -> Result<f64, BatchError> {
        self.there()?.as_f64().ok_or_else(|| self.wrong("a number"))
    }

    /// A small whole number; `None` if the field is not there.
    pub(super) fn count(self) -> Result<Option<u16>, BatchError> {
        if self.value.is_null() {
            return Ok(None);
        }
        let count = whole(self.value).and_then(|count| u16::try_from(count).ok());
        count.map(Some).ok_or_else(|| self.wrong("a whole number"))
    }

    /// A day in the one form YYYY-MM-DD.
    pub(super) fn date(self) -> Result<NaiveDate, BatchError> {
        let text = self.text()?;
        date(text).ok_or(BatchError::NotADate { field: self.name })
    }
}

/// 38, and 38.0 too: JSON has one kind of number, and some programs write all of them with a point.
fn whole(value: &Value) -> Option<u64> {
    let of_float = |number: f64| {
        let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u16::MAX)).contains(&number);
        is_whole.then_some(number as u64)
    };
    value.as_u64().or_else(|| value.as_f64().and_then(of_float))
}

fn date(text: &str) -> Option<NaiveDate> {
    if text.len() != DATE_LEN {
        return None;
    }
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    NaiveDate::from_ymd_opt(number(year)?.try_into().ok()?, number(month)?, number(day)?)
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().try_fold(0, |sum: u32, b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_of_a_date_and_only_days_that_were() {
        assert_eq!(date("2024-02-29"), NaiveDate::from_ymd_opt(2024, 2, 29));
        for text in
            ["2023-02-29", "2024-2-29", "24-02-29", "+024-02-29", "2024/02/29", "2024-02-29 ", "", "２-02-29"]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
