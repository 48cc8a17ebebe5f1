//! What has to be asked before it is known whether a selective programme is for a child.

use serde::Deserialize;

/// A question of a selective programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Whether a parent or grandparent was born in a country, or the baby lives in an area, with much tuberculosis.
    TbFamily,
    /// Whether the mother has hepatitis B (is HBsAg positive).
    HepbMother,
    /// Whether the child has a condition for which flu vaccine is offered.
    FluRisk,
    /// Whether the child has had chickenpox.
    Chickenpox,
    /// Whether the baby was born in an area where SCID is screened for.
    ScidArea,
}

impl Question {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::TbFamily, Self::HepbMother, Self::FluRisk, Self::Chickenpox, Self::ScidArea];

    /// Its word, which never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TbFamily => "tb-family",
            Self::HepbMother => "hepb-mother",
            Self::FluRisk => "flu-risk",
            Self::Chickenpox => "chickenpox",
            Self::ScidArea => "scid-area",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.id() == id)
    }
}

/// What is known of a question. Not asked is neither yes nor no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Asked, and yes.
    Yes,
    /// Asked, and no.
    No,
    /// Nobody asked.
    #[default]
    NotAsked,
}

/// The answers of one child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers([Answer; Question::ALL.len()]);

impl Answers {
    /// All of them answered: yes to those in `yes`, no to the others.
    #[must_use]
    pub fn all_asked(yes: &[Question]) -> Self {
        let answer = |question| if yes.contains(&question) { Answer::Yes } else { Answer::No };
        Self(Question::ALL.map(answer))
    }

    /// The answer to one.
    #[must_use]
    pub fn get(&self, question: Question) -> Answer {
        self.0.get(question as usize).copied().unwrap_or_default()
    }

    /// The same with another answer to one.
    #[must_use]
    pub fn with(mut self, question: Question, answer: Answer) -> Self {
        if let Some(place) = self.0.get_mut(question as usize) {
            *place = answer;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_question_has_its_place() {
        for (at, question) in Question::ALL.into_iter().enumerate() {
            assert_eq!(question as usize, at);
            assert_eq!(Question::from_id(question.id()), Some(question));
            let answers = Answers::default().with(question, Answer::Yes);
            for other in Question::ALL {
                let expected = if other == question { Answer::Yes } else { Answer::NotAsked };
                assert_eq!(answers.get(other), expected);
            }
        }
    }

    #[test]
    fn a_list_of_yes_is_a_no_to_the_others() {
        let answers = Answers::all_asked(&[Question::FluRisk]);
        assert_eq!(answers.get(Question::FluRisk), Answer::Yes);
        assert_eq!(answers.get(Question::TbFamily), Answer::No);
    }
}
