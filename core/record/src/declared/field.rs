//! What is to be known of a field.

use crate::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX};

/// Which numbers are no slip. It never refuses one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plausible {
    /// Any.
    Any,
    /// From the first to the last, both included.
    Between(u32, u32),
    /// One of these.
    OneOf(&'static [u32]),
}

impl Plausible {
    /// Whether a number is among them.
    #[must_use]
    pub fn allows(self, number: u32) -> bool {
        match self {
            Self::Any => true,
            Self::Between(min, max) => (min..=max).contains(&number),
            Self::OneOf(numbers) => numbers.contains(&number),
        }
    }
}

/// A statement that a field's absence makes, which somebody has to make and which is never only left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// How it is said on a command line: "none-known".
    pub option: &'static str,
    /// The English: "No allergy is known".
    pub about: &'static str,
}

/// The declaration of one field. Its texts are English; the id of each message is the kind's name, a dot, and the field's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its key in the payload.
    pub key: u64,
    /// Its stable name, as JSON shows it.
    pub name: &'static str,
    /// Its option on a command line, where that is not the name with "-" for "_".
    pub option: Option<&'static str>,
    /// What it is, in a line.
    pub about: &'static str,
    /// What a person is asked where it is missing.
    pub question: Option<&'static str>,
    /// How it is said of an entry, "{}" standing for what it holds; empty: it is part of the headline.
    pub say: &'static str,
    /// Whether an entry of the kind must have it.
    pub required: bool,
    /// What its absence says, where that says something.
    pub absence: Option<Absence>,
    /// Bytes of UTF-8, where it is a text that this version writes.
    pub text_len_max: usize,
    /// Which numbers are no slip, where it is a number.
    pub plausible: Plausible,
    /// Whether it is the first thing said of an entry.
    pub heads: bool,
    /// Whether it comes without its name on a command line.
    pub positional: bool,
    /// Whether a correction cannot change it: it would be another thing.
    pub fixed: bool,
    /// Whether it may be a day that is still to come, where it is a date.
    pub may_lie_ahead: bool,
    /// Whether its number is shown beside "unit" and "text" instead of under a name with its unit.
    pub bare: bool,
}

impl Field {
    /// An optional field.
    #[must_use]
    pub const fn new(key: u64, name: &'static str, about: &'static str) -> Self {
        Self {
            key,
            name,
            option: None,
            about,
            question: None,
            say: "{}",
            required: false,
            absence: None,
            text_len_max: TEXT_LEN_MAX,
            plausible: Plausible::Any,
            heads: false,
            positional: false,
            fixed: false,
            may_lie_ahead: false,
            bare: false,
        }
    }

    /// The note that most kinds end with.
    #[must_use]
    pub const fn note(key: u64) -> Self {
        Self::new(key, "note", "Anything to add").long()
    }

    /// It must be there; a person is asked for it.
    #[must_use]
    pub const fn required(mut self, question: &'static str) -> Self {
        self.required = true;
        self.question = Some(question);
        self
    }

    /// Its absence is a statement of its own: a person is asked for it, unless the statement is made.
    #[must_use]
    pub const fn or_none(
        mut self,
        question: &'static str,
        option: &'static str,
        about: &'static str,
    ) -> Self {
        self.question = Some(question);
        self.absence = Some(Absence { option, about });
        self
    }

    /// A text of several lines.
    #[must_use]
    pub const fn long(self) -> Self {
        self.text_up_to(NOTE_LEN_MAX)
    }

    /// A text of so many bytes.
    #[must_use]
    pub const fn text_up_to(mut self, bytes: usize) -> Self {
        self.text_len_max = bytes;
        self
    }

    /// It is said like this; "{}" stands for what it holds.
    #[must_use]
    pub const fn said(mut self, say: &'static str) -> Self {
        self.say = say;
        self
    }

    /// The first thing said, and given without its name.
    #[must_use]
    pub const fn first(mut self) -> Self {
        self.heads = true;
        self.positional = true;
        self
    }

    /// Part of the first thing said.
    #[must_use]
    pub const fn heading(mut self) -> Self {
        self.heads = true;
        self
    }

    /// Its option on a command line.
    #[must_use]
    pub const fn option(mut self, option: &'static str) -> Self {
        self.option = Some(option);
        self
    }

    /// Which numbers are no slip.
    #[must_use]
    pub const fn plausible(mut self, plausible: Plausible) -> Self {
        self.plausible = plausible;
        self
    }

    /// A correction cannot change it.
    #[must_use]
    pub const fn fixed(mut self) -> Self {
        self.fixed = true;
        self
    }

    /// Its day may be still to come.
    #[must_use]
    pub const fn ahead(mut self) -> Self {
        self.may_lie_ahead = true;
        self
    }

    /// Its number stands beside "unit" and "text".
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Whether it is a text as long as a page.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        self.text_len_max >= NOTE_LEN_MAX
    }

    /// Its option on a command line.
    #[must_use]
    pub fn option_name(&self) -> String {
        self.option.map_or_else(|| self.name.replace('_', "-"), str::to_owned)
    }
}
