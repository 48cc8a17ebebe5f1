//! Which languages are built in.

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic and Urdu. What is put into its sentences is marked, so that an English name does not turn the line around.
    RightToLeft,
}

/// A language that is built in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// What its speakers call it.
    pub name: &'static str,
    /// Whether a speaker has read all of it. Where not, an app says so beside the choice.
    pub is_reviewed: bool,
}

/// English first.
pub(crate) const LANGUAGES: &[Language] = &[
    Language { tag: "en", name: "English", is_reviewed: true },
    Language { tag: "cy", name: "Cymraeg", is_reviewed: false },
];

/// Languages of scripts that are written from the right.
const RIGHT_TO_LEFT: [&str; 11] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

impl Direction {
    /// Of a tag, by its language.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&language.to_ascii_lowercase().as_str()) {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }
}
