//! A pregnancy that ended, or a child who died.

use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit, choices};

choices! {
    /// What was lost.
    WhichLoss {
        /// A pregnancy ended before a birth.
        PregnancyEnded = 1, "pregnancy_ended", "the pregnancy ended";
        /// The child died.
        ChildDied = 2, "child_died", "the child died";
    }
}

/// A loss. From then on nothing is due and nothing reminds; everything stays readable. When it was is the entry's own date, as precisely as somebody wants to say it, or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loss {
    /// Which; it must be there.
    pub what: Option<WhichLoss>,
    /// Words that the family wants to stand here.
    pub words: Option<String>,
}

impl Loss {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("loss", "A pregnancy that ended, or a child who died", "A loss", &[Class::Clinical]);
}

impl Declared for Loss {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "what", "Which")
                .required("Which is it (pregnancy-ended, child-died)?")
                .said("")
                .first(),
            &mut self.what,
        );
        visit.field(
            Field::new(1, "words", "Words that you want to stand here, if any").long(),
            &mut self.words,
        );
    }

    /// Plain and short. Nothing here softens, judges or explains: the family's own words follow, if they want any.
    fn headline(&self) -> Option<Headline> {
        let (variant, text) = match self.what {
            Some(WhichLoss::PregnancyEnded) => ("pregnancy_ended", "The loss of this pregnancy"),
            Some(WhichLoss::ChildDied) => ("child_died", "The loss of this child"),
            Some(WhichLoss::Unknown(_)) | None => ("", "A loss"),
        };
        Some(Headline { variant, text: text.to_owned() })
    }
}
