//! What a status code means.

/// What a status code means. Codes with the same meaning differ in their reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BloodSpotMeaning {
    /// The laboratory has the sample; there is no result yet.
    Received,
    /// The parents declined.
    Declined,
    /// Another sample is needed.
    Repeat,
    /// The condition is not suspected.
    NotSuspected,
    /// A carrier of the condition.
    Carrier,
    /// Sickle cell disease is not suspected; a carrier of another haemoglobin.
    OtherHaemoglobinCarrier,
    /// The condition is not suspected; another disorder is followed up.
    OtherFollowUp,
    /// The condition is suspected.
    Suspected,
    /// Not screened, or not to the end.
    NotScreened,
    /// Sickle haemoglobin is not suspected, by a DNA test.
    HbsNotSuspected,
}

impl BloodSpotMeaning {
    /// All.
    pub const ALL: [Self; 10] = [
        Self::Received,
        Self::Declined,
        Self::Repeat,
        Self::NotSuspected,
        Self::Carrier,
        Self::OtherHaemoglobinCarrier,
        Self::OtherFollowUp,
        Self::Suspected,
        Self::NotScreened,
        Self::HbsNotSuspected,
    ];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Declined => "declined",
            Self::Repeat => "repeat",
            Self::NotSuspected => "not-suspected",
            Self::Carrier => "carrier",
            Self::OtherHaemoglobinCarrier => "other-haemoglobin-carrier",
            Self::OtherFollowUp => "other-follow-up",
            Self::Suspected => "suspected",
            Self::NotScreened => "not-screened",
            Self::HbsNotSuspected => "hbs-not-suspected",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meaning| meaning.id() == id)
    }
}
