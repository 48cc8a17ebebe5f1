//! Somebody who wrote in the record.

/// Somebody who wrote in the record, as the family knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What they go by.
    pub name: String,
    /// What they are to the child, or their profession: "mother", "health visitor".
    pub relation: Option<String>,
    /// Their role in the record: "guardian", "carer", "practitioner".
    pub role: String,
    /// Whether they write as a professional. No register was asked.
    pub is_practitioner: bool,
}

impl Person {
    /// "mother", or the role where nobody said what they are.
    #[must_use]
    pub fn part(&self) -> &str {
        self.relation.as_deref().filter(|relation| !relation.trim().is_empty()).unwrap_or(&self.role)
    }

    /// "Amina (mother)".
    #[must_use]
    pub fn words(&self) -> String {
        format!("{} ({})", self.name, self.part())
    }
}
