//! Tables, whose heads stand again where they go on.

use super::flow::{Flow, baseline};
use super::lines::{Line, lines};
use super::part::{Child, Part, PartKind};
use super::piece::Piece;
use super::sheet::Op;
use super::style::{BOTTOM, CELL_HEAD, LEFT, RULE, TOP, WIDTH};

/// Between columns, and between a line and its row.
const GAP: f32 = 10.0;
const ROW_GAP: f32 = 2.6;

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) title: &'static str,
    /// Its part of the width; those of a table sum up to 1.
    pub(super) part: f32,
}

/// A row: a cell for each column.
pub(super) type Row = Vec<Vec<Piece>>;

/// Where a column is.
#[derive(Debug, Clone, Copy)]
struct Place {
    x: f32,
    width: f32,
}

impl Flow<'_, '_> {
    /// A table; nothing where it has no rows.
    pub(super) fn table(&mut self, columns: &[Column], rows: &[Row]) {
        if rows.is_empty() {
            return;
        }
        let places = places(columns);
        let mut table = Part::new(PartKind::Table);
        let head = self.head(columns, &places);
        let first = rows.first().map_or(0.0, |row| height(&self.cells(row, &places)));
        self.need(height(&head) + first.min(80.0) + 2.0 * ROW_GAP);
        table.children.push(Child::Part(self.row(head.clone(), &places, true, None)));
        for row in rows {
            let cells = self.cells(row, &places);
            let part = self.row(cells, &places, false, Some(&head));
            table.children.push(Child::Part(part));
        }
        self.sheets.add(table);
        self.y += 4.0;
    }

    fn head(&mut self, columns: &[Column], places: &[Place]) -> Vec<Vec<Line>> {
        let titles: Row = columns.iter().map(|column| self.pieces(column.title, CELL_HEAD)).collect();
        self.cells(&titles, places)
    }

    fn cells(&self, row: &[Vec<Piece>], places: &[Place]) -> Vec<Vec<Line>> {
        row.iter().zip(places).map(|(cell, place)| lines(self.faces, cell, place.width)).collect()
    }

    /// A row, whole on one page where it fits on one. `head` stands again on a page that it begins.
    fn row(
        &mut self,
        cells: Vec<Vec<Line>>,
        places: &[Place],
        is_head: bool,
        head: Option<&[Vec<Line>]>,
    ) -> Part {
        self.y += ROW_GAP;
        let whole = height(&cells);
        if self.y + whole > BOTTOM && whole < (BOTTOM - TOP) * 0.8 {
            self.go_on(places, head);
        }
        let deepest = cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut leaves: Vec<Vec<usize>> = vec![Vec::new(); cells.len()];
        let mut columns: Vec<_> = cells.into_iter().map(Vec::into_iter).collect();
        for _ in 0..deepest {
            let slot: Vec<Option<Line>> = columns.iter_mut().map(Iterator::next).collect();
            let leading = slot.iter().flatten().map(|line| line.leading).fold(0.0, f32::max);
            if self.y + leading > BOTTOM {
                self.go_on(places, head);
            }
            for ((line, place), leaves) in slot.into_iter().zip(places).zip(&mut leaves) {
                let Some(line) = line else { continue };
                leaves.extend(self.sheets.draw_line(place.x, self.y + baseline(&line), line));
            }
            self.y += leading;
        }
        self.y += ROW_GAP;
        self.sheets.draw(Op::Rule { x: LEFT, y: self.y, width: WIDTH, colour: RULE });
        let cell = |leaves: Vec<usize>| {
            Child::Part(Part::with(if is_head { PartKind::HeaderCell } else { PartKind::Cell }, leaves))
        };
        Part { kind: PartKind::Row, children: leaves.into_iter().map(cell).collect() }
    }

    /// Goes on with a table on a new page, where its head is decoration: who has the table read out has heard it.
    fn go_on(&mut self, places: &[Place], head: Option<&[Vec<Line>]>) {
        self.new_page();
        let Some(head) = head else { return };
        for (cell, place) in head.iter().zip(places) {
            let mut y = self.y;
            for line in cell {
                let baseline = y + baseline(line);
                self.sheets.draw(Op::Line { leaf: None, x: place.x, baseline, line: line.clone() });
                y += line.leading;
            }
        }
        self.y += height(head) + ROW_GAP;
        self.sheets.draw(Op::Rule { x: LEFT, y: self.y, width: WIDTH, colour: RULE });
        self.y += ROW_GAP;
    }
}

fn places(columns: &[Column]) -> Vec<Place> {
    let mut x = LEFT;
    let mut places = Vec::new();
    for column in columns {
        let width = WIDTH * column.part;
        places.push(Place { x, width: width - GAP });
        x += width;
    }
    places
}

fn height(cells: &[Vec<Line>]) -> f32 {
    let heights = cells.iter().map(|cell| cell.iter().map(|line| line.leading).sum::<f32>());
    heights.fold(0.0, f32::max)
}
