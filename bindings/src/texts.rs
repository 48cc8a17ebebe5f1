//! What is said to a person, in their language.

use std::collections::HashMap;
use std::sync::Arc;

use redbook_messages as messages;

use crate::error::{RedbookError, Trouble};
use crate::views::{Arg, ArgValue, Message, Over};

/// The texts of one language. Making it reads the whole catalogue (milliseconds): a shell makes one and keeps it.
#[derive(Debug, uniffi::Object)]
pub struct Texts {
    texts: messages::Texts,
}

/// A language that is built in.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Language {
    /// Its tag (BCP 47): "cy".
    pub tag: String,
    /// What its speakers call it: "Cymraeg".
    pub name: String,
    /// Whether a speaker has reviewed it. Where not, that is said beside the choice.
    pub is_reviewed: bool,
}

#[uniffi::export]
impl Texts {
    /// A language that is built in, by its tag ("cy", "cy-GB"); English for any other.
    #[uniffi::constructor]
    #[must_use]
    pub fn of(tag: String) -> Arc<Self> {
        Arc::new(Self { texts: messages::Texts::of_or_english(&tag) })
    }

    /// A further language from a file that somebody reviewed. What it leaves out is said in English.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where nobody reviewed it, or it is no file of this catalogue.
    #[uniffi::constructor]
    pub fn load(tag: String, ftl: String, is_reviewed: bool) -> Result<Arc<Self>, RedbookError> {
        Ok(Arc::new(Self { texts: messages::Texts::load(&tag, &ftl, is_reviewed)? }))
    }

    /// The tag of the language.
    #[must_use]
    pub fn language(&self) -> String {
        self.texts.tag().to_owned()
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.texts.direction() == messages::Direction::RightToLeft
    }

    /// A message in this language; in English where this language cannot say it.
    #[must_use]
    pub fn say(&self, message: Message) -> String {
        let Message { id, args, text } = message;
        self.texts.tell(&id, &values(args), &text)
    }

    /// A text of the catalogue with its arguments; its id where there is none.
    #[must_use]
    pub fn label(&self, id: String, args: Vec<Arg>) -> String {
        self.texts.say(&id, &values(args)).unwrap_or(id)
    }

    /// Every text without arguments, by its id: all labels of a shell in one call.
    #[must_use]
    pub fn labels(&self) -> HashMap<String, String> {
        self.texts.labels().into_iter().collect()
    }
}

/// The languages that are built in, English first.
#[uniffi::export]
#[must_use]
pub fn languages() -> Vec<Language> {
    messages::Texts::languages().to_vec().over()
}

impl Over<Language> for messages::Language {
    fn over(self) -> Language {
        Language { tag: self.tag.over(), name: self.name.over(), is_reviewed: self.is_reviewed }
    }
}

impl From<messages::LoadError> for RedbookError {
    fn from(error: messages::LoadError) -> Self {
        let (id, text) = ("error.not-a-language".to_owned(), format!("{error}."));
        Self::Given {
            trouble: Trouble {
                code: "not-a-language".to_owned(),
                message: Message { id, args: Vec::new(), text },
            },
        }
    }
}

fn values(args: Vec<Arg>) -> Vec<(String, messages::Arg)> {
    args.into_iter().map(|Arg { name, value }| (name, value.over())).collect()
}

impl Over<messages::Arg> for ArgValue {
    fn over(self) -> messages::Arg {
        match self {
            Self::Number { number } => messages::Arg::Number(number),
            Self::Text { text } => messages::Arg::Text(text),
            Self::Several { texts } => messages::Arg::List(texts),
            Self::Said { message: Message { id, args, text } } => {
                messages::Arg::Said { id, args: values(args), english: text }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(name: &str, number: f64) -> Arg {
        Arg { name: name.to_owned(), value: ArgValue::Number { number } }
    }

    #[test]
    fn a_message_is_said_in_the_language_and_else_as_it_came() {
        let welsh = Texts::of("cy-GB".to_owned());
        let message = |id: &str| Message {
            id: id.to_owned(),
            args: vec![number("days", 2.0)],
            text: "2 days".to_owned(),
        };
        assert_eq!(welsh.say(message("age.days")), "2 ddiwrnod");
        assert_eq!(welsh.say(message("of.a.later.version")), "2 days");
        assert_eq!(Texts::of("en".to_owned()).say(message("age.days")), "2 days");
        assert_eq!(welsh.label("age.days".to_owned(), vec![number("days", 1.0)]), "1 diwrnod");
        assert_eq!(welsh.label("no.such".to_owned(), Vec::new()), "no.such");
    }

    #[test]
    fn a_shell_has_all_its_labels_in_one_call() {
        let labels = Texts::of("cy".to_owned()).labels();
        assert_eq!(labels["month.5"], "Mai");
        assert!(labels.len() > 500, "{}", labels.len());
        let tags: Vec<_> =
            languages().into_iter().map(|language| (language.tag, language.is_reviewed)).collect();
        assert_eq!(tags, [("en".to_owned(), true), ("cy".to_owned(), false)]);
    }

    #[test]
    fn what_nobody_reviewed_is_no_language() {
        let refused = Texts::load("pl".to_owned(), String::new(), false).unwrap_err();
        assert!(matches!(refused, RedbookError::Given { ref trouble } if trouble.code == "not-a-language"));
        let polish = Texts::load("pl".to_owned(), String::new(), true).unwrap();
        assert_eq!((polish.language().as_str(), polish.is_right_to_left()), ("pl", false));
    }
}
