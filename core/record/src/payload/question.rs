//! A question for the next visit, and its answer.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, KindSpec, Visit};
use crate::when::When;

/// A question to ask, and what was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// Whom to ask.
    pub ask: Option<String>,
    /// What was answered.
    pub answer: Option<String>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When it was answered.
    pub answered: Option<When>,
}

impl Question {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "question",
        "A question for the next visit, and its answer",
        "Question",
        &[Class::Family, Class::Clinical],
    );
}

impl Declared for Question {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "text", "The question; \"-\" takes it from standard input")
                .required("What do you want to ask?")
                .long()
                .first(),
            &mut self.text,
        );
        visit
            .field(Field::new(1, "ask", "Whom to ask: health visitor, GP ...").said("for {}"), &mut self.ask);
        visit.field(Field::new(2, "answer", "What was answered").said("answer: {}").long(), &mut self.answer);
        visit.field(
            Field::new(3, "answered_by", "Who answered").said("answered by {}"),
            &mut self.answered_by,
        );
        visit.field(Field::new(4, "answered", "When it was answered").said("on {}"), &mut self.answered);
    }
}
