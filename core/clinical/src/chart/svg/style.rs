//! What a picture is for.

use crate::chart::Palette;

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SvgStyle {
    /// A light screen.
    Light,
    /// A dark screen.
    Dark,
    /// A page of A4, upright, black on white, with margins of 12 mm. Best with a chart of
    /// [`crate::chart::ChartSize::A4_INSIDE`]; any other is made to fit.
    A4,
}

impl SvgStyle {
    /// All.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::A4];

    /// As it is written in data and on command lines: "light", "dark", "a4".
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::A4 => "a4",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }

    /// Its colours.
    #[must_use]
    pub const fn palette(self) -> Palette {
        match self {
            Self::Light => Palette::LIGHT,
            Self::Dark => Palette::DARK,
            Self::A4 => Palette::PAPER,
        }
    }
}
