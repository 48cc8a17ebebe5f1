//! Why a resource is no entry.

/// Why a resource is no entry. Nothing that stands in the file is in it, so it can be said and logged anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotTakenReason {
    /// It names the medicine of another resource, where that name is now.
    NamesMedicine,
    /// A patient who is not the child.
    OtherPatient,
    /// A list of what is due.
    DueIsComputed,
    /// Who or what stands behind other resources.
    Context,
    /// Its source takes it back.
    EnteredInError,
    /// It is not about the child, or about nobody.
    AboutOther,
    /// The child's own resource.
    Compared,
    /// Nobody asked about allergies, or nobody knows.
    AllergiesNotKnown,
    /// A body mass index.
    BmiIsComputed,
    /// Name, number or birth date, as an observation.
    Identity,
    /// What the software says of its own file.
    Remark,
    /// It stands in the file twice.
    Twice,
}

impl NotTakenReason {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::NamesMedicine,
        Self::OtherPatient,
        Self::DueIsComputed,
        Self::Context,
        Self::EnteredInError,
        Self::AboutOther,
        Self::Compared,
        Self::AllergiesNotKnown,
        Self::BmiIsComputed,
        Self::Identity,
        Self::Remark,
        Self::Twice,
    ];

    /// The id of its message: it never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.said().0
    }

    /// In English.
    #[must_use]
    pub const fn english(self) -> &'static str {
        self.said().1
    }

    const fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::NamesMedicine => {
                ("import.not-taken.names-medicine", "says which medicine another resource means")
            }
            Self::OtherPatient => ("import.not-taken.other-patient", "is somebody else"),
            Self::DueIsComputed => ("import.not-taken.due-is-computed", "what is due is computed here"),
            Self::Context => ("import.not-taken.context", "says who or what stands behind other resources"),
            Self::EnteredInError => {
                ("import.not-taken.entered-in-error", "its source says that it was entered in error")
            }
            Self::AboutOther => {
                ("import.not-taken.about-other", "is about somebody else, or does not say about whom")
            }
            Self::Compared => {
                ("import.not-taken.compared", "compared with the child of this record, not taken over")
            }
            Self::AllergiesNotKnown => {
                ("import.not-taken.allergies-not-known", "says that nothing is known about allergies")
            }
            Self::BmiIsComputed => {
                ("import.not-taken.bmi-is-computed", "a body mass index is computed from weight and height")
            }
            Self::Identity => {
                ("import.not-taken.identity", "who the child is, is compared and not taken over")
            }
            Self::Remark => ("import.not-taken.remark", "a remark of the software that made the file"),
            Self::Twice => ("import.not-taken.twice", "says the same as another in the file"),
        }
    }
}
