//! Pages written as PDF: PDF 1.7, tagged, an archive file (PDF/A-3a) and an accessible one (PDF/UA-1), which the writer checks.

use std::num::NonZeroU16;

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::ConfigurationBuilder;
use krilla::configure::validate::{Accessibility, Archival};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{DateTime as PdfDate, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind,
    TagTree,
};

use super::PAGES_MAX;
use super::chart;
use super::error::PdfError;
use super::font::Faces;
use super::ink::{letters, line, rectangle, stroke};
use super::lines::Line;
use super::part::{Child, Part, PartKind};
use super::sheet::{Bookmark, Op, Sheets};
use super::style::{FOOTER, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RULE, WIDTH};

const LANGUAGE: &str = "en-GB";
const RULE_WIDTH: f32 = 0.6;

/// What stands beside the pages.
pub(super) struct About {
    pub(super) title: String,
    pub(super) made: DateTime<Utc>,
    pub(super) software: String,
    /// Whether the first page is a cover, without a footer.
    pub(super) has_cover: bool,
    /// The attached plain text.
    pub(super) attached: String,
}

/// Writes them. `footer` gives the line below a page: which one of how many.
pub(super) fn write(
    faces: &Faces<'_>,
    sheets: Sheets<'_>,
    about: &About,
    footer: impl Fn(usize, usize) -> (Line, Line),
) -> Result<Vec<u8>, PdfError> {
    let count = sheets.pages.len();
    if count > PAGES_MAX {
        return Err(PdfError::TooLong { got: count });
    }
    let mut document = Document::new_with(settings()?);
    let mut identifiers = Vec::with_capacity(sheets.leaves);
    for (page, ops) in sheets.pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).ok_or(PdfError::Write)?;
        let mut written = document.start_page_with(size);
        let mut surface = written.surface();
        let mut painter = Painter { surface: &mut surface, faces, identifiers: &mut identifiers };
        ops.iter().for_each(|op| painter.draw(op));
        if !(about.has_cover && page == 0) {
            painter.footer(footer(page + 1, count));
        }
        surface.finish();
        written.finish();
    }
    document.set_tag_tree(tree(sheets.parts, &mut identifiers));
    document.set_outline(outline(&sheets.bookmarks));
    document.set_metadata(metadata(about));
    document.embed_file(attachment(about)?).ok_or(PdfError::Write)?;
    document.finish().map_err(|_| PdfError::Write)
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfError::Write)?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

struct Painter<'p, 's> {
    surface: &'p mut Surface<'s>,
    faces: &'p Faces<'p>,
    /// By the number of the leaf, which is the order of drawing.
    identifiers: &'p mut Vec<Option<Identifier>>,
}

impl Painter<'_, '_> {
    fn draw(&mut self, op: &Op<'_>) {
        match op {
            Op::Line { leaf: Some(_), x, baseline, line } => {
                for run in &line.runs {
                    let span = SpanTag::empty().with_actual_text(run.actual.as_deref());
                    let identifier = self.surface.start_tagged(ContentTag::Span(span));
                    letters(self.surface, self.faces, &run.run, run.style, x + run.x, *baseline);
                    self.surface.end_tagged();
                    self.identifiers.push(Some(identifier));
                }
            }
            Op::Line { leaf: None, x, baseline, line } => {
                self.decorate(ArtifactType::PaginationOther, |it| it.plain(line, *x, *baseline));
            }
            Op::Rule { x, y, width, colour } => self.decorate(ArtifactType::Layout, |it| {
                line(it.surface, &[(*x, *y), (x + width, *y)], stroke(*colour, RULE_WIDTH, None));
            }),
            Op::Panel { x, y, width, height, colour } => self.decorate(ArtifactType::Layout, |it| {
                rectangle(it.surface, *x, *y, *width, *height, *colour);
            }),
            Op::Chart { x, y, scale, chart } => {
                let identifier = self.surface.start_tagged(ContentTag::Other);
                chart::draw(self.surface, self.faces, chart, (*x, *y), *scale);
                self.surface.end_tagged();
                self.identifiers.push(Some(identifier));
            }
        }
    }

