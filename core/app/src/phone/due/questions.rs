//! Answers that decide what is offered.
//!
//! The record and the schedule have words of their own for three of the five questions. Both are understood; an entry is
//! written with the record's.

use redbook_clinical::schedule::{Answer as Asked, Answers, Question};
use redbook_record::{Answer, Said};

use super::told::Told;
use super::view::{DisputeView, EntryRef, KeptView, SaidValueView};

/// The question of a word of the record's or of the schedule's.
pub(in crate::phone) fn question(word: &str) -> Option<Question> {
    let word = word.trim().to_lowercase();
    Question::from_id(&word).or_else(|| Question::ALL.into_iter().find(|it| record_word(*it) == word))
}

/// What the record calls it.
pub(in crate::phone) const fn record_word(question: Question) -> &'static str {
    match question {
        Question::TbFamily => "tb-family",
        Question::HepbMother => "mother-hepatitis-b",
        Question::FluRisk => "clinical-risk",
        Question::Chickenpox => "chickenpox-had",
        Question::ScidArea => "scid-area",
    }
}

/// The question, as a person is asked it.
pub(super) const fn asked(question: Question) -> &'static str {
    match question {
        Question::TbFamily => {
            "Was a parent or grandparent born in a country with much tuberculosis, or does the baby live in an area with much of it?"
        }
        Question::HepbMother => "Does the mother have hepatitis B?",
        Question::FluRisk => "Does the child have a condition for which flu vaccine is offered?",
        Question::Chickenpox => "Has the child had chickenpox?",
        Question::ScidArea => "Was the baby born in an area that screens for SCID?",
    }
}

pub(super) fn take(told: &mut Told, answer: &Answer, entry: EntryRef) {
    match (question(&answer.question), answer.answer) {
        (Some(question), Some(said)) => told.answers.entry(question).or_default().push((said, entry)),
        _ => told.kept.push(KeptView::unknown_question(entry)),
    }
}

/// What is answered. "Not known" is not asked; where two answers stand, neither counts until a person picks.
pub(super) fn answers(told: &Told) -> Answers {
    told.answers.iter().fold(Answers::default(), |answers, (question, said)| {
        let yes = said.iter().any(|(said, _)| *said == Said::Yes);
        let no = said.iter().any(|(said, _)| *said == Said::No);
        match (yes, no) {
            (true, false) => answers.with(*question, Asked::Yes),
            (false, true) => answers.with(*question, Asked::No),
            _ => answers,
        }
    })
}

/// Questions that stand answered both ways.
pub(super) fn disputes(told: &Told) -> Vec<DisputeView> {
    let both = told.answers.iter().filter(|(_, said)| {
        said.iter().any(|(said, _)| *said == Said::Yes) && said.iter().any(|(said, _)| *said == Said::No)
    });
    both.map(|(question, said)| {
        let value = |which: Said, value: &str| SaidValueView {
            value: value.to_owned(),
            entries: said.iter().filter(|(said, _)| *said == which).map(|(_, entry)| entry.clone()).collect(),
        };
        DisputeView::new(
            record_word(*question),
            &format!("the question \"{}\"", asked(*question)),
            vec![value(Said::Yes, "yes"), value(Said::No, "no")],
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_vocabularies_name_every_question() {
        for asked in Question::ALL {
            assert_eq!(question(asked.id()), Some(asked));
            assert_eq!(question(record_word(asked)), Some(asked));
        }
        assert_eq!(question("tb-familly"), None);
    }
}
