//! Notes and questions, as they were written.

use redbook_record::{Note, Payload, Question};

use super::observing::{made, observation, put_rest};
use crate::clean::page;
use crate::fhir::types::{Concept, Value};
use crate::fhir::writing::{Made, Telling};

/// The words of a note.
pub(crate) const NOTE: &str = "Note";
/// The words of a question.
pub(crate) const QUESTION: &str = "Question";

pub(super) fn of_note(telling: &Telling<'_>, payload: &Payload, note: &Note) -> Made {
    as_written(telling, payload, NOTE, &note.text)
}

pub(super) fn of_question(telling: &Telling<'_>, payload: &Payload, question: &Question) -> Made {
    as_written(telling, payload, QUESTION, &question.text)
}

fn as_written(telling: &Telling<'_>, payload: &Payload, words: &str, text: &str) -> Made {
    let mut found = observation(telling, None, Concept::words(words));
    found.value = page(text).map(Value::Text);
    put_rest(&mut found, payload, &["text"]);
    made(telling, "", found)
}
