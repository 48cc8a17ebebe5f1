//! What people are told: an id, arguments, and the English made from them.

use std::collections::BTreeMap;

use redbook_clinical::Wording;
use redbook_clinical::schedule::{Arg, Message, What};
use redbook_record::When;
use serde::Serialize;
use serde_json::Value;

/// A sentence for people. A shell in another language makes its own from `id` and `args`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MessageView {
    /// Which sentence; it never changes.
    pub id: &'static str,
    /// What goes into it, by name: words of a vocabulary, days (`YYYY-MM-DD`), counts.
    pub args: BTreeMap<&'static str, Value>,
    /// The English.
    pub text: String,
}

/// A sentence of this crate: an id, and English in which `{name}` is where an argument goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence(pub(super) &'static str, pub(super) &'static str);

/// An argument: what a program gets, and what stands in the English.
#[derive(Debug, Clone)]
pub(super) struct Told {
    name: &'static str,
    value: Value,
    words: String,
}

impl Told {
    /// Words of a vocabulary, with what people call them.
    pub(super) fn word(name: &'static str, word: &str, words: &str) -> Self {
        Self { name, value: word.into(), words: words.to_owned() }
    }

    /// A text that somebody wrote.
    pub(super) fn text(name: &'static str, text: &str) -> Self {
        Self::word(name, text, text)
    }

    pub(super) fn count(name: &'static str, count: usize) -> Self {
        Self { name, value: count.into(), words: count.to_string() }
    }

    /// A count that stands with its word: "one dose is".
    pub(super) fn counted(name: &'static str, count: usize, words: &str) -> Self {
        Self { name, value: count.into(), words: words.to_owned() }
    }

    /// When, as precisely as it is known.
    pub(super) fn when(name: &'static str, when: &When) -> Self {
        Self { name, value: when.to_string().into(), words: when.words() }
    }
}

impl Sentence {
    pub(super) fn say(self, args: impl IntoIterator<Item = Told>) -> MessageView {
        let Self(id, template) = self;
        let (mut text, mut values) = (template.to_owned(), BTreeMap::new());
        for Told { name, value, words } in args {
            text = text.replace(&format!("{{{name}}}"), &words);
            values.insert(name, value);
        }
        MessageView { id, args: values, text: capitalised(&text) }
    }
}

impl From<&Message> for MessageView {
    fn from(message: &Message) -> Self {
        let args = message.args.iter().map(|(name, arg)| (*name, value(arg)));
        Self { id: message.id.id(), args: args.collect(), text: message.english() }
    }
}

impl From<&Wording> for MessageView {
    fn from(wording: &Wording) -> Self {
        let args = wording.args().iter().map(|(name, value)| (*name, Value::from(value.as_str())));
        Self { id: wording.id(), args: args.collect(), text: wording.english().to_owned() }
    }
}

fn value(arg: &Arg) -> Value {
    match arg {
        Arg::What(what) => what_word(what),
        Arg::Day(day) => day.to_string().into(),
        Arg::Count(count) => (*count).into(),
        Arg::Disease(disease) => disease.id().into(),
        Arg::List(list) => list.iter().map(|what| Value::from(what.id.as_str())).collect(),
    }
}

/// "menb:2", as in docs/batch.md.
fn what_word(what: &What) -> Value {
    what.dose.map_or_else(|| what.id.as_str().into(), |dose| format!("{}:{dose}", what.id).into())
}

/// A sentence begins with a capital, whatever it begins with; a part of one, without a full stop, does not.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if text.ends_with('.') => first.to_uppercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_takes_its_arguments_and_keeps_them_for_programs() {
        let when: When = "2026-03".parse().unwrap();
        let message = Sentence("an-id", "{what} in {when}.")
            .say([Told::word("what", "menb", "meningitis B"), Told::when("when", &when)]);
        assert_eq!(message.text, "Meningitis B in March 2026.");
        assert_eq!(message.args["what"], "menb");
        assert_eq!(message.args["when"], "2026-03");
    }
}
