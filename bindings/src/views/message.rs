//! What is said to a person.

use redbook_app::{ArgumentView, MessageView};

use super::Over;

/// A message: a shell says it in its person's language by the id and the arguments, or in English as it is.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Message {
    /// Which message; never changes.
    pub id: String,
    /// Its arguments.
    pub args: Vec<Arg>,
    /// In English.
    pub text: String,
}

/// An argument by its name.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Arg {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: ArgValue,
}

/// What an argument is.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum ArgValue {
    /// A number: of days, of grams, of millimetres.
    Number {
        /// It.
        number: f64,
    },
    /// An ISO day, an id, or what somebody wrote.
    Text {
        /// It.
        text: String,
    },
    /// Several ids.
    Several {
        /// They.
        texts: Vec<String>,
    },
    /// Another message.
    Said {
        /// It.
        message: Message,
    },
}

impl Over<Message> for MessageView {
    fn over(self) -> Message {
        let args = args(self.arguments());
        Message { id: self.id.into_owned(), args, text: self.english }
    }
}

impl Over<ArgValue> for ArgumentView {
    fn over(self) -> ArgValue {
        match self {
            Self::Number(number) => ArgValue::Number { number },
            Self::Text(text) => ArgValue::Text { text },
            Self::List(texts) => ArgValue::Several { texts },
            Self::Message { id, args: of_it, english } => {
                ArgValue::Said { message: Message { id, args: args(of_it), text: english } }
            }
        }
    }
}

fn args(named: Vec<(String, ArgumentView)>) -> Vec<Arg> {
    named.into_iter().map(|(name, value)| Arg { name, value: value.over() }).collect()
}
