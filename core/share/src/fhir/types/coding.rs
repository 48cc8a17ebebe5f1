//! Codes and concepts.

use serde::Serialize;

use crate::clean::line;

/// A code of a system. It carries no `display`: ours are our own words, and a reader may hold them against the system's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Coding {
    pub(crate) system: &'static str,
    pub(crate) code: &'static str,
}

impl Coding {
    pub(crate) const fn new(system: &'static str, code: &'static str) -> Self {
        Self { system, code }
    }
}

/// What something is, in codes where there are sure ones, and in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Concept {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) coding: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
}

impl Concept {
    /// Codes with words. A concept without either is not allowed, so blank words without a code are "not said".
    pub(crate) fn of(coding: Vec<Coding>, text: &str) -> Self {
        let text = line(text).or_else(|| coding.is_empty().then(|| "not said".to_owned()));
        Self { coding, text }
    }

    /// Words alone.
    pub(crate) fn words(text: &str) -> Self {
        Self::of(Vec::new(), text)
    }

    /// One code and no words.
    pub(crate) fn code(system: &'static str, code: &'static str) -> Self {
        Self { coding: vec![Coding::new(system, code)], text: None }
    }

    /// Words alone, where there are any.
    pub(crate) fn words_of(text: Option<&str>) -> Option<Self> {
        text.and_then(line).map(|text| Self { coding: Vec::new(), text: Some(text) })
    }
}
