//! Pages before they are written: what is drawn where, and the structure over it.

use redbook_clinical::chart::{Chart, Colour};

use super::lines::Line;
use super::part::{Child, Part, PartKind};

/// Something drawn, from the top left corner of its page.
#[derive(Debug)]
pub(super) enum Op<'c> {
    /// Each run is a leaf, from `leaf` on; `None`: decoration, such as the heads of a table that goes on.
    Line { leaf: Option<usize>, x: f32, baseline: f32, line: Line },
    /// A level line.
    Rule { x: f32, y: f32, width: f32, colour: Colour },
    /// A surface behind a text.
    Panel { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// A chart, all of it one leaf: the next in the order of drawing.
    Chart { x: f32, y: f32, scale: f32, chart: &'c Chart },
}

/// A place that a reader can go to from the list of contents.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) level: u16,
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// All pages.
#[derive(Debug)]
pub(super) struct Sheets<'c> {
    pub(super) pages: Vec<Vec<Op<'c>>>,
    pub(super) parts: Vec<Part>,
    pub(super) bookmarks: Vec<Bookmark>,
    pub(super) leaves: usize,
}

impl<'c> Sheets<'c> {
    pub(super) fn new() -> Self {
        Self { pages: vec![Vec::new()], parts: Vec::new(), bookmarks: Vec::new(), leaves: 0 }
    }

    /// The last page's number, from 0.
    pub(super) const fn page(&self) -> usize {
        self.pages.len().saturating_sub(1)
    }

    pub(super) fn draw(&mut self, op: Op<'c>) {
        if let Some(page) = self.pages.last_mut() {
            page.push(op);
        }
    }

    /// Draws a line, and gives the numbers of its runs.
    pub(super) fn draw_line(&mut self, x: f32, baseline: f32, line: Line) -> std::ops::Range<usize> {
        let first = self.leaves;
        self.leaves += line.runs.len();
        self.draw(Op::Line { leaf: Some(first), x, baseline, line });
        first..self.leaves
    }

    /// Adds a part at the end of the section that is open.
    pub(super) fn add(&mut self, part: Part) {
        match self.parts.last_mut() {
            Some(section) if matches!(section.kind, PartKind::Section) => {
                section.children.push(Child::Part(part))
            }
            _ => self.parts.push(part),
        }
    }

    /// Begins a section: what comes after is in it, until the next.
    pub(super) fn begin_section(&mut self) {
        self.parts.push(Part::new(PartKind::Section));
    }
}
