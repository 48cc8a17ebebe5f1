//! Entries as paragraphs, and the pages that both files end with.

use super::flow::Flow;
use super::style::{BODY, HEADING, NOTE, SMALL_HEADING, STRONG, Style};
use super::table::{Column, Row};
use super::telling::Telling;
use super::undrawn::kind;
use crate::{Summary, SummaryEntry};

/// Between paragraphs.
const GAP: f32 = 4.5;
/// Between what was when, what it was, and who says so.
const BETWEEN: &str = " · ";
const UNDRAWN: [Column; 2] =
    [Column { title: "Mark", part: 0.12 }, Column { title: "What stands there", part: 0.88 }];

impl Flow<'_, '_> {
    /// A section of the summary.
    pub(super) fn section(&mut self, title: &str) {
        self.space(13.0);
        self.sheets.begin_section();
        self.heading(2, title, HEADING);
        self.space(2.0);
    }

    /// A heading inside a section.
    pub(super) fn group(&mut self, level: u16, title: &str) {
        self.space(9.0);
        self.heading(level, title, SMALL_HEADING);
        self.space(1.0);
    }

    /// A line for each entry: when, what, who.
    pub(super) fn entries(&mut self, summary: &Summary<'_>, entries: &[&SummaryEntry<'_>]) {
        for entry in entries {
            self.entry(summary, entry, BODY);
        }
    }

    pub(super) fn entry(&mut self, summary: &Summary<'_>, entry: &SummaryEntry<'_>, style: Style) {
        let telling = Telling::of(summary, entry);
        let quiet = Style { leading: style.leading, ..NOTE };
        let mut pieces = self.pieces(&telling.when, Style { size: style.size, ..STRONG });
        if !pieces.is_empty() {
            pieces.extend(self.pieces(BETWEEN, quiet));
        }
        pieces.extend(self.pieces(&telling.what, style));
        pieces.extend(self.pieces(&format!("{BETWEEN}{}", telling.who), quiet));
        self.paragraph(&pieces, 0.0);
        self.space(GAP);
    }

    /// What the letters of this file could not draw, each with its mark; nothing where that is nothing.
    pub(super) fn undrawn_list(&mut self) {
        let texts = self.undrawn.texts().to_vec();
        if texts.is_empty() {
            return;
        }
        self.section("What these pages could not draw");
        self.text(
            "This file has the letters of Europe only. Where something was written with others, a mark stands. Nothing is \
             lost: whoever copies a mark or has it read out gets what was written, and the plain text attached to this file \
             (record.txt) has all of it.",
            NOTE,
        );
        self.space(4.0);
        let mut rows: Vec<Row> = Vec::new();
        for (text, number) in texts.iter().zip(1..) {
            let mut cell = self.pieces(text, BODY);
            let signs = match text.chars().count() {
                1 => "1 sign".to_owned(),
                count => format!("{count} signs"),
            };
            cell.extend(self.pieces(&format!(" {}: {signs}", kind(text)), NOTE));
            rows.push(vec![self.pieces(&number.to_string(), BODY), cell]);
        }
        self.table(&UNDRAWN, &rows);
    }
}
