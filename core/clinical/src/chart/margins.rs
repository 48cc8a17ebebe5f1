//! What stands around the plot, from the edges inwards, in rows as wide as the chart.

use crate::chart::age_axis::AgeAxis;
use crate::chart::draw::{Drawing, Said};
use crate::chart::legend::{self, LegendEntry};
use crate::chart::placed_text::{width_px, wrap};
use crate::chart::{
    ChartMessage, ChartText, PlacedText, PlottedMeasurement, Point, Rect, Scale, TextAnchor, TextRole, grid,
    says,
};

/// Around everything.
pub(super) const MARGIN_PX: f64 = 8.0;
/// From one row of text to the next, in sizes.
const ROW_EM: f64 = 1.3;

impl Drawing<'_> {
    /// Writes all texts but the numbers left of the plot; what is left is the plot.
    pub(super) fn margins(
        &mut self,
        said: &Said,
        axis: &AgeAxis,
        plotted: &[PlottedMeasurement],
        x: Scale,
    ) -> Rect {
        let entries = legend::entries(plotted, axis.counts_pregnancy, self.words);
        let top = self.top(said, entries);
        Rect { left: x.from_px, top, right: x.to_px, bottom: self.bottom(axis, x, &said.notes) }
    }

    fn margin(&self) -> f64 {
        MARGIN_PX * self.unit()
    }

    /// Everything above the plot; where the plot begins.
    fn top(&mut self, said: &Said, entries: Vec<LegendEntry>) -> f64 {
        let mut y = self.margin();
        y = self.rows_down(&said.title.text, TextRole::Title, y, 2);
        y = self.rows_down(self.request.heading.unwrap_or_default(), TextRole::Heading, y, 2);
        y = self.rows_down(&said.provenance.text, TextRole::Provenance, y, 3);
        y += self.margin() / 2.0;
        let method = self.words.word(says::method_message(self.request.method, self.span));
        let unit = says::unit(self.request.method, self.words).text;
        let axis = self.words.say(ChartMessage::AxisValue, &[("method", &method), ("unit", &unit)]);
        let axis_px = width_px(&axis.text, self.size(TextRole::AxisTitle));
        let legend_px = legend::width_px(&entries, self.size(TextRole::Legend), self.unit());
        let width = f64::from(self.request.size.width_px());
        let margin = self.margin();
        if fit_side_by_side(axis_px, legend_px, margin, width) {
            self.legend_down(entries, width - legend_px - margin, y);
        } else {
            y = self.legend_down(entries, margin, y);
        }
        y = self.rows_down(&axis.text, TextRole::AxisTitle, y, 1);
        (y + margin).round()
    }

    /// A text from the left edge, in rows; where the next begins.
    fn rows_down(&mut self, text: &str, role: TextRole, top: f64, rows_max: usize) -> f64 {
        let size_px = self.size(role);
        let left = self.margin();
        let room = f64::from(self.request.size.width_px()) - 2.0 * left;
        let mut y = top;
        for line in wrap(text, size_px, room, rows_max) {
            let at = Point { x: left, y: y + size_px };
            self.texts.push(PlacedText { text: line, role, at, anchor: TextAnchor::Start, size_px });
            y += size_px * ROW_EM;
        }
        y
    }

    /// The legend from `left` on; where the next row begins.
    fn legend_down(&mut self, entries: Vec<LegendEntry>, left: f64, top: f64) -> f64 {
        let size_px = self.size(TextRole::Legend);
        let row_px = size_px * ROW_EM;
        let right = f64::from(self.request.size.width_px()) - self.margin() / 2.0;
        let (keys, texts, rows) =
            legend::place(entries, left, right, top + size_px, size_px, row_px, self.unit());
        self.legend = keys;
        self.texts.extend(texts);
        top + row_px * f64::from(rows)
    }

    /// Everything below the plot; where the plot ends.
    fn bottom(&mut self, axis: &AgeAxis, x: Scale, notes: &[ChartText]) -> f64 {
        let mut y = f64::from(self.request.size.height_px()) - self.margin();
        for note in notes.iter().rev() {
            y = self.rows_up(&note.text, TextRole::Note, y);
        }
        y = self.rows_up(&axis.title.text, TextRole::AxisTitle, y);
        let size_px = self.size(TextRole::Tick);
        let baseline = y - size_px * (ROW_EM - 1.0) - self.margin() / 4.0;
        let numbers = axis.marks.iter().filter_map(|(tick, number)| Some((tick, number.clone()?)));
        self.texts.extend(numbers.map(|(tick, text)| PlacedText {
            text,
            role: TextRole::Tick,
            at: Point { x: tick.px.clamp(x.from_px, x.to_px), y: baseline },
            anchor: TextAnchor::Middle,
            size_px,
        }));
        (baseline - size_px - grid::NUMBER_GAP_PX * self.unit()).round()
    }

    /// A text whose last row is above `bottom`; where the one above it ends.
    fn rows_up(&mut self, text: &str, role: TextRole, bottom: f64) -> f64 {
        let size_px = self.size(role);
        let left = self.margin();
        let width = f64::from(self.request.size.width_px());
        let is_centred = role == TextRole::AxisTitle;
        let (x, anchor) =
            if is_centred { (width / 2.0, TextAnchor::Middle) } else { (left, TextAnchor::Start) };
        let rows = wrap(text, size_px, width - 2.0 * left, 2);
        let mut y = bottom;
        for text in rows.into_iter().rev() {
            self.texts.push(PlacedText {
                text,
                role,
                at: Point { x, y: y - size_px * 0.3 },
                anchor,
                size_px,
            });
            y -= size_px * ROW_EM;
        }
        y
    }
}

/// Whether the name of the measurement and the legend have room in one row: a margin at each edge and one between them.
fn fit_side_by_side(axis_px: f64, legend_px: f64, margin: f64, width: f64) -> bool {
    axis_px + legend_px + 3.0 * margin <= width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legend_stands_beside_the_name_where_both_have_room() {
        assert!(fit_side_by_side(100.0, 60.0, 10.0, 190.0));
        assert!(!fit_side_by_side(100.0, 60.0, 10.0, 189.9));
    }
}
