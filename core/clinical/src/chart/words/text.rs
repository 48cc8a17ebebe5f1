//! Something said on a chart.

use std::fmt;

use crate::chart::ChartMessage;

/// A text with what it was made from, so that a shell can make it again in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartText {
    /// What is said.
    pub message: ChartMessage,
    /// The facts that were put into its places: name and text.
    pub arguments: Vec<(&'static str, String)>,
    /// As it reads in the words that were given.
    pub text: String,
}

impl fmt::Display for ChartText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
