//! Text flowing down pages.

use redbook_clinical::chart::Chart;

use super::font::Faces;
use super::lines::{Line, lines};
use super::part::{Part, PartKind};
use super::piece::Piece;
use super::sheet::{Bookmark, Op, Sheets};
use super::style::{BOTTOM, LEFT, Style, TOP, WIDTH};
use super::undrawn::Undrawn;

/// How far below its top the letters of a line stand, in parts of the room that it has beyond them.
const BASELINE: f32 = 0.36;
/// A heading is not the last thing on a page.
const WITH_HEADING: f32 = 44.0;

/// How many lines of a paragraph are never parted.
const LINES_TOGETHER: usize = 5;
/// How much smaller a chart may be drawn to fit below what stands on its page.
const SMALLER_CHART: f32 = 0.85;

/// Pages being filled.
pub(super) struct Flow<'f, 'c> {
    pub(super) faces: &'f Faces<'f>,
    pub(super) sheets: Sheets<'c>,
    pub(super) undrawn: Undrawn,
    /// Where the next line begins.
    pub(super) y: f32,
}

impl<'f, 'c> Flow<'f, 'c> {
    pub(super) fn new(faces: &'f Faces<'f>) -> Self {
        Self { faces, sheets: Sheets::new(), undrawn: Undrawn::default(), y: TOP }
    }

    /// A text as pieces of one look.
    pub(super) fn pieces(&mut self, text: &str, style: Style) -> Vec<Piece> {
        self.undrawn.pieces(self.faces, text, style)
    }

    pub(super) fn new_page(&mut self) {
        self.sheets.pages.push(Vec::new());
        self.y = TOP;
    }

    /// A new page, where less than `height` is left on this one.
    pub(super) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > TOP {
            self.new_page();
        }
    }

    /// Room between paragraphs; none at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// A heading, of a level from 1 to 6, which is a bookmark too.
    pub(super) fn heading(&mut self, level: u16, text: &str, style: Style) {
        let pieces = self.pieces(text, style);
        let lines = lines(self.faces, &pieces, WIDTH);
        let height: f32 = lines.iter().map(|line| line.leading).sum();
        self.need(height + WITH_HEADING);
        let page = self.sheets.page();
        let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        self.sheets.bookmarks.push(Bookmark { level, text: shown.clone(), page, y: self.y });
        let leaves = self.put_lines(lines, LEFT);
        self.sheets.add(Part::with(PartKind::Heading(level, shown), leaves));
    }

    /// A paragraph of one look.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        let pieces = self.pieces(text, style);
        self.paragraph(&pieces, 0.0);
    }

    /// A paragraph, `indent` from the left edge of the text. Its first lines stay together.
    pub(super) fn paragraph(&mut self, pieces: &[Piece], indent: f32) {
        let lines = lines(self.faces, pieces, WIDTH - indent);
        let first: f32 = lines.iter().take(LINES_TOGETHER).map(|line| line.leading).sum();
        self.need(first);
        let leaves = self.put_lines(lines, LEFT + indent);
        if !leaves.is_empty() {
            self.sheets.add(Part::with(PartKind::Paragraph, leaves));
        }
    }

    fn put_lines(&mut self, lines: Vec<Line>, x: f32) -> std::ops::Range<usize> {
        let first = self.sheets.leaves;
        for line in lines {
            self.need(line.leading);
            self.put_line(line, x);
        }
        first..self.sheets.leaves
    }

    /// A line where the flow is, which goes below it.
    pub(super) fn put_line(&mut self, line: Line, x: f32) {
        let leading = line.leading;
        self.sheets.draw_line(x, self.y + baseline(&line), line);
        self.y += leading;
    }

    /// A chart as wide as the text, or a little less to fit on this page; otherwise on a new page.
    pub(super) fn chart(&mut self, chart: &'c Chart) {
        let (width, height) = (f32::from(chart.size.width_px()), f32::from(chart.size.height_px()));
        let whole = (WIDTH / width).min((BOTTOM - TOP) / height);
        let here = whole.min((BOTTOM - self.y) / height);
        let scale = if here > whole * SMALLER_CHART { here } else { whole };
        self.need(height * scale - 0.1);
        let leaf = self.sheets.leaves;
        self.sheets.leaves += 1;
        let x = LEFT + (WIDTH - width * scale) / 2.0;
        self.sheets.draw(Op::Chart { x, y: self.y, scale, chart });
        let alt = crate::clean::line(&format!("{}. {}", chart.title.text, chart.description_text()));
        self.sheets.add(Part::with(PartKind::Figure(alt.unwrap_or_default()), [leaf]));
        self.y += height * scale + 10.0;
    }
}

/// From the top of a line to where its letters stand.
pub(super) fn baseline(line: &Line) -> f32 {
    let size = line.runs.iter().map(|run| run.style.size).fold(0.0, f32::max);
    line.leading / 2.0 + size * BASELINE
}
