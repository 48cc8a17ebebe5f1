//! The words on a chart: messages with ids and places for facts, an English text for each, and any other language in the
//! same places.
//!
//! - [`ChartMessage`]: what can be said.
//! - [`ChartWords`]: how it is said, English unless told otherwise.
//! - [`ChartText`]: something said, with its message and facts, so that a shell can say it in its own words.

mod chart_words;
mod message;
mod text;

pub use chart_words::{ChartWords, ChartWordsError};
pub use message::ChartMessage;
pub use text::ChartText;
