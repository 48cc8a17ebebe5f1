//! The nine centile lines, in as many pieces as the reference has tables: they are never joined, because the tables do not
//! meet.

use crate::chart::simplify::simplify;
use crate::chart::span::{AgeSpan, is_term_on_paper, reference_from_years};
use crate::chart::{ChartRequest, Point, Scale};
use crate::growth::{CentileLine, DecimalAge, ReferenceTable, measurement_in_table};

/// Between the end of a series and the beginning of the next, where the lines step.
pub(super) const GAP_PX: f64 = 2.0;
/// A line is off by less than can be seen.
const TOLERANCE_PX: f64 = 0.08;
/// Ages looked up along one piece of a line: enough for the steepest weeks on the largest chart.
const SAMPLES_MAX: u32 = 144;
/// A piece may be narrow and steep.
const SAMPLES_MIN: u32 = 48;
const PX_PER_SAMPLE: f64 = 2.0;
const DAYS_PER_YEAR: f64 = 365.25;
/// How long the marks of the paper chart's values at birth are.
const BIRTH_MARK_PX: f64 = 6.0;
/// On a chart of so many years that two weeks are less, these marks would touch the lines from two weeks.
const BIRTH_MARK_ROOM_PX: f64 = 4.0;

/// The nine lines in one table.
#[derive(Debug, Clone, PartialEq)]
pub struct LineSeries {
    /// Which.
    pub table: ReferenceTable,
    /// The lines, lowest first.
    pub curves: Vec<Curve>,
}

/// One line in one table.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Which.
    pub line: CentileLine,
    /// Whether it is drawn dashed: every other one, so that neighbours differ without colour.
    pub is_dashed: bool,
    /// Straight from one to the next, left to right.
    pub points: Vec<Point>,
}

/// Ages in one table, and the values of the nine lines there.
#[derive(Debug, Clone)]
pub(super) struct Sampled {
    pub(super) table: ReferenceTable,
    ages_years: Vec<f64>,
    lines: Vec<(CentileLine, Vec<f64>)>,
}

/// The lines in ages and measurements, before there is a scale of measurements.
pub(super) fn sample(request: &ChartRequest<'_>, span: AgeSpan, x: Scale) -> Vec<Sampled> {
    let mut sampled: Vec<Sampled> =
        pieces(request, span).into_iter().filter_map(|piece| sample_piece(request, piece, x)).collect();
    let has_room = x.px(DecimalAge::TWO_WEEKS.years()) - x.px(0.0) >= BIRTH_MARK_ROOM_PX;
    if has_room && is_term_on_paper(request) && span.from_years <= 0.0 {
        sampled.extend(sample_ages(request, ReferenceTable::Uk90Term, vec![0.0]));
    }
    sampled.sort_by_key(|sampled| sampled.table);
    sampled
}

/// The lowest and the highest value of any line.
pub(super) fn value_range(sampled: &[Sampled]) -> Option<(f64, f64)> {
    let values = || sampled.iter().flat_map(|piece| piece.lines.iter().flat_map(|(_, values)| values));
    let least = values().copied().reduce(f64::min)?;
    Some((least, values().copied().reduce(f64::max)?))
}

/// The tables that the window should have and this build does not.
pub(super) fn has_missing_tables(request: &ChartRequest<'_>, span: AgeSpan) -> bool {
    let is_paper_term = is_term_on_paper(request) && span.from_years <= 0.0;
    let mut tables: Vec<_> = pieces(request, span).into_iter().map(|piece| piece.table).collect();
    tables.extend(is_paper_term.then_some(ReferenceTable::Uk90Term));
    tables.into_iter().any(|table| !table.is_built_in())
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    table: ReferenceTable,
    from_years: f64,
    until_years: f64,
    /// Whether a younger piece would touch the next.
    ends_before_next: bool,
}

impl Piece {
    /// A window that ends where a table begins has nothing of it.
    fn is_in_window(&self) -> bool {
        self.from_years < self.until_years
    }
}

fn pieces(request: &ChartRequest<'_>, span: AgeSpan) -> Vec<Piece> {
    let two_weeks = DecimalAge::TWO_WEEKS.years();
    let (two, four) = (DecimalAge::TWO_YEARS.years(), DecimalAge::FOUR_YEARS.years());
    let first = reference_from_years(request.sex, request.method);
    let all = [
        (ReferenceTable::Uk90Preterm, first, two_weeks),
        (ReferenceTable::Who2006Infant, two_weeks, two),
        (ReferenceTable::Who2006Child, two, four),
        (ReferenceTable::Uk90Child, four, span.until_years),
    ];
    all.into_iter()
        .filter(|(table, ..)| *table != ReferenceTable::Uk90Preterm || !is_term_on_paper(request))
        .map(|(table, from, until)| Piece {
            table,
            from_years: from.max(span.from_years),
            until_years: until.min(span.until_years),
            ends_before_next: until < span.until_years,
        })
        .filter(Piece::is_in_window)
        .collect()
}

