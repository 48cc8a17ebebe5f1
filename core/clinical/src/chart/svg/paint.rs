//! The layers of a picture, from behind to before.

use crate::chart::svg::writer::Writer;
use crate::chart::{
    Chart, ChartSymbol, GridLine, OutsideChart, Palette, PlacedText, Point, SvgStyle, TextAnchor, TextRole,
};

/// A page of A4 in CSS pixels, 96 an inch, and the margin of 12 mm.
const A4_WIDTH_PX: f64 = 793.7;
const A4_HEIGHT_PX: f64 = 1_122.5;
const A4_MARGIN_PX: f64 = 45.4;
/// Ours first, where it is there; then what phones and computers have.
const FONTS: &str =
    "Inter,system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Liberation Sans,Arial,sans-serif";

const LINE_PX: f64 = 1.4;
const DASH_PX: (f64, f64) = (5.0, 3.0);
const AXIS_PX: f64 = 1.2;
const GRID_PX: f64 = 0.8;
const LINK_PX: f64 = 0.9;
const DOT_RADIUS_PX: f64 = 3.6;
const CROSS_ARM_PX: f64 = 3.8;
const CROSS_PX: f64 = 2.0;
const TRIANGLE_PX: f64 = 5.0;
/// In halves of its base.
const TRIANGLE_HEIGHT: f64 = 1.7;
/// Around marks, so that they stand out from lines behind them.
const HALO_PX: f64 = 1.3;

impl Chart {
    /// As SVG that stands alone.
    #[must_use]
    pub fn to_svg(&self, style: SvgStyle) -> String {
        let mut painter = Painter { chart: self, palette: style.palette(), out: Writer::new() };
        painter.open(style);
        painter.grid();
        painter.axes();
        painter.lines();
        painter.marks();
        painter.texts();
        painter.out.raw(if style == SvgStyle::A4 { "</g></svg>\n" } else { "</svg>\n" });
        painter.out.finish()
    }
}

struct Painter<'a> {
    chart: &'a Chart,
    palette: Palette,
    out: Writer,
}