    fn decorate(&mut self, kind: ArtifactType, work: impl FnOnce(&mut Self)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        work(self);
        self.surface.end_tagged();
    }

    fn plain(&mut self, line: &Line, x: f32, baseline: f32) {
        for run in &line.runs {
            letters(self.surface, self.faces, &run.run, run.style, x + run.x, baseline);
        }
    }

    /// What it is at the left, which page at the right.
    fn footer(&mut self, (what, page): (Line, Line)) {
        self.decorate(ArtifactType::Footer, |it| {
            let y = FOOTER - 14.0;
            line(it.surface, &[(LEFT, y), (LEFT + WIDTH, y)], stroke(RULE, RULE_WIDTH, None));
            it.plain(&what, LEFT, FOOTER);
            it.plain(&page, LEFT + WIDTH - page.width, FOOTER);
        });
    }
}

fn tree(parts: Vec<Part>, identifiers: &mut [Option<Identifier>]) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(LANGUAGE.to_owned()));
    for part in parts {
        tree.push(group(part, identifiers));
    }
    tree
}

fn group(part: Part, identifiers: &mut [Option<Identifier>]) -> TagGroup {
    let mut group = TagGroup::new(kind(part.kind));
    for child in part.children {
        match child {
            Child::Part(part) => group.push(self::group(part, identifiers)),
            // Each is drawn once, and stands in one part.
            Child::Leaf(leaf) => {
                if let Some(identifier) = identifiers.get_mut(leaf).and_then(Option::take) {
                    group.push(Node::Leaf(identifier));
                }
            }
        }
    }
    group
}

fn kind(kind: PartKind) -> TagKind {
    match kind {
        PartKind::Section => Tag::Section.into(),
        PartKind::Heading(level, text) => {
            Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(text)).into()
        }
        PartKind::Paragraph => Tag::P.into(),
        PartKind::Table => Tag::Table.into(),
        PartKind::Row => Tag::TR.into(),
        PartKind::HeaderCell => Tag::TH(TableHeaderScope::Column).into(),
        PartKind::Cell => Tag::TD.into(),
        PartKind::Figure(alt) => Tag::Figure(Some(alt)).into(),
    }
}

fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|next| next.level > first.level).count();
        let (inner, after) = after.split_at_checked(inner).unwrap_or((after, &[]));
        outline.push_child(node(first, inner));
        rest = after;
    }
    outline
}

/// A bookmark with all below it; those of deeper levels are one level.
fn node(bookmark: &Bookmark, inner: &[Bookmark]) -> OutlineNode {
    let place = |it: &Bookmark| XyzDestination::new(it.page, Point::from_xy(LEFT, it.y));
    let mut node = OutlineNode::new(bookmark.text.clone(), place(bookmark));
    for below in inner {
        node.push_child(OutlineNode::new(below.text.clone(), place(below)));
    }
    node
}

fn metadata(about: &About) -> Metadata {
    Metadata::new()
        .title(about.title.clone())
        .language(LANGUAGE.to_owned())
        .creator(about.software.clone())
        .producer(about.software.clone())
        .creation_date(date(about.made))
}

fn date(made: DateTime<Utc>) -> PdfDate {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    PdfDate::new(u16::try_from(made.year()).unwrap_or_default())
        .month(small(made.month()))
        .day(small(made.day()))
        .hour(small(made.hour()))
        .minute(small(made.minute()))
        .second(small(made.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

fn attachment(about: &About) -> Result<EmbeddedFile, PdfError> {
    Ok(EmbeddedFile {
        path: "record.txt".to_owned(),
        mime_type: Some(MimeType::new("text/plain").ok_or(PdfError::Write)?),
        description: Some("The same as plain text, UTF-8".to_owned()),
        association_kind: AssociationKind::Alternative,
        data: about.attached.clone().into_bytes().into(),
        modification_date: Some(date(about.made)),
        compress: Some(true),
        location: None,
    })
}
