//! What a command answers.

use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;

/// What a command answers: the same thing for a script and for a person.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The one JSON document.
    pub(crate) json: Value,
    /// For people; without the newline at its end. Empty: nothing is printed.
    pub(crate) text: String,
    /// Something that did not work although there is an answer: a sync that one relay did not answer.
    pub(crate) but: Option<Failure>,
}

impl Answer {
    pub(crate) fn new(json: impl Serialize, text: impl Into<String>) -> Result<Self, Failure> {
        let json = serde_json::to_value(json).map_err(Failure::Json)?;
        Ok(Self { json, text: text.into(), but: None })
    }

    pub(crate) fn but(mut self, failure: Option<Failure>) -> Self {
        self.but = failure;
        self
    }
}