impl Painter<'_> {
    /// The element itself, its name and description, and the background.
    fn open(&mut self, style: SvgStyle) {
        let (width, height) = (f64::from(self.chart.size.width_px()), f64::from(self.chart.size.height_px()));
        let (page_width, page_height) =
            if style == SvgStyle::A4 { (A4_WIDTH_PX, A4_HEIGHT_PX) } else { (width, height) };
        self.out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        if style == SvgStyle::A4 {
            self.out.raw("width=\"210mm\" height=\"297mm\"");
        } else {
            self.out.raw("width=\"").px(width).raw("\" height=\"").px(height).raw("\"");
        }
        self.out.raw(" viewBox=\"0 0 ").px(page_width).raw(" ").px(page_height).raw("\" role=\"img\"");
        let name =
            format!("chart-{}-{}-{}", self.chart.method.id(), self.chart.sex.id(), self.chart.window.id());
        self.out.raw(" aria-labelledby=\"").show(&name).raw("-title ").show(&name).raw("-desc\"");
        self.out.raw(" font-family=\"").raw(FONTS).raw("\">");
        self.out.raw("<title id=\"").show(&name).raw("-title\">").words(&self.chart.title.text);
        self.out.raw("</title><desc id=\"").show(&name).raw("-desc\">");
        self.out.words(&self.chart.description_text()).raw("</desc>");
        self.out.raw("<rect width=\"").px(page_width).raw("\" height=\"").px(page_height);
        self.out.raw("\" fill=\"").show(self.palette.background).raw("\"/>");
        if style == SvgStyle::A4 {
            self.fit_page(width, height);
        }
    }

    /// Into the margins of the page.
    fn fit_page(&mut self, width: f64, height: f64) {
        let (room_x, room_y) = (A4_WIDTH_PX - 2.0 * A4_MARGIN_PX, A4_HEIGHT_PX - 2.0 * A4_MARGIN_PX);
        let thousandths = (room_x / width).min(room_y / height) * 1_000.0;
        self.out.raw("<g transform=\"translate(").px(A4_MARGIN_PX).raw(" ").px(A4_MARGIN_PX).raw(")");
        // A chart made for the page is a tenth of a pixel smaller than it.
        if (thousandths - 1_000.0).abs() > 2.0 {
            self.out.raw(" scale(").show(thousandths.floor() / 1_000.0).raw(")");
        }
        self.out.raw("\">");
    }

    fn grid(&mut self) {
        let layers = [(false, self.palette.grid_minor), (true, self.palette.grid_major)];
        for (is_major, colour) in layers {
            let lines: Vec<&GridLine> =
                self.chart.grid.iter().filter(|line| line.is_major == is_major).collect();
            self.stroke("", colour, GRID_PX, false);
            for line in lines {
                self.out.line(&[line.from, line.to]);
            }
            self.out.raw("\"/>");
        }
    }

    fn axes(&mut self) {
        let plot = self.chart.plot;
        let corner = Point { x: plot.left, y: plot.bottom };
        let (top, right) = (Point { x: plot.left, y: plot.top }, Point { x: plot.right, y: plot.bottom });
        self.stroke("", self.palette.axis, AXIS_PX, false);
        self.out.line(&[top, corner, right]);
        if let Some(x) = self.chart.due_date_px {
            self.out.line(&[Point { x, y: plot.top }, Point { x, y: plot.bottom }]);
        }
        self.out.raw("\"/>");
        self.stroke("", self.palette.axis, GRID_PX, false);
        for (from, to) in self.chart.labels.iter().filter_map(|label| label.leader) {
            self.out.line(&[from, to]);
        }
        self.out.raw("\"/>");
    }

    /// Each series is two paths: its solid lines and its dashed ones.
    fn lines(&mut self) {
        let chart = self.chart;
        for series in &chart.series {
            for is_dashed in [false, true] {
                self.stroke(series.table.id(), self.palette.line, LINE_PX, is_dashed);
                for curve in series.curves.iter().filter(|curve| curve.is_dashed == is_dashed) {
                    self.out.line(&curve.points);
                }
                self.out.raw("\"/>");
            }
        }
    }

    /// Begins a path without a filling; its commands and its end are the caller's.
    fn stroke(&mut self, class: &str, colour: impl std::fmt::Display, width_units: f64, is_dashed: bool) {
        let unit_px = self.chart.size.unit_px();
        self.out.raw("<path fill=\"none\" stroke=\"").show(colour).raw("\" stroke-width=\"");
        self.out.px(width_units * unit_px);
        if !class.is_empty() {
            self.out.raw("\" class=\"").show(class);
        }
        if is_dashed {
            let (dash, gap) = DASH_PX;
            self.out.raw("\" stroke-dasharray=\"").px(dash * unit_px).raw(" ").px(gap * unit_px);
        }
        self.out.raw("\" d=\"");
    }

    /// Links behind, then dots, crosses and the flags of what lies outside; those of the legend with them.
    fn marks(&mut self) {
        let chart = self.chart;
        self.stroke("links", self.palette.mark, LINK_PX, false);
        for (dot, cross) in chart.measurements.iter().filter_map(|one| one.dot.zip(one.cross)) {
            self.out.line(&[dot, cross]);
        }
        self.out.raw("\"/>");
        let explained =
            |symbol| chart.legend.iter().filter(move |key| key.symbol == symbol).map(|key| key.at);
        let dots = chart.measurements.iter().filter_map(|one| one.dot);
        for dot in dots.chain(explained(ChartSymbol::Dot)) {
            self.dot(dot);
        }
        // Before the dots: where the two are near each other, the cross is the one that counts.
        let crosses = chart.measurements.iter().filter_map(|one| one.cross);
        self.crosses(&crosses.chain(explained(ChartSymbol::Cross)).collect::<Vec<_>>());
        let flags = chart.measurements.iter().filter_map(|one| one.outside);
        let half = TRIANGLE_HEIGHT * TRIANGLE_PX * self.chart.size.unit_px() / 2.0;
        let keys = explained(ChartSymbol::Triangle).map(|at| (OutsideChart::Above, at.moved(0.0, -half)));
        for (way, at) in flags.chain(keys) {
            self.triangle(way, at);
        }
    }

    fn crosses(&mut self, middles: &[Point]) {
        let arm = CROSS_ARM_PX * self.chart.size.unit_px();
        let layers = [(self.palette.background, CROSS_PX + 2.0 * HALO_PX), (self.palette.mark, CROSS_PX)];
        for (colour, width) in layers {
            self.stroke("crosses", colour, width, false);
            for middle in middles {
                for dy in [arm, -arm] {
                    let from = Point { x: middle.x - arm, y: middle.y - dy };
                    self.out.line(&[from, Point { x: middle.x + arm, y: middle.y + dy }]);
                }
            }
            self.out.raw("\"/>");
        }
    }

    fn dot(&mut self, at: Point) {
        let unit_px = self.chart.size.unit_px();
        self.out.raw("<circle cx=\"").px(at.x).raw("\" cy=\"").px(at.y).raw("\" r=\"");
        self.out.px(DOT_RADIUS_PX * unit_px);
        self.filled();
    }

    /// Its tip is at `at` and points away from the chart.
    fn triangle(&mut self, way: OutsideChart, at: Point) {
        let side = TRIANGLE_PX * self.chart.size.unit_px();
        let (dx, dy) = match way {
            OutsideChart::Before => (1.0, 0.0),
            OutsideChart::After => (-1.0, 0.0),
            OutsideChart::Below => (0.0, -1.0),
            OutsideChart::Above => (0.0, 1.0),
        };
        let height = TRIANGLE_HEIGHT * side;
        let back = at.moved(dx * height, dy * height);
        let corners = [at, back.moved(dy * side, dx * side), back.moved(-dy * side, -dx * side)];
        self.out.raw("<path d=\"").line(&corners).raw("z");
        self.filled();
    }

    /// The end of a mark: its filling, and a halo around it.
    fn filled(&mut self) {
        let halo = HALO_PX * self.chart.size.unit_px();
        self.out.raw("\" fill=\"").show(self.palette.mark).raw("\" stroke=\"").show(self.palette.background);
        self.out.raw("\" stroke-width=\"").px(halo).raw("\"/>");
    }

    fn texts(&mut self) {
        let chart = self.chart;
        let names = chart.labels.iter().map(|label| &label.text);
        let all: Vec<&PlacedText> = chart.texts.iter().chain(names).collect();
        for role in TextRole::ALL {
            let mut of_role = all.iter().filter(|text| text.role == role).peekable();
            let Some(first) = of_role.peek() else { continue };
            let colour = if role.is_quiet() { self.palette.text_quiet } else { self.palette.text };
            self.out.raw("<g font-size=\"").px(first.size_px).raw("\" fill=\"").show(colour).raw("\">");
            for text in of_role {
                self.text(text);
            }
            self.out.raw("</g>");
        }
    }

    fn text(&mut self, text: &PlacedText) {
        self.out.raw("<text x=\"").px(text.at.x).raw("\" y=\"").px(text.at.y);
        self.out.raw(match text.anchor {
            TextAnchor::Start => "\">",
            TextAnchor::Middle => "\" text-anchor=\"middle\">",
            TextAnchor::End => "\" text-anchor=\"end\">",
        });
        self.out.words(&text.text).raw("</text>");
    }
}

impl Point {
    const fn moved(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }
}

impl TextRole {
    const ALL: [Self; 8] = [
        Self::Title,
        Self::Heading,
        Self::Provenance,
        Self::Legend,
        Self::AxisTitle,
        Self::Tick,
        Self::LineName,
        Self::Note,
    ];

    /// Whether it is read only when it is looked for.
    const fn is_quiet(self) -> bool {
        matches!(self, Self::Provenance | Self::Tick | Self::LineName)
    }
}
