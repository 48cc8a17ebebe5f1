//! One thing about who the child is.

use redbook_clinical::NhsNumber;
use redbook_protocol::Class;

use crate::declared::{Declared, Field, Headline, KindSpec, Visit};
use crate::doubt::Doubt;
use crate::limits::VALUE_LEN_MAX;

/// A field of the profile and what it is said to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileField {
    /// Which field: "name", "nhs-number", "date-of-birth", "sex", "address", or one that a family makes up.
    pub field: String,
    /// Its value, as entered.
    pub value: String,
}

/// The field that is checked as an NHS number.
const NHS_NUMBER: &str = "nhs-number";

impl ProfileField {
    pub(crate) const SPEC: KindSpec = KindSpec::new(
        "profile_field",
        "One thing about who the child is, beside what others say",
        "Profile",
        &[Class::Profile],
    );

    /// The field's name as views group by it: no blanks around it, lower case.
    #[must_use]
    pub fn field_name(&self) -> String {
        self.field.trim().to_lowercase()
    }

    /// Two values that are the same here say the same: blanks and the grouping of an NHS number do not matter,
    /// a capital letter does.
    #[must_use]
    pub fn comparable_value(&self) -> String {
        if let (NHS_NUMBER, Ok(number)) =
            (self.field_name().as_str(), NhsNumber::parse_with_test_numbers(&self.value))
        {
            return number.digits();
        }
        self.value.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Declared for ProfileField {
    fn spec(&self) -> &'static KindSpec {
        &Self::SPEC
    }

    fn walk(&mut self, visit: &mut dyn Visit) {
        let field = Field::new(0, "field", "Which field: name, nhs-number, date-of-birth, sex, address ...")
            .required("Which field (name, nhs-number, address ...)?");
        visit.field(field.first().fixed(), &mut self.field);
        let value = Field::new(1, "value", "What it is").required("What is it?").text_up_to(VALUE_LEN_MAX);
        visit.field(value.first(), &mut self.value);
    }

    fn headline(&self) -> Option<Headline> {
        // "NHS number", "Date of birth".
        let words = self.field.replace('-', " ").replace("nhs", "NHS");
        let mut letters = words.chars();
        let first = letters.next()?;
        let name: String = first.to_uppercase().chain(letters).collect();
        Some(Headline { variant: "", text: format!("{name}: {}", self.value) })
    }

    fn own_doubts(&self) -> Vec<Doubt> {
        if self.field_name() != NHS_NUMBER {
            return Vec::new();
        }
        self.value.parse::<NhsNumber>().err().map(Doubt::NhsNumber).into_iter().collect()
    }
}
