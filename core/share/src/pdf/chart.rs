//! A growth chart drawn as lines and letters, in the layers that its SVG has (redbook-clinical, chart/svg/paint.rs).

use krilla::geom::{PathBuilder, Transform};
use krilla::surface::Surface;
use redbook_clinical::chart::{
    Chart, ChartSymbol, Colour, OutsideChart, Palette, PlacedText, Point, TextAnchor, TextRole,
};

use super::font::Faces;
use super::ink::{fill, letters, path, stroke};
use super::style::{Style, Weight};

const LINE_PX: f32 = 1.4;
const DASH_PX: [f32; 2] = [5.0, 3.0];
const AXIS_PX: f32 = 1.2;
const GRID_PX: f32 = 0.8;
const LINK_PX: f32 = 0.9;
const DOT_RADIUS_PX: f32 = 3.6;
const CROSS_ARM_PX: f32 = 3.8;
const CROSS_PX: f32 = 2.0;
const TRIANGLE_PX: f32 = 5.0;
/// In halves of its base.
const TRIANGLE_HEIGHT: f32 = 1.7;
/// Around marks, so that they stand out from lines behind them.
const HALO_PX: f32 = 1.3;
/// What makes a circle of four curves.
const CIRCLE: f32 = 0.552_285;
const PALETTE: Palette = Palette::LIGHT;

/// Draws a chart with its top left corner at a point.
pub(super) fn draw(surface: &mut Surface<'_>, faces: &Faces<'_>, chart: &Chart, at: (f32, f32), scale: f32) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, at.0, at.1));
    let mut painter = Painter { surface, faces, chart, unit: chart.size.unit_px() as f32 };
    painter.grid();
    painter.lines();
    painter.marks();
    painter.texts();
    surface.pop();
}

struct Painter<'p, 's> {
    surface: &'p mut Surface<'s>,
    faces: &'p Faces<'p>,
    chart: &'p Chart,
    unit: f32,
}

const fn xy(point: Point) -> (f32, f32) {
    (point.x as f32, point.y as f32)
}

impl Painter<'_, '_> {
    fn strokes(&mut self, pieces: &[Vec<(f32, f32)>], colour: Colour, width: f32, dash: Option<[f32; 2]>) {
        let pieces: Vec<&[(f32, f32)]> = pieces.iter().map(Vec::as_slice).collect();
        path(self.surface, &pieces, false, None, Some(stroke(colour, width * self.unit, dash)));
    }

    fn grid(&mut self) {
        let chart = self.chart;
        for (is_major, colour) in [(false, PALETTE.grid_minor), (true, PALETTE.grid_major)] {
            let lines = chart.grid.iter().filter(|line| line.is_major == is_major);
            let lines: Vec<_> = lines.map(|line| vec![xy(line.from), xy(line.to)]).collect();
            self.strokes(&lines, colour, GRID_PX, None);
        }
        let (left, top) = (chart.plot.left as f32, chart.plot.top as f32);
        let (right, bottom) = (chart.plot.right as f32, chart.plot.bottom as f32);
        let mut axes = vec![vec![(left, top), (left, bottom), (right, bottom)]];
        axes.extend(chart.due_date_px.map(|x| vec![(x as f32, top), (x as f32, bottom)]));
        self.strokes(&axes, PALETTE.axis, AXIS_PX, None);
        let leaders = chart.labels.iter().filter_map(|label| label.leader);
        let leaders: Vec<_> = leaders.map(|(from, to)| vec![xy(from), xy(to)]).collect();
        self.strokes(&leaders, PALETTE.axis, GRID_PX, None);
    }

    fn lines(&mut self) {
        let chart = self.chart;
        let dash = DASH_PX.map(|part| part * self.unit);
        for (is_dashed, dash) in [(false, None), (true, Some(dash))] {
            let curves = chart.series.iter().flat_map(|series| &series.curves);
            let curves = curves.filter(|curve| curve.is_dashed == is_dashed);
            let curves: Vec<Vec<_>> =
                curves.map(|curve| curve.points.iter().copied().map(xy).collect()).collect();
            self.strokes(&curves, PALETTE.line, LINE_PX, dash);
        }
    }

