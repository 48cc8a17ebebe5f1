//! Who gives out a code.

/// The system that a code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// SNOMED CT, International or UK edition.
    Snomed,
    /// The NHS dictionary of medicines and devices. Its codes are SNOMED CT identifiers, and the NHS Immunisation API
    /// names them by SNOMED CT's address; UK Core by their own.
    Dmd,
    /// LOINC.
    Loinc,
    /// A code system of one standard; its address stands with each code ([`super::Code::system_uri`]).
    Local,
}

impl System {
    /// All.
    pub const ALL: [Self; 4] = [Self::Snomed, Self::Dmd, Self::Loinc, Self::Local];

    /// As it is written in the data: "snomed", "dm+d", "loinc", "local".
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Snomed => "snomed",
            Self::Dmd => "dm+d",
            Self::Loinc => "loinc",
            Self::Local => "local",
        }
    }

    /// Its address in FHIR; a local system has none of its own.
    #[must_use]
    pub const fn uri(self) -> Option<&'static str> {
        match self {
            Self::Snomed => Some("http://snomed.info/sct"),
            Self::Dmd => Some("https://dmd.nhs.uk"),
            Self::Loinc => Some("http://loinc.org"),
            Self::Local => None,
        }
    }
}
