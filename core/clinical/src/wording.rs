//! What a person is told, so that a shell can say it in another language.

use std::fmt;

/// A message: an id that never changes, its arguments by name, and the English made from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    id: &'static str,
    args: Vec<(&'static str, String)>,
    english: String,
}

impl Wording {
    /// Fills the `{name}`s of an English pattern.
    pub(crate) fn new(id: &'static str, pattern: &str, args: Vec<(&'static str, String)>) -> Self {
        let english = args
            .iter()
            .fold(pattern.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
        Self { id, args, english }
    }

    /// With an English text that a pattern cannot make, because of plurals.
    pub(crate) fn with_english(id: &'static str, args: Vec<(&'static str, String)>, english: String) -> Self {
        Self { id, args, english }
    }

    /// Names the message; a translation is looked up by it.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// What the message is about, by name, in the order of the English.
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
