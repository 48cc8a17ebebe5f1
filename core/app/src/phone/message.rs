//! The sentences of this crate, with what goes into them.

use std::collections::BTreeMap;

use redbook_record::When;
use serde_json::Value;

use crate::MessageView;

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
        MessageView { id: id.into(), args: values, english: capitalised(&text) }
    }
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
        assert_eq!(message.english, "Meningitis B in March 2026.");
        assert_eq!(message.args["what"], "menb");
        assert_eq!(message.args["when"], "2026-03");
    }
}
