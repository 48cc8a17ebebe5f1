//! Which of the two references a child is put beside.

/// The sex that the reference is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Girls.
    Female,
    /// Boys.
    Male,
}

impl Sex {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Female, Self::Male];

    /// As it is written in data: "female", "male".
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sex| sex.id() == id)
    }
}
