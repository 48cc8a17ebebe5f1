//! What a person is told, so that a shell can say it in another language.

use std::fmt;

/// A message: an id that never changes, its arguments by name, and the English made from them.
///
/// An argument is a number or an id (of a condition, a status ...), never English: a shell has its own words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    id: &'static str,
    args: Vec<(&'static str, String)>,
    english: String,
}

impl Wording {
    pub(crate) fn new(
        id: &'static str,
        args: Vec<(&'static str, String)>,
        english: impl Into<String>,
    ) -> Self {
        Self { id, args, english: english.into() }
    }

    /// Names the message; a translation is looked up by it.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// What the message is about, by name.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, String)] {
        &self.args
    }

    /// In English.
    #[must_use]
    pub fn english(&self) -> &str {
        &self.english
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}