    /// Links behind, then dots, crosses and the flags of what lies outside; those of the legend with them.
    fn marks(&mut self) {
        let chart = self.chart;
        let links = chart.measurements.iter().filter_map(|one| one.dot.zip(one.cross));
        let links: Vec<_> = links.map(|(dot, cross)| vec![xy(dot), xy(cross)]).collect();
        self.strokes(&links, PALETTE.mark, LINK_PX, None);
        let explained =
            |symbol| chart.legend.iter().filter(move |key| key.symbol == symbol).map(|key| key.at);
        let dots = chart.measurements.iter().filter_map(|one| one.dot);
        for dot in dots.chain(explained(ChartSymbol::Dot)) {
            self.dot(xy(dot));
        }
        let crosses = chart.measurements.iter().filter_map(|one| one.cross);
        let crosses: Vec<_> = crosses.chain(explained(ChartSymbol::Cross)).map(xy).collect();
        self.crosses(&crosses);
        for (way, at) in chart.measurements.iter().filter_map(|one| one.outside) {
            self.triangle(way, xy(at));
        }
        let half = TRIANGLE_HEIGHT * TRIANGLE_PX * self.unit / 2.0;
        for (x, y) in explained(ChartSymbol::Triangle).map(xy) {
            self.triangle(OutsideChart::Above, (x, y - half));
        }
    }

    fn dot(&mut self, (x, y): (f32, f32)) {
        let radius = DOT_RADIUS_PX * self.unit;
        let bend = CIRCLE * radius;
        let mut circle = PathBuilder::new();
        circle.move_to(x + radius, y);
        circle.cubic_to(x + radius, y + bend, x + bend, y + radius, x, y + radius);
        circle.cubic_to(x - bend, y + radius, x - radius, y + bend, x - radius, y);
        circle.cubic_to(x - radius, y - bend, x - bend, y - radius, x, y - radius);
        circle.cubic_to(x + bend, y - radius, x + radius, y - bend, x + radius, y);
        circle.close();
        let Some(circle) = circle.finish() else { return };
        self.surface.set_fill(Some(fill(PALETTE.mark)));
        self.surface.set_stroke(Some(stroke(PALETTE.background, HALO_PX * self.unit, None)));
        self.surface.draw_path(&circle);
    }

    fn crosses(&mut self, middles: &[(f32, f32)]) {
        let arm = CROSS_ARM_PX * self.unit;
        let arms = middles
            .iter()
            .flat_map(|(x, y)| [arm, -arm].map(|dy| vec![(x - arm, y - dy), (x + arm, y + dy)]));
        let arms: Vec<_> = arms.collect();
        self.strokes(&arms, PALETTE.background, CROSS_PX + 2.0 * HALO_PX, None);
        self.strokes(&arms, PALETTE.mark, CROSS_PX, None);
    }

    /// Its tip is at `at` and points away from the chart.
    fn triangle(&mut self, way: OutsideChart, (x, y): (f32, f32)) {
        let side = TRIANGLE_PX * self.unit;
        let (dx, dy) = match way {
            OutsideChart::Before => (1.0, 0.0),
            OutsideChart::After => (-1.0, 0.0),
            OutsideChart::Below => (0.0, -1.0),
            OutsideChart::Above => (0.0, 1.0),
        };
        let height = TRIANGLE_HEIGHT * side;
        let (back_x, back_y) = (x + dx * height, y + dy * height);
        let corners =
            [(x, y), (back_x + dy * side, back_y + dx * side), (back_x - dy * side, back_y - dx * side)];
        let halo = stroke(PALETTE.background, HALO_PX * self.unit, None);
        path(self.surface, &[&corners], true, Some(fill(PALETTE.mark)), Some(halo));
    }

    fn texts(&mut self) {
        let chart = self.chart;
        for text in chart.texts.iter().chain(chart.labels.iter().map(|label| &label.text)) {
            self.text(text);
        }
    }

    fn text(&mut self, text: &PlacedText) {
        let weight = if text.role == TextRole::Title { Weight::Strong } else { Weight::Regular };
        let is_quiet = matches!(text.role, TextRole::Provenance | TextRole::Tick | TextRole::LineName);
        let colour = if is_quiet { PALETTE.text_quiet } else { PALETTE.text };
        let style = Style { size: text.size_px as f32, leading: 0.0, weight, colour };
        let run = self.faces.run(weight, &text.text);
        let width = run.width_em * style.size;
        let (x, y) = xy(text.at);
        let x = match text.anchor {
            TextAnchor::Start => x,
            TextAnchor::Middle => x - width / 2.0,
            TextAnchor::End => x - width,
        };
        letters(self.surface, self.faces, &run, style, x, y);
    }
}