/// The older table begins at the boundary itself, where it counts; the younger ends a little before.
fn sample_piece(request: &ChartRequest<'_>, piece: Piece, x: Scale) -> Option<Sampled> {
    let gap_years = if piece.ends_before_next { GAP_PX / x.px_per_unit() } else { 0.0 };
    let until_years = piece.until_years - gap_years;
    let length_years = until_years - piece.from_years;
    if length_years <= 0.0 {
        return None;
    }
    let count = length_years * x.px_per_unit() / PX_PER_SAMPLE;
    let steps = (count.ceil() as u32).clamp(SAMPLES_MIN, SAMPLES_MAX);
    let part = |at: u32| {
        let part = f64::from(at) / f64::from(steps);
        if bends_early(piece.table) { part * part } else { part }
    };
    let mut ages: Vec<f64> = (0..=steps).map(|at| piece.from_years + part(at) * length_years).collect();
    // A table whose first row is a part of a day later begins level: its bend is a sample of its own.
    ages.push(first_whole_day(piece.from_years).min(until_years));
    ages.sort_by(f64::total_cmp);
    sample_ages(request, piece.table, ages)
}

fn first_whole_day(years: f64) -> f64 {
    let days = (years * DAYS_PER_YEAR).ceil() as i32;
    DecimalAge::from_days(days).years()
}

/// Whether most of its bends are at its beginning: the first weeks of life.
const fn bends_early(table: ReferenceTable) -> bool {
    matches!(table, ReferenceTable::Who2006Infant)
}

fn sample_ages(request: &ChartRequest<'_>, table: ReferenceTable, ages_years: Vec<f64>) -> Option<Sampled> {
    let values = |line: CentileLine| -> Option<(CentileLine, Vec<f64>)> {
        let values = ages_years.iter().map(|years| value(request, table, *years, line));
        values.collect::<Option<Vec<_>>>().map(|values| (line, values))
    };
    let lines = CentileLine::ALL.into_iter().map(values).collect::<Option<Vec<_>>>()?;
    Some(Sampled { table, ages_years, lines })
}

fn value(request: &ChartRequest<'_>, table: ReferenceTable, years: f64, line: CentileLine) -> Option<f64> {
    let age = DecimalAge::from_years(years).ok()?;
    let at = measurement_in_table(table, request.sex, request.method, age, line.sds()).ok()?;
    Some(at.measured.value())
}

/// The lines in pixels.
pub(super) fn place(sampled: &[Sampled], x: Scale, y: Scale, unit_px: f64) -> Vec<LineSeries> {
    sampled.iter().map(|piece| place_piece(piece, x, y, unit_px)).collect()
}

fn place_piece(piece: &Sampled, x: Scale, y: Scale, unit_px: f64) -> LineSeries {
    let curves = piece.lines.iter().map(|(line, values)| {
        let points: Vec<Point> = piece
            .ages_years
            .iter()
            .zip(values)
            .map(|(years, value)| Point { x: x.px(*years), y: y.px(*value) })
            .collect();
        Curve { line: *line, is_dashed: is_dashed(*line), points: finish(piece.table, &points, x, unit_px) }
    });
    LineSeries { table: piece.table, curves: curves.collect() }
}

/// A value at birth becomes a short level mark, which ends before the lines from two weeks begin.
fn finish(table: ReferenceTable, points: &[Point], x: Scale, unit_px: f64) -> Vec<Point> {
    if table != ReferenceTable::Uk90Term {
        return simplify(points, TOLERANCE_PX);
    }
    let two_weeks_px = DecimalAge::TWO_WEEKS.years() * x.px_per_unit();
    let length_px = (BIRTH_MARK_PX * unit_px).min(two_weeks_px / 2.0);
    let ends = |point: &Point| [*point, Point { x: point.x + length_px, y: point.y }];
    points.iter().flat_map(ends).collect()
}

/// 0.4th, 9th, 50th, 91st and 99.6th, as on UK charts.
const fn is_dashed(line: CentileLine) -> bool {
    matches!(
        line,
        CentileLine::P0_4 | CentileLine::P9 | CentileLine::P50 | CentileLine::P91 | CentileLine::P99_6
    )
}
