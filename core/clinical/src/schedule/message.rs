//! What is said to people: an id and arguments, from which a shell makes a text in its language, and English.

use std::fmt;

use chrono::NaiveDate;

use super::english::ENGLISH;
use super::{MessageId, What};
use crate::Disease;

/// A sentence for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Which sentence.
    pub id: MessageId,
    /// What goes into it, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What goes into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A vaccine, screening or review.
    What(What),
    /// A day.
    Day(NaiveDate),
    /// How many days, doses ...
    Count(i64),
    /// A disease.
    Disease(Disease),
    /// Several of one sort, by words.
    List(Vec<What>),
}

impl Message {
    pub(super) const fn new(id: MessageId, args: Vec<(&'static str, Arg)>) -> Self {
        Self { id, args }
    }

    /// The text in English.
    #[must_use]
    pub fn english(&self) -> String {
        let template = ENGLISH.as_ref().ok().and_then(|english| english.messages.get(self.id.id()));
        let Some(template) = template else { return self.id.id().to_owned() };
        let mut text = String::with_capacity(template.len() + 32);
        let mut rest = template.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            text.push_str(before);
            self.push_arg(&mut text, name);
            rest = after;
        }
        text.push_str(rest);
        if text.ends_with('.') { capitalised(&text) } else { text }
    }

    /// `name`, or `name:word` for a count with its word, in the plural where it is one.
    fn push_arg(&self, text: &mut String, name: &str) {
        let (name, word) = name.split_once(':').map_or((name, None), |(name, word)| (name, Some(word)));
        let Some((_, arg)) = self.args.iter().find(|(of, _)| *of == name) else { return };
        text.push_str(&arg.to_string());
        if let (Some(word), Arg::Count(count)) = (word, arg) {
            text.push(' ');
            text.push_str(word);
            text.push_str(if *count == 1 { "" } else { "s" });
        }
    }
}

/// A sentence begins with a capital, whatever it begins with.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::What(what) => write!(f, "{what}"),
            Self::Day(day) => write!(f, "{}", day.format("%-d %B %Y")),
            Self::Count(count) => write!(f, "{count}"),
            Self::Disease(disease) => write!(f, "{disease}"),
            Self::List(list) => {
                let names: Vec<String> = list.iter().map(What::to_string).collect();
                f.write_str(&names.join(", "))
            }
        }
    }
}
