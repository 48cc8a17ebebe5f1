//! A growth chart, ready to be drawn.

use crate::Gestation;
use crate::chart::{
    AgeWindow, ChartSize, ChartTable, ChartText, GridLine, LegendKey, LineLabel, LineSeries, PlacedText,
    PlottedMeasurement, Rect, Scale,
};
use crate::growth::{GestationPolicy, MeasurementMethod, Sex};

/// A growth chart as data: all that a phone puts on its canvas, in pixels, and all that it reads out. [`Chart::draw`] makes
/// it, [`Chart::to_svg`](crate::chart::Chart::to_svg) writes it. Painted in the order of the fields from `grid` on.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Which ages.
    pub window: AgeWindow,
    /// Whose lines.
    pub sex: Sex,
    /// Of what.
    pub method: MeasurementMethod,
    /// How long the pregnancy was.
    pub gestation: Gestation,
    /// How that counts.
    pub policy: GestationPolicy,
    /// The growth reference: [`crate::growth::REFERENCE`].
    pub reference: &'static str,
    /// The version of its numbers: [`crate::growth::DATA_VERSION`].
    pub data_version: &'static str,
    /// How large.
    pub size: ChartSize,
    /// The room between the scales.
    pub plot: Rect,
    /// Ages in years to pixels from the left.
    pub x: Scale,
    /// Measurements in the unit of the method to pixels from the top.
    pub y: Scale,
    /// The net.
    pub grid: Vec<GridLine>,
    /// Where age 0 is, if the chart begins before: birth for dots, the due date for crosses.
    pub due_date_px: Option<f64>,
    /// The nine lines, in pieces that are never joined, youngest first.
    pub series: Vec<LineSeries>,
    /// Their names.
    pub labels: Vec<LineLabel>,
    /// What was measured, oldest first.
    pub measurements: Vec<PlottedMeasurement>,
    /// The symbols that are explained.
    pub legend: Vec<LegendKey>,
    /// All texts but the names of the lines.
    pub texts: Vec<PlacedText>,
    /// What the chart is; drawn among the texts.
    pub title: ChartText,
    /// Reference, policy and data version; drawn among the texts.
    pub provenance: ChartText,
    /// What the chart does not show; drawn among the texts.
    pub notes: Vec<ChartText>,
    /// The same as a table, with every measurement.
    pub table: ChartTable,
    /// The same in sentences, with the latest measurements.
    pub description: Vec<ChartText>,
}

impl Chart {
    /// The description as one text.
    #[must_use]
    pub fn description_text(&self) -> String {
        let sentences: Vec<&str> = self.description.iter().map(|sentence| sentence.text.as_str()).collect();
        sentences.join(" ")
    }
}
