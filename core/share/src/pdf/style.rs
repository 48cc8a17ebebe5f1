//! How everything looks: sizes in points, 72 an inch; colours of sRGB.

use redbook_clinical::chart::Colour;

/// A4.
pub(super) const PAGE_WIDTH: f32 = 595.28;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// 19 mm at the sides: room for the holes of a folder.
pub(super) const LEFT: f32 = 54.0;
pub(super) const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;
pub(super) const TOP: f32 = 54.0;
/// Where the text ends, above the footer.
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 62.0;
pub(super) const FOOTER: f32 = PAGE_HEIGHT - 36.0;

pub(super) const INK: Colour = Colour(0x16, 0x19, 0x1c);
pub(super) const QUIET: Colour = Colour(0x4a, 0x53, 0x5a);
pub(super) const ACCENT: Colour = Colour(0x1b, 0x6b, 0x5e);
pub(super) const RULE: Colour = Colour(0xcb, 0xd3, 0xd8);
pub(super) const PANEL: Colour = Colour(0xee, 0xf4, 0xf2);

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Strong,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

impl Style {
    const fn new(size: f32, leading: f32, weight: Weight, colour: Colour) -> Self {
        Self { size, leading, weight, colour }
    }
}

pub(super) const COVER_NAME: Style = Style::new(34.0, 42.0, Weight::Strong, INK);
pub(super) const COVER_LINE: Style = Style::new(13.0, 20.0, Weight::Regular, QUIET);
pub(super) const TITLE: Style = Style::new(20.0, 26.0, Weight::Strong, INK);
pub(super) const HEADING: Style = Style::new(12.5, 17.0, Weight::Strong, ACCENT);
pub(super) const YEAR: Style = Style::new(26.0, 33.0, Weight::Strong, ACCENT);
pub(super) const SMALL_HEADING: Style = Style::new(10.5, 14.5, Weight::Strong, INK);
pub(super) const BODY: Style = Style::new(9.5, 13.4, Weight::Regular, INK);
pub(super) const STRONG: Style = Style::new(9.5, 13.4, Weight::Strong, INK);
pub(super) const NOTE: Style = Style::new(8.5, 11.8, Weight::Regular, QUIET);
/// A diary is read like a book.
pub(super) const STORY: Style = Style::new(10.5, 15.6, Weight::Regular, INK);
pub(super) const CELL: Style = Style::new(8.8, 11.8, Weight::Regular, INK);
pub(super) const CELL_HEAD: Style = Style::new(8.2, 11.4, Weight::Strong, QUIET);
pub(super) const CELL_NOTE: Style = Style::new(8.0, 11.8, Weight::Regular, QUIET);
pub(super) const FACT: Style = Style::new(12.0, 17.0, Weight::Strong, INK);
