//! One fact.

use chrono::NaiveDate;

use super::{Cited, RULES_VERSION};
use crate::growth::{DATA_VERSION, GestationPolicy, Message, REFERENCE};

/// Something that is so, for a person to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What is so, with its numbers as arguments.
    pub says: Message,
    /// Since when: the day of the earlier measurement, or of the only one.
    pub since: NaiveDate,
    /// The points named by a source that this reaches; often none.
    pub cites: Vec<Cited>,
    /// What may explain it, or has to be known to read it.
    pub notes: Vec<Message>,
    /// Whom to ask. Always the last thing said.
    pub followed_by: Message,
    /// How it was made.
    pub basis: Basis,
}

/// How a fact was made. Kept with it: another policy or other data give other facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Basis {
    /// The growth reference.
    pub reference: &'static str,
    /// How the length of the pregnancy counted.
    pub policy: GestationPolicy,
    /// The version of the reference's numbers.
    pub data_version: &'static str,
    /// The version of the rules.
    pub rules_version: &'static str,
}

impl Fact {
    pub(super) fn new(says: Message, since: NaiveDate, policy: GestationPolicy) -> Self {
        Self {
            says,
            since,
            cites: Vec::new(),
            notes: Vec::new(),
            followed_by: ask_the_health_visitor(),
            basis: Basis {
                reference: REFERENCE,
                policy,
                data_version: DATA_VERSION,
                rules_version: RULES_VERSION,
            },
        }
    }

    pub(super) fn citing(mut self, cites: impl IntoIterator<Item = Cited>) -> Self {
        self.cites.extend(cites);
        self
    }

    pub(super) fn noting(mut self, notes: impl IntoIterator<Item = Message>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// All that is said, sentence by sentence, in the order in which it is read.
    pub fn sentences(&self) -> impl Iterator<Item = &Message> {
        let cited = self.cites.iter().map(|cited| &cited.says);
        std::iter::once(&self.says).chain(cited).chain(&self.notes).chain([&self.followed_by])
    }
}

fn ask_the_health_visitor() -> Message {
    Message::new("growth.ask-health-visitor", "Your health visitor can help you read this.", [])
}
