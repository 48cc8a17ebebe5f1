//! A text of one look inside a paragraph.

use super::style::Style;

/// A text of one look.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// What is drawn.
    pub(super) text: String,
    pub(super) style: Style,
    /// What it stands for, where that could not be drawn.
    pub(super) actual: Option<String>,
}

impl Piece {
    /// Letters that the fonts have; `None`: no text.
    pub(super) fn drawn(text: &str, style: Style) -> Option<Self> {
        (!text.is_empty()).then(|| Self { text: text.to_owned(), style, actual: None })
    }

    /// A mark for what they do not have.
    pub(super) const fn mark(text: String, actual: String, style: Style) -> Self {
        Self { text, style, actual: Some(actual) }
    }
}
