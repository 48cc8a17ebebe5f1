//! How a chart says what it says.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::chart::words::message::ENGLISH;
use crate::chart::{ChartMessage, ChartText};
use crate::growth::CentileLine;

/// A text for every message of a chart. A place for a fact is its name in braces, such as "{line}".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartWords {
    texts: Vec<Cow<'static, str>>,
}

/// Why a text cannot stand for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChartWordsError {
    /// No message of that id.
    #[error("expected the id of a message of charts, got another")]
    UnknownMessage,
    /// A place missing or one too many: a fact would be lost, or a brace shown.
    #[error("expected the places of \"{}\" for {}, each once, got others", message.english_text(), message.id())]
    Places {
        /// Of which message.
        message: ChartMessage,
    },
    /// Empty.
    #[error("expected a text for {}, got none", message.id())]
    Empty {
        /// For which message.
        message: ChartMessage,
    },
    /// Longer than a chart has room for.
    #[error("expected at most {} characters for {}, got {got}", ChartWords::CHARS_MAX, message.id())]
    TooLong {
        /// For which message.
        message: ChartMessage,
        /// How many.
        got: usize,
    },
}

impl ChartWords {
    /// The longest text of a message.
    pub const CHARS_MAX: usize = 300;

    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self { texts: ENGLISH.iter().map(|english| Cow::Borrowed(english.text)).collect() }
    }

    /// Says the message of an id in other words, with the places of the English ones in any order.
    ///
    /// # Errors
    /// There is no such message, or the text is empty, too long, or has other places.
    pub fn set(&mut self, id: &str, text: &str) -> Result<(), ChartWordsError> {
        let message = ChartMessage::from_id(id).ok_or(ChartWordsError::UnknownMessage)?;
        let got = text.chars().count();
        if text.trim().is_empty() {
            return Err(ChartWordsError::Empty { message });
        }
        if got > Self::CHARS_MAX {
            return Err(ChartWordsError::TooLong { message, got });
        }
        let same_places = places(text).is_some_and(|found| Some(found) == places(message.english_text()));
        if !same_places {
            return Err(ChartWordsError::Places { message });
        }
        if let Some(place) = self.texts.get_mut(message as usize) {
            *place = Cow::Owned(text.to_owned());
        }
        Ok(())
    }

    /// Says `message` with facts in its places.
    pub(in crate::chart) fn say(
        &self,
        message: ChartMessage,
        arguments: &[(&'static str, &str)],
    ) -> ChartText {
        let template = self.texts.get(message as usize).map_or("", |text| text.as_ref());
        ChartText {
            message,
            arguments: arguments.iter().map(|(name, fact)| (*name, (*fact).to_owned())).collect(),
            text: fill(template, arguments),
        }
    }

    /// The text of a message without places.
    pub(in crate::chart) fn word(&self, message: ChartMessage) -> String {
        self.say(message, &[]).text
    }

    /// The name of a centile line.
    pub(in crate::chart) fn line(&self, line: CentileLine) -> ChartText {
        use ChartMessage as M;
        self.say(
            match line {
                CentileLine::P0_4 => M::Line0_4,
                CentileLine::P2 => M::Line2,
                CentileLine::P9 => M::Line9,
                CentileLine::P25 => M::Line25,
                CentileLine::P50 => M::Line50,
                CentileLine::P75 => M::Line75,
                CentileLine::P91 => M::Line91,
                CentileLine::P98 => M::Line98,
                CentileLine::P99_6 => M::Line99_6,
            },
            &[],
        )
    }
}

impl Default for ChartWords {
    fn default() -> Self {
        Self::english()
    }
}

/// Each place replaced by its fact in one pass, so that a brace in a fact stays a brace.
fn fill(template: &str, arguments: &[(&'static str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len().saturating_add(32));
    let mut rest = template;
    while let Some((before, name, after)) = next_place(rest) {
        filled.push_str(before);
        filled.push_str(arguments.iter().find(|(known, _)| *known == name).map_or("", |(_, fact)| fact));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// The names of the places; none if one is named twice or a brace stands alone.
pub(super) fn places(text: &str) -> Option<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some((before, name, after)) = next_place(rest) {
        let is_clean = !before.contains('}') && !name.contains('{');
        if !is_clean || !names.insert(name) {
            return None;
        }
        rest = after;
    }
    (!rest.contains(['{', '}'])).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_be_as_long_as_is_said_and_no_longer() {
        let mut words = ChartWords::english();
        words.set("legend.actual", &"a".repeat(ChartWords::CHARS_MAX)).unwrap();
        let error = words.set("legend.actual", &"a".repeat(ChartWords::CHARS_MAX + 1)).unwrap_err();
        assert_eq!(error.to_string(), "expected at most 300 characters for legend.actual, got 301");
    }

    #[test]
    fn facts_go_into_their_places_in_any_order() {
        let mut words = ChartWords::english();
        let facts = [("lower", "9th"), ("upper", "25th")];
        let said = words.say(ChartMessage::BandBetween, &facts);
        assert_eq!(said.text, "between the 9th and 25th centiles");
        words.set("band.between", "{upper} … {lower}").unwrap();
        let said = words.say(ChartMessage::BandBetween, &facts);
        assert_eq!(said.text, "25th … 9th");
        assert_eq!(said.message.id(), "band.between");
        assert_eq!(said.arguments, [("lower", "9th".to_owned()), ("upper", "25th".to_owned())]);
    }

    #[test]
    fn a_brace_in_a_fact_is_no_place() {
        let said =
            ChartWords::english().say(ChartMessage::BandBetween, &[("lower", "{upper}"), ("upper", "x")]);
        assert_eq!(said.text, "between the {upper} and x centiles");
    }

    #[test]
    fn a_translation_may_lose_no_fact() {
        let mut words = ChartWords::english();
        let refused = [
            "{lower}",
            "{lower} {upper} {sds}",
            "{lower} {upper} {upper}",
            "{lower} {upper} {",
            "} {lower} {upper}",
        ];
        for text in refused {
            let error = words.set("band.between", text).unwrap_err();
            assert_eq!(error, ChartWordsError::Places { message: ChartMessage::BandBetween }, "{text}");
        }
        assert_eq!(words.set("band", "x"), Err(ChartWordsError::UnknownMessage));
        assert_eq!(words.set("unit.kg", " "), Err(ChartWordsError::Empty { message: ChartMessage::UnitKg }));
        let long = words.set("unit.kg", &"k".repeat(301)).unwrap_err();
        assert_eq!(long.to_string(), "expected at most 300 characters for unit.kg, got 301");
        assert_eq!(words, ChartWords::english());
    }

    #[test]
    fn the_english_has_clean_places_and_the_lines_their_names() {
        for english in ENGLISH {
            assert!(places(english.text).is_some(), "{}", english.id);
        }
        for line in CentileLine::ALL {
            assert_eq!(ChartWords::english().line(line).text, line.name());
        }
    }
}
