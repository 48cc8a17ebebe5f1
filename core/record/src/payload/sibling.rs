//! A brother, a sister, a twin, also one found later.

use redbook_protocol::{Class, RecordId};

use crate::declared::{Declared, Field, Headline, KindSpec, Visit, choices};
use crate::when::When;

choices! {
    /// What a sibling is to the child.
    Relation {
        /// A twin.
        Twin = 1, "twin", "Twin";
        /// One of three or more born together.
        Multiple = 2, "multiple", "Born together";
        /// A brother or sister.
        Sibling = 3, "sibling", "Brother or sister";
        /// A half-brother or half-sister.
        HalfSibling = 4, "half_sibling", "Half-brother or half-sister";
    }
}

/// One sibling.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sibling {
    /// What the other is to the child; it must be there.
    pub relation: Option<Relation>,
    /// Name.
    pub name: Option<String>,
    /// When born.
    pub born: Option<When>,
    /// Whether an identical twin.
    pub identical: Option<bool>,
    /// The other's own record, for whoever is a member of both. Its name opens nothing.
    pub record: Option<RecordId>,
    /// Anything to add.
    pub note: Option<String>,
}

impl Sibling {
    pub(crate) const SPEC: KindSpec =
        KindSpec::new("sibling", "A brother, sister or twin", "Sibling", &[Class::Profile]);
}

impl Declared for Sibling {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.field(
            Field::new(0, "relation", "What the other is to the child")
                .required("What is the other to the child (twin, sibling ...)?")
                .said("")
                .first(),
            &mut self.relation,
        );
        visit.field(Field::new(1, "name", "Name"), &mut self.name);
        visit.field(Field::new(2, "born", "When born").said("born {}"), &mut self.born);
        visit.field(
            Field::new(3, "identical", "Whether an identical twin").said("identical: {}"),
            &mut self.identical,
        );
        visit.field(
            Field::new(4, "record", "The id of the other's own record")
                .option("their-record")
                .said("has a record of their own"),
            &mut self.record,
        );
        visit.field(Field::note(5), &mut self.note);
    }

    fn headline(&self) -> Option<Headline> {
        let relation =
            Relation::CHOICES.iter().find(|choice| self.relation.map(Relation::code) == Some(choice.code));
        relation.map(|choice| Headline { variant: choice.name, text: choice.words.to_owned() })
    }
}
