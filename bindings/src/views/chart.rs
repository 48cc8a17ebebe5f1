//! A growth chart as data: what a screen puts on its canvas, in pixels, and what it reads out.

use redbook_app::chart::{
    Chart, ChartRow, ChartSymbol, ChartText, Curve, GridLine, LegendKey, LineLabel, OutsideChart, PlacedText,
    PlottedMeasurement, Point, Rect, TextAnchor, TextRole,
};

use super::{Message, Over, view};

/// A growth chart. Painted in the order of its fields from `grid` on.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct GrowthChart {
    /// Which ages: "0-1", "0-2" ...
    pub window: String,
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// How wide a line is that is one unit wide, in pixels.
    pub unit: f64,
    /// The room between the scales.
    pub plot: Area,
    /// The net.
    pub grid: Vec<Stroke>,
    /// Where age 0 is, from the left, if the chart begins before.
    pub due_date_x: Option<f64>,
    /// The centile lines, in pieces that are never joined.
    pub curves: Vec<CentileCurve>,
    /// Their names, with a leader from the line's end where the name could not stand beside it.
    pub line_names: Vec<LineName>,
    /// What was measured, oldest first.
    pub marks: Vec<Mark>,
    /// The symbols that are explained.
    pub legend: Vec<Symbol>,
    /// All other texts.
    pub texts: Vec<TextAt>,
    /// What the chart is.
    pub title: Message,
    /// The growth reference, how age was counted, and the version of the numbers.
    pub provenance: Message,
    /// What the chart shows, in sentences: for those who hear it.
    pub description: Vec<Message>,
    /// The same as a table, with every measurement.
    pub table: MeasurementTable,
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Over<Spot> for Point {
    fn over(self) -> Spot {
        Spot { x: self.x, y: self.y }
    }
}

view! {
    /// An upright rectangle.
    Area of Rect {
        /// Its left edge.
        left: f64,
        /// Its top edge.
        top: f64,
        /// Its right edge.
        right: f64,
        /// Its bottom edge.
        bottom: f64,
    }
}

view! {
    /// A line of the net.
    Stroke of GridLine {
        /// From here.
        from: Spot,
        /// To here.
        to: Spot,
        /// One with a number beside it.
        is_major: bool,
    }
}

/// A piece of a centile line.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct CentileCurve {
    /// Which: "0.4th" to "99.6th".
    pub line: String,
    /// Every other one, so that neighbours differ without colour.
    pub is_dashed: bool,
    /// Straight from one to the next.
    pub points: Vec<Spot>,
}

impl Over<CentileCurve> for Curve {
    fn over(self) -> CentileCurve {
        let Self { line, is_dashed, points } = self;
        CentileCurve { line: line.name().to_owned(), is_dashed, points: points.over() }
    }
}

/// The name of a line.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct LineName {
    /// Which line.
    pub line: String,
    /// Its name in its place.
    pub text: TextAt,
    /// From the line's end to the name, where the name stands elsewhere.
    pub leader: Vec<Spot>,
}

impl Over<LineName> for LineLabel {
    fn over(self) -> LineName {
        let leader = self.leader.into_iter().flat_map(|(from, to)| [from.over(), to.over()]);
        LineName { line: self.line.name().to_owned(), leader: leader.collect(), text: self.text.over() }
    }
}

/// A measurement on the chart.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Mark {
    /// Its row in the table.
    pub row: u64,
    /// The dot at the actual age.
    pub dot: Option<Spot>,
    /// The cross at the corrected age.
    pub cross: Option<Spot>,
    /// The triangle at the edge, where it is outside.
    pub outside: Option<Outside>,
}

/// A measurement outside the chart.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Outside {
    /// Which way.
    pub way: Way,
    /// The edge.
    pub at: Spot,
}

/// Which way something lies outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Way {
    /// Younger.
    Before,
    /// Older.
    After,
    /// Less.
    Below,
    /// More.
    Above,
}

impl Over<Way> for OutsideChart {
    fn over(self) -> Way {
        match self {
            Self::Before => Way::Before,
            Self::After => Way::After,
            Self::Below => Way::Below,
            Self::Above => Way::Above,
        }
    }
}

impl Over<Mark> for PlottedMeasurement {
    fn over(self) -> Mark {
        Mark {
            row: self.row.over(),
            dot: self.dot.over(),
            cross: self.cross.over(),
            outside: self.outside.map(|(way, at)| Outside { way: way.over(), at: at.over() }),
        }
    }
}

/// What marks a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum SymbolShape {
    /// A filled dot.
    Dot,
    /// A cross.
    Cross,
    /// A triangle.
    Triangle,
}

