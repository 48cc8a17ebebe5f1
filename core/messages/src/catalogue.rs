//! The files, as they are built in: one for each area, in each language.

macro_rules! files {
    ($($area:literal),+ $(,)?) => {
        /// English, which every other language is measured by.
        pub(crate) const ENGLISH: &[&str] = &[$(include_str!(concat!("../en/", $area, ".ftl")),)+];
        const WELSH: &[&str] = &[$(include_str!(concat!("../cy/", $area, ".ftl")),)+];
    };
}

files![
    "words", "names", "choices", "age", "growth", "chart", "schedule", "due", "entries", "forms", "doubts",
    "home", "errors", "screens",
];

/// The files of a language that is built in.
pub(crate) fn files(language: &str) -> Option<&'static [&'static str]> {
    match language {
        "en" => Some(ENGLISH),
        "cy" => Some(WELSH),
        _ => None,
    }
}
