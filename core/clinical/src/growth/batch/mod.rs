//! Growth for any program: a JSON line in, a JSON line out. docs/batch.md has the vocabularies.
//!
//! Every line has an answer, a bad one too, and no line changes the answer of another. Errors name fields and what was
//! expected, never what was in them.

mod answer;
mod error;
mod fields;
mod request;

pub use error::BatchError;

use answer::Answer;
use request::{Line, Request};
use serde_json::Value;

/// The longest line that is read. A request has about 300.
pub const LINE_LEN_MAX: usize = 65_536;

/// The answer to one request, without a newline.
///
/// ```
/// let answer = redbook_clinical::growth::batch::answer_line(
///     r#"{"id": 7, "sex": "female", "method": "weight", "value": 3.55, "unit": "kg", "birth_date": "2026-01-01",
///        "measurement_date": "2026-02-02", "gestation_weeks": 37, "gestation_days": 2}"#,
/// );
/// assert!(answer.starts_with(r#"{"id":7,"chronological":{"decimal_age":0.0876"#));
/// let answer = redbook_clinical::growth::batch::answer_line(r#"{"id": 8}"#);
/// assert_eq!(answer, r#"{"id":8,"error":{"code":"missing","message":"expected the field sex, got none"}}"#);
/// ```
#[must_use]
pub fn answer_line(line: &str) -> String {
    answer_bytes(line.as_bytes())
}

/// As [`answer_line`], for a line as it was read: one that is not UTF-8 is no JSON either.
#[must_use]
pub fn answer_bytes(line: &[u8]) -> String {
    let (id, answered) = match Line::read(line) {
        Ok(line) => {
            let answered = Request::of(&line).and_then(|request| Answer::to(&request));
            (line.id, answered)
        }
        Err(error) => (Value::Null, Err(error)),
    };
    let written = match answered {
        Ok(answer) => answer.write(&id),
        Err(error) => error.write(&id),
    };
    // Strings, finite numbers and what was JSON before can always be written.
    written.unwrap_or_default()
}
