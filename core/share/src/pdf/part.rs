//! What the text is made of, for who has it read out: headings, paragraphs, tables, figures, in reading order.

/// A part of the structure.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) kind: PartKind,
    pub(super) children: Vec<Child>,
}

/// What is in a part.
#[derive(Debug)]
pub(super) enum Child {
    Part(Part),
    /// Something drawn: its number, in the order of drawing.
    Leaf(usize),
}

/// What a part is.
#[derive(Debug)]
pub(super) enum PartKind {
    Section,
    /// Its level from 1, and what it says.
    Heading(u16, String),
    Paragraph,
    Table,
    Row,
    HeaderCell,
    Cell,
    /// What it shows, in words.
    Figure(String),
}

impl Part {
    pub(super) const fn new(kind: PartKind) -> Self {
        Self { kind, children: Vec::new() }
    }

    pub(super) fn with(kind: PartKind, leaves: impl IntoIterator<Item = usize>) -> Self {
        Self { kind, children: leaves.into_iter().map(Child::Leaf).collect() }
    }
}
