//! What a file of codes is about.

/// One file of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Weight, length, head and the like.
    Measurements,
    /// Birth details, and where the birth was.
    Birth,
    /// Centiles and z-scores.
    GrowthResults,
    /// Vaccine products.
    VaccineProducts,
    /// The giving of a vaccine, by vaccine and dose; keys as [`super::vaccination_procedure`] makes them.
    VaccinationProcedures,
    /// What a vaccine is given against.
    Diseases,
    /// Where on the body, and how.
    SitesAndRoutes,
    /// Why a vaccine was given or not.
    ImmunisationReasons,
    /// Kinds of encounter of Digital Child Health. Text: 009 is followed by 0010.
    EncounterTypes,
    /// Kinds of professional of Digital Child Health.
    ProfessionalTypes,
    /// Kinds of event and of message of Digital Child Health.
    EventTypes,
    /// Whether an NHS number is verified.
    NhsNumberStatus,
    /// Blood spot outcomes, such as "pku:0201".
    BloodSpotOutcomes,
    /// Blood spot test procedures.
    BloodSpotTests,
    /// Newborn and infant physical examination.
    Nipe,
    /// Newborn hearing screening.
    Hearing,
    /// ASQ-3 and ASQ:SE-2 scores.
    Asq,
    /// Feeding.
    Feeding,
    /// Developmental skills.
    Skills,
}

/// The files, in the folder data/codes of this crate.
macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../data/codes/", $name, ".csv"))
    };
}

impl Subject {
    /// All.
    pub const ALL: [Self; 19] = [
        Self::Measurements,
        Self::Birth,
        Self::GrowthResults,
        Self::VaccineProducts,
        Self::VaccinationProcedures,
        Self::Diseases,
        Self::SitesAndRoutes,
        Self::ImmunisationReasons,
        Self::EncounterTypes,
        Self::ProfessionalTypes,
        Self::EventTypes,
        Self::NhsNumberStatus,
        Self::BloodSpotOutcomes,
        Self::BloodSpotTests,
        Self::Nipe,
        Self::Hearing,
        Self::Asq,
        Self::Feeding,
        Self::Skills,
    ];

    /// The name of its file without ".csv". Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.id_and_file().0
    }

    /// Its file.
    pub(super) const fn file(self) -> &'static str {
        self.id_and_file().1
    }

    const fn id_and_file(self) -> (&'static str, &'static str) {
        match self {
            Self::Measurements => ("measurements", file!("measurements")),
            Self::Birth => ("birth", file!("birth")),
            Self::GrowthResults => ("growth-results", file!("growth-results")),
            Self::VaccineProducts => ("vaccine-products", file!("vaccine-products")),
            Self::VaccinationProcedures => ("vaccination-procedures", file!("vaccination-procedures")),
            Self::Diseases => ("diseases", file!("diseases")),
            Self::SitesAndRoutes => ("sites-and-routes", file!("sites-and-routes")),
            Self::ImmunisationReasons => ("immunisation-reasons", file!("immunisation-reasons")),
            Self::EncounterTypes => ("encounter-types", file!("encounter-types")),
            Self::ProfessionalTypes => ("professional-types", file!("professional-types")),
            Self::EventTypes => ("event-types", file!("event-types")),
            Self::NhsNumberStatus => ("nhs-number-status", file!("nhs-number-status")),
            Self::BloodSpotOutcomes => ("blood-spot-outcomes", file!("blood-spot-outcomes")),
            Self::BloodSpotTests => ("blood-spot-tests", file!("blood-spot-tests")),
            Self::Nipe => ("nipe", file!("nipe")),
            Self::Hearing => ("hearing", file!("hearing")),
            Self::Asq => ("asq", file!("asq")),
            Self::Feeding => ("feeding", file!("feeding")),
            Self::Skills => ("skills", file!("skills")),
        }
    }
}
