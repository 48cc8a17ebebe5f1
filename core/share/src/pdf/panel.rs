//! A surface with what is read first.

use super::flow::Flow;
use super::lines::{Line, lines};
use super::part::{Part, PartKind};
use super::piece::Piece;
use super::sheet::Op;
use super::style::{LEFT, PANEL, WIDTH};

const INSIDE: f32 = 9.0;

impl Flow<'_, '_> {
    /// Paragraphs on a surface. They stay together where a page holds them.
    pub(super) fn panel(&mut self, paragraphs: &[Vec<Piece>]) {
        let inside = WIDTH - 2.0 * INSIDE;
        let paragraphs: Vec<Vec<Line>> =
            paragraphs.iter().map(|pieces| lines(self.faces, pieces, inside)).collect();
        let height: f32 = paragraphs.iter().flatten().map(|line| line.leading).sum();
        self.need(height + 2.0 * INSIDE);
        let (x, y) = (LEFT, self.y);
        self.sheets.draw(Op::Panel { x, y, width: WIDTH, height: height + 2.0 * INSIDE, colour: PANEL });
        self.y += INSIDE;
        for lines in paragraphs {
            let first = self.sheets.leaves;
            for line in lines {
                self.need(line.leading);
                self.put_line(line, LEFT + INSIDE);
            }
            if self.sheets.leaves > first {
                self.sheets.add(Part::with(PartKind::Paragraph, first..self.sheets.leaves));
            }
        }
        self.y += INSIDE + 7.0;
    }
}
