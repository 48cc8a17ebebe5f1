//! An answer that decides what is offered to this child.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit, choices};
use crate::doubt::Doubt;

choices! {
    /// What was answered.
    Said {
        /// Yes.
        Yes = 1, "yes", "yes";
        /// No.
        No = 2, "no", "no";
        /// Asked, and nobody knows.
        NotKnown = 3, "unknown", "not known";
    }
}

impl From<Option<bool>> for Said {
    /// Nothing: not known.
    fn from(yes: Option<bool>) -> Self {
        match yes {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::NotKnown,
        }
    }
}

/// The questions that this version knows, by their id. A text and no number: the rules that ask are dated data, and may ask
/// what no version of this program has heard of.
const QUESTIONS: &[(&str, &str)] = &[
    ("tb-family", "Family or home where tuberculosis is common"),
    ("mother-hepatitis-b", "The mother has hepatitis B"),
    ("chickenpox-had", "The child has had chickenpox"),
    ("clinical-risk", "The child is in a clinical risk group"),
    ("scid-area", "Born in an area that screens for SCID"),
];

/// One answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The id of the question: "tb-family".
    pub question: String,
    /// What was answered; it must be there.
    pub answer: Option<Said>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Answer {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "answer",
        "An answer that decides what is offered: tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk, scid-area",
        "Answer",
        &[Class::Clinical],
    );

    fn known_question(&self) -> Option<&'static str> {
        QUESTIONS.iter().find(|(id, _)| *id == self.question).map(|(_, words)| *words)
    }
}

impl Declared for Answer {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        let question = Field::new(0, "question", "Which question").required(
            "Which question (tb-family, mother-hepatitis-b, chickenpox-had, clinical-risk, scid-area)?",
        );
        visit.field(question.first().fixed(), &mut self.question);
        let answer =
            Field::new(1, "answer", "What is answered").required("What is the answer (yes, no, unknown)?");
        visit.field(answer.first(), &mut self.answer);
        visit.field(Field::note(2), &mut self.note);
    }

    fn headline(&self) -> Option<Headline> {
        let code = self.answer?.code();
        let answer = Said::CHOICES.iter().find(|choice| choice.code == code)?.words;
        let question = self.known_question()?;
        Some(Headline { variant: "known", text: format!("{question}: {answer}") })
    }

    /// A slip in the id would be an answer that nothing ever reads.
    fn own_doubts(&self) -> Vec<Doubt> {
        if self.known_question().is_some() { Vec::new() } else { vec![Doubt::UnknownQuestion] }
    }
}
