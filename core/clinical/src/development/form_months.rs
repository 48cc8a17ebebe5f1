//! Reading the month of a form, and refusing one that there is no form for.

/// What is wrong with the month of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AsqFormError {
    /// Not a number of months.
    #[error("expected the months of the form, such as \"24\" or \"24 months\", got something else")]
    Form,
    /// There is no form for it.
    #[error("expected one of the forms {forms:?} (months), got {got}")]
    NoSuchForm {
        /// The forms there are, in months.
        forms: &'static [u8],
        /// The months found.
        got: u8,
    },
}

/// "24", "24 months", "24m".
pub(super) fn parse(text: &str) -> Result<u8, AsqFormError> {
    let text = text.trim().to_ascii_lowercase();
    let units = ["months", "month", "m"];
    let digits = units.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(&text).trim_end();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(AsqFormError::Form);
    }
    digits.parse().map_err(|_| AsqFormError::Form)
}

/// The months, if there is a form for them.
pub(super) fn known(months: u8, forms: &'static [u8]) -> Result<u8, AsqFormError> {
    if forms.contains(&months) { Ok(months) } else { Err(AsqFormError::NoSuchForm { forms, got: months }) }
}
