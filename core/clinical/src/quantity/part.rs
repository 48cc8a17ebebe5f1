//! Taking a text apart into numbers and what is written after each.

/// A number and what is written after it, neither of them read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'t> {
    pub(super) number: &'t str,
    pub(super) unit: &'t str,
}

/// The first part of a text, and what follows it. The number is empty if the text does not begin with one.
pub(super) fn first_part(text: &str) -> (Part<'_>, &str) {
    let text = text.trim_start();
    let (number, rest) = split_before(text, |b| !is_of_number(b));
    let (unit, rest) = split_before(rest, |b| b.is_ascii_digit());
    (Part { number, unit }, rest)
}

/// Splits before the first byte for which `ends` holds; all such bytes are ASCII, so that it is between characters.
fn split_before(text: &str, ends: impl Fn(u8) -> bool) -> (&str, &str) {
    let len = text.bytes().position(ends).unwrap_or(text.len());
    text.split_at_checked(len).unwrap_or((text, ""))
}

const fn is_of_number(b: u8) -> bool {
    b.is_ascii_digit() || matches!(b, b'.' | b',')
}

impl Part<'_> {
    pub(super) fn has_digits(self) -> bool {
        self.number.bytes().any(|b| b.is_ascii_digit())
    }
}
