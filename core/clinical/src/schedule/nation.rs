//! The four nations, each with a schedule of its own.

use serde::Deserialize;

/// Where the child is looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nation {
    /// England.
    #[default]
    England,
    /// Wales; no data yet.
    Wales,
    /// Scotland; no data yet.
    Scotland,
    /// Northern Ireland; no data yet.
    NorthernIreland,
}

impl Nation {
    /// All four.
    pub const ALL: [Self; 4] = [Self::England, Self::Wales, Self::Scotland, Self::NorthernIreland];

    /// Its word: "northern-ireland".
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::England => "england",
            Self::Wales => "wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nation| nation.id() == id)
    }
}
