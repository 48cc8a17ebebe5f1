//! What is due, for any program: a JSON line in, a JSON line out. docs/batch.md has the vocabularies.
//!
//! Every line has an answer, a bad one too, and no line changes the answer of another. Errors name fields and what was
//! expected, never what was in them.

mod answer;
mod error;
mod field;
mod request;

pub use error::BatchError;
pub use request::{GIVEN_MAX, LINE_LEN_MAX, RECORDED_MAX, RISK_MAX};

use request::{Line, Request};
use serde_json::Value;

/// The answer to one request, without a newline.
///
/// ```
/// use redbook_clinical::schedule::batch::answer_line;
///
/// let answer = answer_line(r#"{"id": 7, "nation": "england", "birth_date": "2026-01-01", "on": "2026-03-01"}"#);
/// assert!(answer.starts_with(r#"{"id":7,"items":["#));
/// let answer = answer_line(r#"{"id": 8}"#);
/// assert_eq!(answer, r#"{"id":8,"error":{"code":"missing","message":"expected the field nation, got none"}}"#);
/// ```
#[must_use]
pub fn answer_line(line: &str) -> String {
    answer_bytes(line.as_bytes())
}

/// As [`answer_line`], for a line as it was read: one that is not UTF-8 is no JSON either.
#[must_use]
pub fn answer_bytes(line: &[u8]) -> String {
    let (id, request) = match Line::read(line) {
        Ok(line) => {
            let request = Request::of(&line);
            (line.id, request)
        }
        Err(error) => (Value::Null, Err(error)),
    };
    let written = match request {
        Ok(request) => answer::write(&request, &id),
        Err(error) => error.write(&id),
    };
    // Strings, whole numbers and what was JSON before can always be written.
    written.unwrap_or_default()
}
