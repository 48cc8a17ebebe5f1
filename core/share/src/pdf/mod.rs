//! The record as PDF: [`summary()`] for a clinician, [`keepsake`] for the family.
//!
//! Both are A4, tagged (headings, tables, figures with their description), an archive file (PDF/A-3a) and an accessible one
//! (PDF/UA-1), and hold the same as plain text as an attached file. The same input gives the same bytes. What the built-in fonts
//! have no letters for is shown as a mark and listed ([`undrawn`]); docs/adr/0033-pdf.md says why.
//!
//! | file | what is in it |
//! |---|---|
//! | `font`, `style` | letters, how everything looks |
//! | `piece`, `undrawn`, `lines` | a text, broken into lines |
//! | `flow`, `panel`, `table`, `entries`, `tables` | text flowing down pages |
//! | `telling`, `who`, `chapter` | what is told |
//! | `summary`, `keepsake` | the two files |
//! | `sheet`, `part`, `ink`, `chart`, `document` | pages, their structure, and how they are written |

mod chapter;
mod chart;
mod document;
mod entries;
mod error;
mod flow;
mod font;
mod ink;
mod keepsake;
mod lines;
mod panel;
mod part;
mod piece;
mod sheet;
mod style;
mod summary;
mod table;
mod tables;
mod telling;
mod undrawn;
mod who;

pub use error::PdfError;

use redbook_clinical::chart::Chart;

use crate::clean::line;
use crate::gather::Child;
use crate::{Summary, text};
use document::{About, write};
use flow::Flow;
use font::{Faces, Files};
use style::NOTE;
use telling::{day, minute, moment};

/// The most pages that a file may have: some 60,000 entries.
pub const PAGES_MAX: usize = 2_000;

/// The clinician's summary: what of the summary was chosen, and these charts in its growth section. Charts should be about half a
/// page high ([`redbook_clinical::chart::ChartSize`] of 700 to 480 pixels).
///
/// # Errors
/// [`PdfError`]
pub fn summary(summary: &Summary<'_>, charts: &[Chart]) -> Result<Vec<u8>, PdfError> {
    make(summary, charts, false)
}

/// The family's book: every entry of the summary, whatever was chosen, by year, and these charts, a page each. After the child's
/// death it tells of the life, and nothing in it is due.
///
/// # Errors
/// [`PdfError`]
pub fn keepsake(summary: &Summary<'_>, charts: &[Chart]) -> Result<Vec<u8>, PdfError> {
    make(summary, charts, true)
}

fn make(summary: &Summary<'_>, charts: &[Chart], is_keepsake: bool) -> Result<Vec<u8>, PdfError> {
    let files = Files::open()?;
    let faces = Faces::of(&files);
    let child = Child::of(summary);
    let mut flow = Flow::new(&faces);
    if is_keepsake {
        flow.keepsake(summary, &child, charts);
    } else {
        flow.summary(summary, &child, charts);
    }
    let what = footer(summary, &child, is_keepsake);
    let footer_pieces = flow.pieces(&what, NOTE);
    let about = About {
        title: title(&child, is_keepsake),
        made: moment(summary.made_ms),
        software: line(&format!("Redbook {}", summary.software)).unwrap_or_default(),
        has_cover: is_keepsake,
        attached: text::summary(summary) + &flow.undrawn.appendix(),
    };
    write(&faces, flow.sheets, &about, |page, count| {
        let number = piece::Piece::drawn(&format!("Page {page} of {count}"), NOTE);
        let number = lines::lines(&faces, number.as_slice(), style::WIDTH);
        let what = lines::lines(&faces, &footer_pieces, style::WIDTH - 80.0);
        (first(what), first(number))
    })
}

fn first(lines: Vec<lines::Line>) -> lines::Line {
    lines.into_iter().next().unwrap_or_default()
}

/// What stands in the list of a reader's open files.
fn title(child: &Child<'_>, is_keepsake: bool) -> String {
    let name = who::name(child);
    if is_keepsake { name } else { format!("Health summary: {name}") }
}

/// How fresh it is, on every page.
fn footer(summary: &Summary<'_>, child: &Child<'_>, is_keepsake: bool) -> String {
    let made = moment(summary.made_ms);
    // A long name would push the date out of its line.
    let name: String = who::name(child).chars().take(FOOTER_NAME_CHARS_MAX).collect();
    if is_keepsake { format!("{name} · {}", day(made)) } else { format!("As of {} · {name}", minute(made)) }
}

/// How much of a name stands in the line below a page.
const FOOTER_NAME_CHARS_MAX: usize = 48;