impl Over<SymbolShape> for ChartSymbol {
    fn over(self) -> SymbolShape {
        match self {
            Self::Dot => SymbolShape::Dot,
            Self::Cross => SymbolShape::Cross,
            Self::Triangle => SymbolShape::Triangle,
        }
    }
}

view! {
    /// A symbol whose meaning stands beside it.
    Symbol of LegendKey {
        /// Which.
        symbol: SymbolShape,
        /// Its middle.
        at: Spot,
    }
}

/// What a text is for, which decides how heavy it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum TextUse {
    /// What the chart is.
    Title,
    /// Whose it is.
    Heading,
    /// What a scale measures.
    AxisTitle,
    /// A number on a scale.
    Tick,
    /// The name of a centile line.
    LineName,
    /// What a symbol means.
    Legend,
    /// Reference, policy, version.
    Provenance,
    /// What the chart does not show.
    Note,
}

impl Over<TextUse> for TextRole {
    fn over(self) -> TextUse {
        match self {
            Self::Title => TextUse::Title,
            Self::Heading => TextUse::Heading,
            Self::AxisTitle => TextUse::AxisTitle,
            Self::Tick => TextUse::Tick,
            Self::LineName => TextUse::LineName,
            Self::Legend => TextUse::Legend,
            Self::Provenance => TextUse::Provenance,
            Self::Note => TextUse::Note,
        }
    }
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Over<Anchor> for TextAnchor {
    fn over(self) -> Anchor {
        match self {
            Self::Start => Anchor::Start,
            Self::Middle => Anchor::Middle,
            Self::End => Anchor::End,
        }
    }
}

/// A text in its place.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct TextAt {
    /// It.
    pub text: String,
    /// What it is for.
    pub role: TextUse,
    /// Where its line of writing is.
    pub at: Spot,
    /// Which part of it stands there.
    pub anchor: Anchor,
    /// How large its letters are, in pixels.
    pub size: f64,
}

impl Over<TextAt> for PlacedText {
    fn over(self) -> TextAt {
        let Self { text, role, at, anchor, size_px } = self;
        TextAt { text, role: role.over(), at: at.over(), anchor: anchor.over(), size: size_px }
    }
}

/// Every measurement of a chart, also those that are not on it, oldest first.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MeasurementTable {
    /// What it is.
    pub caption: Message,
    /// The names of date, age, corrected age, value, centile band, SDS, reference, policy, and why it is not on the chart.
    pub columns: Vec<Message>,
    /// The measurements.
    pub rows: Vec<MeasurementRow>,
}

/// A measurement.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MeasurementRow {
    /// The day in words.
    pub date: Option<String>,
    /// The age in words.
    pub age: String,
    /// The corrected age in words, where age is corrected.
    pub corrected_age: Option<Message>,
    /// The value, without its unit.
    pub value: String,
    /// Its unit.
    pub unit: Message,
    /// Where it lies among the lines, or why that is not known.
    pub band: Message,
    /// Standard deviations from the median, to two decimals.
    pub sds: Option<String>,
    /// The growth reference.
    pub reference: String,
    /// How age was counted.
    pub policy: Message,
    /// Why it is not on the chart.
    pub outside: Option<Message>,
}

impl Over<MeasurementRow> for ChartRow {
    fn over(self) -> MeasurementRow {
        MeasurementRow {
            date: self.date,
            age: self.age,
            corrected_age: self.corrected_age.over(),
            value: self.value,
            unit: self.unit.over(),
            band: self.band.over(),
            sds: self.sds,
            reference: self.reference.to_owned(),
            policy: self.policy.over(),
            outside: self.outside.over(),
        }
    }
}

impl Over<GrowthChart> for Chart {
    fn over(self) -> GrowthChart {
        let table = self.table;
        GrowthChart {
            window: self.window.id().to_owned(),
            width: self.size.width_px().into(),
            height: self.size.height_px().into(),
            unit: self.size.unit_px(),
            plot: self.plot.over(),
            grid: self.grid.over(),
            due_date_x: self.due_date_px,
            curves: self.series.into_iter().flat_map(|series| series.curves).map(Over::over).collect(),
            line_names: self.labels.over(),
            marks: self.measurements.over(),
            legend: self.legend.over(),
            texts: self.texts.over(),
            title: self.title.over(),
            provenance: self.provenance.over(),
            description: self.description.over(),
            table: MeasurementTable {
                caption: table.caption.over(),
                columns: table.columns.over(),
                rows: table.rows.over(),
            },
        }
    }
}

impl Over<Message> for ChartText {
    fn over(self) -> Message {
        redbook_app::MessageView::from(&self).over()
    }
}
